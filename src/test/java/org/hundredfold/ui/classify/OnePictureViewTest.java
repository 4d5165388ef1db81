package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.common.Drag;
import org.junit.jupiter.api.Test;

class OnePictureViewTest extends ClassifyPlace {
    @Test
    void whatTheLayersOfAConvolutionalNetworkMakeOfAPictureIsOneClickFromTheAnswer() {
        try (RunStore convolutional = RunStore.open(temp)) {
            shapes.trainConvolution(convolutional, "maps");
            open(convolutional, 1280, 800);
            onFx(() -> model.classify(List.of(shapes.picture("star"))));
            String answer = answer();
            robot.clickOn("Maps");
            assertThat(answer()).isEqualTo(answer);
            assertThat(shows("Layer 1: 8 maps of 16 × 16, convolution 3 × 3, ReLU"))
                    .isTrue();
            assertThat(shows("Layer 2: 8 maps of 8 × 8, pooling 2 × 2")).isTrue();
            assertThat(shows("What the network saw")).isFalse();
            screenshots("classify-maps");

            onFx(() -> robot.lookup(".map-grid").query().requestFocus());
            robot.push(KeyCode.RIGHT);
            assertThat(shows("Layer 1, map 2")).isTrue();
            onFx(() -> model.classify(List.of(shapes.picture("circle"))));
            assertThat(shows("Layer 1, map 2")).isTrue();
            open(convolutional, 1920, 1080);
            onFx(() -> model.classify(List.of(shapes.picture("star"))));
            robot.clickOn("Maps");
            screenshots("classify-maps-large");
        }
    }

    @Test
    void aDenseNetworkMakesNoMaps() {
        onFx(() -> model.classify(List.of(shapes.picture("star"))));

        assertThat(shows("What the network saw")).isTrue();
        assertThat(robot.lookup("Maps").tryQuery().filter(node -> isShown(node)))
                .isEmpty();
    }

    @Test
    void withoutARunItLeadsToTrain() {
        try (RunStore empty = RunStore.open(temp)) {
            open(empty, 1280, 800);

            robot.clickOn("Go to Train");

            assertThat(went).containsExactly("Train");
            screenshots("classify-first");
        }
    }

    @Test
    void severalPicturesAreClickedThrough() {
        Drag.files(window, shapes.picture("star"), shapes.picture("circle"), shapes.picture("square"));
        assertThat(answer()).isEqualTo("star");

        Node second = robot.lookup(".picture-strip .list-cell").nth(1).query();
        robot.clickOn(second);
        assertThat(answer()).isEqualTo("circle");

        robot.push(KeyCode.RIGHT);
        assertThat(answer()).isEqualTo("square");
    }

    @Test
    void anotherRunIsChosenFromTheList() {
        drawTriangle();
        assertThat(model.networks().networkProperty().get().run().id()).isEqualTo(trained);

        robot.clickOn(chooser("Network")).clickOn("shapes-1");

        assertThat(model.networks().networkProperty().get().run().name()).isEqualTo("shapes-1");
        assertThat(model.resultProperty().get().network().orElseThrow().run().name())
                .isEqualTo("shapes-1");
        assertThat(chosen("Network")).isEqualTo("shapes-1");
    }

    @Test
    void anUnreadablePictureIsExplainedAndThePlaceGoesOn() throws IOException {
        Path broken = Files.writeString(temp.resolve("notes.png"), "not a picture");

        Drag.files(window, broken);
        assertThat(shows("notes.png ")).isTrue();
        screenshots("classify-unreadable");

        Drag.files(window, shapes.picture("square"));
        assertThat(answer()).isEqualTo("square");
    }

    @Test
    void decodingAndAnsweringAreTimedApart() {
        Drag.files(window, shapes.picture("star"));
        assertThat(text(".took")).matches("decoded in .+ ms, answered in .+ ms");

        robot.clickOn("Draw");
        drawTriangle();
        assertThat(text(".took")).matches("answered in .+ ms");
    }

    @Test
    void everyControlHasAName() {
        Drag.files(window, shapes.picture("star"), shapes.picture("circle"));

        Set<Node> controls = robot.lookup((Node node) -> node.isFocusTraversable() && isShown(node))
                .queryAll();

        assertThat(controls)
                .isNotEmpty()
                .allSatisfy(control ->
                        assertThat(name(control)).as(control.toString()).isNotBlank());
    }

    private static String name(Node control) {
        return control instanceof Labeled labeled && control.getAccessibleText() == null
                ? labeled.getText()
                : control.getAccessibleText();
    }

    @Test
    void withManyClassesTheMostProbableComesFirst() throws IOException {
        Path folder = temp.resolve("many");
        for (int i = 1; i <= 15; i++) {
            Path type =
                    Files.createDirectories(folder.resolve(i == 7 ? "stars that were drawn in a hurry" : "kind " + i));
            for (int k = 1; k <= 8; k++) {
                Files.copy(shapes.picture(i == 7 ? "star" : "circle", 8 * i + k), type.resolve(k + ".png"));
            }
        }
        try (RunStore many = RunStore.open(temp)) {
            new Shapes(folder).train(many, "a run with a name that is too long to be shown", 6);
            open(many, 1280, 800);

            Drag.files(window, shapes.picture("star"));

            assertThat(text(".probability-bars .label")).isEqualTo(answer());
            assertThat(answer()).startsWith("stars");
            screenshots("classify-many");
        }
    }
}
