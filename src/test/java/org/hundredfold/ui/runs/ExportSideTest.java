package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.hundredfold.export.RunExport;
import org.junit.jupiter.api.Test;

/** The side of a run from which it leaves the program. */
class ExportSideTest extends RunsPlace {
    private void openSide(String format) {
        open();
        robot.clickOn(cell("good")).clickOn("Export");
        choose(format);
    }

    private void choose(String format) {
        ListView<RunExport> formats = robot.lookup(".export-pane .list-view").queryListView();
        onFx(() -> formats.getSelectionModel()
                .select(formats.getItems().stream()
                        .filter(each -> each.name().equals(format))
                        .findFirst()
                        .orElseThrow()));
    }

    private String snippet() {
        return robot.lookup(".export-pane .text-area").queryAs(TextArea.class).getText();
    }

    @Test
    void theChosenFormatIsSavedAndTheLinesNameTheFile() {
        openSide("csv");
        picked = Optional.of(folder);

        robot.clickOn("Save into a folder");

        Path file = folder.resolve("good.csv");
        assertThat(file).isNotEmptyFile();
        assertThat(texts()).contains("Saved as %s.".formatted(file));
        assertThat(snippet()).contains(file.toString());
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        openSide("csv");
        picked = Optional.of(folder);
        Files.writeString(folder.resolve("good.csv"), "mine");

        robot.clickOn("Save into a folder");

        assertThat(folder.resolve("good.csv")).hasContent("mine");
        assertThat(folder.resolve("good-2.csv")).isNotEmptyFile();
    }

    @Test
    void aFolderThatIsGoneIsToldAndCanBeChosenAnew() {
        openSide("csv");
        picked = Optional.of(folder.resolve("gone"));

        robot.clickOn("Save into a folder");

        assertThat(messages.currentProperty().get().text()).contains("good.csv", "cannot be written");
        picked = Optional.of(folder);
        robot.clickOn("Save into a folder");
        assertThat(folder.resolve("good.csv")).exists();
    }

    @Test
    void theLinesAreCopiedAtAClick() {
        openSide("csv");

        robot.clickOn("Copy the lines");

        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(snippet());
    }

    @Test
    void whatWasSavedOfOneRunIsNotToldOfAnother() {
        openSide("csv");
        picked = Optional.of(folder);
        robot.clickOn("Save into a folder").clickOn(cell("poor"));

        assertThat(texts()).noneMatch(text -> text.startsWith("Saved as"));
        assertThat(snippet()).contains("poor.csv");
    }

    @Test
    void aRunThatWasSavedWholeIsAddedFromItsFileAndShown() {
        openSide("run");
        picked = Optional.of(folder);
        robot.clickOn("Save into a folder");
        opened = Optional.of(folder.resolve("good.hundredfold"));

        robot.clickOn("Add a run");

        assertThat(trained.run("good 2").testAccuracy())
                .isEqualTo(trained.run("good").testAccuracy());
        assertThat(nameField().getText()).isEqualTo("good 2");
    }

    @Test
    void aFileThatIsNoRunIsToldAndNothingIsAdded() throws IOException {
        open();
        opened = Optional.of(Files.writeString(folder.resolve("cat.hundredfold"), "no run"));

        robot.clickOn("Add a run");

        assertThat(messages.currentProperty().get().text()).contains("is no run that Hundredfold has written");
        assertThat(trained.store().list()).hasSize(3);
    }

    @Test
    void weightsFromNumPyMakeTheSelectedRunOnceMore() {
        openSide("npz");
        picked = Optional.of(folder);
        robot.clickOn("Save into a folder");
        opened = Optional.of(folder.resolve("good.npz"));

        robot.clickOn("Add a run");

        assertThat(nameField().getText()).isEqualTo("good imported");
        assertThat(table.getSelectionModel().getSelectedItems())
                .extracting(row -> row.summary().name())
                .containsExactly("good imported");
        assertThat(trained.run("good imported").network())
                .isEqualTo(trained.run("good").network());
        assertThat(messages.currentProperty().get().text())
                .isEqualTo("Kept the weights in good.npz as good imported. It has not been tested.");
        screenshots("runs-added-weights");
    }

    @Test
    void weightsThatAreNotOfTheSelectedNetworkAreToldAndNothingIsAdded() throws IOException {
        open();
        robot.clickOn(cell("good"));
        opened = Optional.of(Files.writeString(folder.resolve("other.npz"), "no weights"));

        robot.clickOn("Add a run");

        assertThat(messages.currentProperty().get().text()).contains("other.npz");
        assertThat(trained.store().list()).hasSize(3);
    }

    @Test
    void weightsNeedOneSelectedRun() {
        open();
        onFx(() -> table.getSelectionModel().selectAll());
        opened = Optional.of(folder.resolve("good.npz"));

        robot.clickOn("Add a run");

        assertThat(messages.currentProperty().get().text())
                .contains("good.npz", "Select the run whose network they are for");
        assertThat(trained.store().list()).hasSize(3);
    }

    @Test
    void everyFormatIsReachedByKeyboard() {
        openSide("csv");
        ListView<RunExport> formats = robot.lookup(".export-pane .list-view").queryListView();
        onFx(() -> {
            formats.requestFocus();
            formats.getSelectionModel().selectFirst();
        });
        for (RunExport format : formats.getItems()) {
            assertThat(texts()).contains(format.description());
            robot.push(KeyCode.DOWN);
        }
    }
}
