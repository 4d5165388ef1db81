package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.hundredfold.train.LayerNotation;
import org.hundredfold.train.Preset;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network changed by clicking and by keys. */
class NetworkEditorPaneTest extends UiTest {
    private SettingsForm form;

    @BeforeEach
    void open() {
        form = onFx(SettingsForm::new);
        onFx(() -> form.fit(List.of("circle", "square", "star", "triangle"), 240));
        onFx(() -> form.notation.textProperty().set("conv8,pool,dense20"));
        show(() -> new NetworkEditorPane(form), 1100, 640);
        layOut();
    }

    private String layers() {
        return onFx(() -> LayerNotation.print(form.network.layersProperty().get()));
    }

    private Node block(int index) {
        return robot.lookup(".block-cell")
                .match((BlockCell cell) ->
                        cell.getItem() != null && cell.getItem().index() == index)
                .query();
    }

    private void select(int index) {
        robot.clickOn(block(index));
    }

    private TextField field(String name) {
        return robot.lookup(".text-field")
                .match(node -> name.equals(node.getAccessibleText()))
                .query();
    }

    private void write(String name, String text) {
        robot.doubleClickOn(field(name)).write(text);
    }

    private List<String> shown(String styleClass) {
        layOut();
        Set<Labeled> labels = robot.lookup(".block-cell ." + styleClass)
                .match(Node::isVisible)
                .queryAll();
        return labels.stream()
                .map(Labeled::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void theBlocksTellWhatTheyDoWhatComesOutAndWhatTheyLearn() {
        assertThat(shown("title")).containsExactly("Picture", "Convolution", "Pooling", "Dense", "Output");
        assertThat(shown("does"))
                .containsExactly("grey", "finds patterns", "shrinks maps", "combines all values", "probabilities");
        assertThat(shown("output"))
                .containsExactly(
                        "1 map of 28 × 28", "8 maps of 28 × 28", "8 maps of 14 × 14", "20 values", "4 classes");
        assertThat(shown("parameters")).containsExactly("80 parameters", "31,380 parameters", "84 parameters");
        robot.lookup("31,544 parameters, 87,888 multiplications for each picture that it answers.")
                .query();
    }

    @Test
    void aSelectedBlockIsChangedBesideIt() {
        select(1);
        write("Maps", "12");
        assertThat(layers()).isEqualTo("conv12,pool,dense20");
        robot.clickOn("5 × 5").clickOn("tanh");
        assertThat(layers()).isEqualTo("conv12x5,pool,dense20:relu");
        assertThat(shown("output")).contains("12 maps of 28 × 28", "12 maps of 14 × 14");

        select(2);
        robot.clickOn("3");
        assertThat(layers()).isEqualTo("conv12x5,pool3,dense20:relu");

        select(3);
        write("Units", "64");
        assertThat(layers()).isEqualTo("conv12x5,pool3,dense64:relu");
    }

    @Test
    void arrowKeysSelectDeleteRemovesAltAndArrowsMoveAndControlZTakesBack() {
        select(0);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(form.network.selectedProperty().get()).isEqualTo(2);

        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(layers()).isEqualTo("pool,conv8,dense20");
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(layers()).isEqualTo("conv8,pool,dense20");

        robot.push(KeyCode.DELETE);
        assertThat(layers()).isEqualTo("conv8,dense20");
        robot.push(KeyCode.DELETE);
        assertThat(layers()).as("the next one is selected then").isEqualTo("conv8");

        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(layers()).isEqualTo("conv8,pool,dense20");
    }

    @Test
    void theArrowsBesideABlockMoveItAsFarAsItGoes() {
        select(2);
        onFx(() -> arrow("Move towards the picture (Alt+Up)").requestFocus());

        robot.push(KeyCode.SPACE);

        assertThat(layers()).isEqualTo("pool,conv8,dense20");
        assertThat(arrow("Move towards the picture (Alt+Up)").isDisabled()).isTrue();
        robot.clickOn(arrow("Move towards the output (Alt+Down)")).clickOn(arrow("Move towards the output (Alt+Down)"));
        assertThat(layers()).isEqualTo("conv8,dense20,pool");
        assertThat(arrow("Move towards the output (Alt+Down)").isDisabled()).isTrue();

        select(0);
        assertThat(arrow("Remove the layer (Delete)").getParent().isVisible()).isFalse();
    }

    private Node arrow(String name) {
        return robot.lookup(".icon-button")
                .match(node -> name.equals(node.getAccessibleText()))
                .query();
    }

    @Test
    void aLayerIsDraggedToThePlaceOfAnother() {
        robot.drag(block(1)).dropTo(block(2));

        assertThat(layers()).isEqualTo("pool,conv8,dense20");
    }

    @Test
    void aLayerIsAddedFromTheMenuAndEveryKindCanBeSeen() {
        select(1);
        robot.clickOn("Add a layer");
        for (LayerKind kind : LayerKind.values()) {
            robot.lookup(kind.title + ": " + kind.does).query();
        }
        robot.clickOn("Normalisation: levels the maps");

        assertThat(layers()).isEqualTo("conv8,norm4,pool,dense20");
        robot.lookup(LayerKind.NORMALISATION.explanation).query();
        write("Groups", "3");
        String reason = "8 maps cannot be normalised in 3 equal groups: choose another number of groups.";
        assertThat(block(2).getAccessibleText()).endsWith(reason);
        assertThat(form.problemProperty().get()).isEqualTo(reason);
        assertThat(form.settingsProperty().get()).isNull();
        screenshots("network-fault");

        write("Groups", "2");
        assertThat(form.settingsProperty().get()).isNotNull();
        assertThat(block(2).getAccessibleText()).doesNotContain(reason);
    }

    @Test
    void aNumberThatCannotBeIsExplainedWhereItIsTyped() {
        select(1);
        write("Maps", "5000");

        assertThat(field("Maps").getPseudoClassStates())
                .extracting(Object::toString)
                .contains("danger");
        assertThat(form.problemProperty().get()).isEqualTo("Maps must be a whole number from 1 to 1,024.");
        assertThat(form.settingsProperty().get()).isNull();
        assertThat(layers()).isEqualTo("conv8,pool,dense20");
        screenshots("network-typed-wrong");
    }

    @Test
    void theOriginalNetworkIsShownWithTheReasonWhyItStays() {
        onFx(() -> form.preset.set(Preset.ORIGINAL));

        assertThat(shown("title")).containsExactly("Picture", "Dense", "Output");
        assertThat(shown("does")).contains("a value from 0 to 1 each");
        assertThat(robot.lookup("Add a layer").query().getParent().isDisabled()
                        || robot.lookup(".menu-button").query().isDisabled())
                .isTrue();
        assertThat(field("Layers as text").isDisabled()).isTrue();
        robot.lookup((Node node) -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().startsWith("The original network is shown as it was"))
                .query();
        screenshots("network-original");
    }
}
