package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.sample.SampleShapes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Looks for wrong labels in the sample, into which some were put, and decides about those found by mouse and by key. */
class DataLabelsTest extends DataPlaceTest {
    private Path shapes;

    @BeforeEach
    void openWindow() throws IOException {
        shapes = folder.resolve("shapes");
        SampleShapes.writeTo(shapes, 120, 1);
        for (int i = 10; i < 18; i++) {
            Path moved = pictures("circle").get(i);
            Files.move(moved, shapes.resolve("star").resolve("misplaced " + i + ".png"));
        }
        onFx(() -> window(shapes, 1280, 800));
        onFx(() -> model.preprocessingProperty().set(new Preprocessing(24, false, Framing.CROP)));
        open(shapes);
    }

    private List<Path> pictures(String className) throws IOException {
        try (var files = Files.list(shapes.resolve(className))) {
            return files.sorted().toList();
        }
    }

    /** On the thread of the test, so that the window lives on meanwhile. */
    private void search() {
        reading.runAll();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void look() {
        robot.clickOn("Look for wrong labels");
        search();
    }

    private String words() {
        return text(".labels-pane > .body");
    }

    @SuppressWarnings("unchecked")
    private ListView<Suspicion> list() {
        return (ListView<Suspicion>) node(".suspects-view > .list-view");
    }

    private Suspicion chosen() {
        return onFx(() -> list().getSelectionModel().getSelectedItem());
    }

    private Decisions decisions() {
        return model.review().decisions();
    }

    private String undoable() {
        return decisions().undoableProperty().get();
    }

    private String state() {
        return ((Labeled) node(".suspects-view .facts > .decided")).getText();
    }

    @Test
    void misplacedPicturesAreListedFirstWithBothClassesAndProbabilities() {
        look();
        robot.clickOn("Review them");
        read();

        List<Suspicion> suspected = model.labels().suspectedProperty().get();
        List<String> first = suspected.stream()
                .limit(3)
                .map(each ->
                        decisions().albumProperty().get().picture(each.number()).relative())
                .toList();
        assertThat(first).isNotEmpty().allMatch(path -> path.startsWith("star/misplaced"));
        assertThat(words()).contains(" of ", "suspected");
        assertThat(texts(".suspects-view .probability-bars .label")).contains("star", "circle");
        assertThat(list().isFocused()).isTrue();
        assertThat(list().getSelectionModel().getSelectedIndex()).isZero();
        assertThat(robot.lookup(".suspects-view .button").<Node>queryAll())
                .isNotEmpty()
                .allSatisfy(node -> assertThat(((Labeled) node).getText() + node.getAccessibleText())
                        .isNotBlank());
        assertThat(robot.lookup(".suspect-cell").<Node>queryAll().stream()
                        .filter(node -> node instanceof SuspectCell cell && !cell.isEmpty()))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.getAccessibleText()).contains("%", "rather"));
    }

    @Test
    void eachIsDecidedAboutByKeyAndEveryDecisionIsUndone() {
        look();
        robot.clickOn("Review them");
        read();
        Suspicion first = chosen();

        robot.push(KeyCode.S);
        read();
        assertThat(decisions().label(first.number())).isEqualTo(first.suggested());
        assertThat(state()).isEqualTo("Decided: moved from star");
        assertThat(chosen()).isEqualTo(first);

        robot.push(KeyCode.DOWN);
        Suspicion second = chosen();
        assertThat(second).isNotEqualTo(first);
        robot.push(KeyCode.R);
        assertThat(decisions().isRight(second.number())).isTrue();
        assertThat(state()).isEqualTo("Decided: right");
        assertThat(undoable()).isEqualTo("Find 1 picture right");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(decisions().isRight(second.number())).isFalse();
        assertThat(chosen()).isEqualTo(second);
        robot.push(KeyCode.DELETE);
        read();
        assertThat(decisions().isExcluded(second.number())).isTrue();
        robot.push(KeyCode.B);
        read();
        assertThat(decisions().isExcluded(second.number())).isFalse();
        robot.push(KeyCode.M);
        robot.write("tri").push(KeyCode.ENTER);
        read();
        assertThat(undoable()).isEqualTo("Move 1 picture to triangle");
        assertThat(list().isFocused()).isTrue();

        for (int i = 0; i < 4; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
            read();
        }
        assertThat(decisions().labels())
                .isEqualTo(decisions().albumProperty().get().labels());

        robot.push(KeyCode.ESCAPE);
        assertThat(node(".suspects-view").isVisible()).isFalse();
        assertThat(grid().isFocused()).isTrue();
    }

    @Test
    void eachIsDecidedAboutByButton() {
        look();
        robot.clickOn("Review them");
        read();
        Suspicion first = chosen();

        robot.clickOn("Move to circle (S)");
        read();
        assertThat(decisions().label(first.number())).isEqualTo(first.suggested());
        assertThat(texts(".labels-pane .muted"))
                .contains("Something has changed since. Look again to judge the pictures as they are now.");

        robot.clickOn("Exclude (Delete)");
        read();
        assertThat(decisions().isExcluded(first.number())).isTrue();
        robot.clickOn("Bring back (B)");
        read();
        robot.clickOn("It is right (R)");
        assertThat(decisions().isRight(first.number())).isTrue();
        assertThat(list().isFocused()).isTrue();
        robot.clickOn("Move to another class (M)");
        robot.write("squ").push(KeyCode.ENTER);
        read();
        assertThat(undoable()).isEqualTo("Move 1 picture to square");
        assertThat(node(".suspects-view").isVisible()).isTrue();

        onFx(() -> model.useTest(Optional.empty()));
        read();
        assertThat(node(".suspects-view").isVisible())
                .as("the same pictures, read again")
                .isTrue();
    }

    private Node cancel() {
        return robot.lookup(".labels-pane .button").<Labeled>queryAll().stream()
                .filter(button -> button.getText().equals("Cancel"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSearchIsCancelledByItsButton() {
        robot.clickOn("Look for wrong labels");
        assertThat(texts(".labels-pane .body")).contains("Looking for wrong labels");

        robot.clickOn(cancel());
        search();

        assertThat(words()).isEqualTo("Not looked to the end.");
        assertThat(texts(".labels-pane .button")).contains("Look again");
        assertThat(messages.currentProperty().get()).isNull();
    }
}
