package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.ui.common.Drag;
import org.junit.jupiter.api.Test;

class FolderViewTest extends ClassifyPlace {
    @Test
    void aFolderDroppedOnThePlaceBecomesATableWhoseRowsAreLookedAt() throws IOException {
        Drag.files(window, folderWithNotes());

        assertThat(shownRows())
                .extracting(FileRow::name)
                .containsExactly("circle.png", "notes.txt", "square.png", "star.png");
        assertThat(shows("4 files, 1 unreadable")).isTrue();
        assertThat(answer()).isEqualTo("circle");

        robot.clickOn("star.png");
        assertThat(answer()).isEqualTo("star");
        robot.clickOn("notes.txt");
        assertThat(shows("notes.txt ")).isTrue();
    }

    @Test
    void aClickOnAColumnSortsAndTheFilterFindsFilesAndClasses() throws IOException {
        Drag.files(window, folderWithNotes());

        robot.clickOn("File").clickOn("File");
        assertThat(shownRows())
                .extracting(FileRow::name)
                .containsExactly("star.png", "square.png", "notes.txt", "circle.png");

        robot.clickOn("Unreadable");
        assertThat(shownRows()).extracting(FileRow::name).containsExactly("notes.txt");
        robot.clickOn("All").clickOn(".folder-pane .text-field").write("Squ");
        assertThat(shownRows()).extracting(FileRow::name).containsExactly("square.png");
        assertThat(shows("1 file")).isTrue();
    }

    @Test
    void theTableIsSortedByKeys() throws IOException {
        Drag.files(window, folderWithNotes());
        onFx(() -> robot.lookup(".folder-pane .text-field").query().requestFocus());
        robot.push(KeyCode.TAB).push(KeyCode.TAB); // past the filter

        sortByFile();
        assertThat(shownRows())
                .extracting(FileRow::name)
                .containsExactly("circle.png", "notes.txt", "square.png", "star.png");
        sortByFile();
        assertThat(shownRows())
                .extracting(FileRow::name)
                .containsExactly("star.png", "square.png", "notes.txt", "circle.png");

        robot.push(KeyCode.SPACE)
                .push(KeyCode.DOWN)
                .push(KeyCode.DOWN)
                .push(KeyCode.DOWN)
                .push(KeyCode.ENTER);
        assertThat(shownRows())
                .extracting(row -> row.best().map(Score::probability).orElse(-1.0))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(shownRows()).last().extracting(FileRow::name).isEqualTo("notes.txt");
    }

    private void sortByFile() {
        robot.push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.ENTER);
    }

    @Test
    void theTableIsSaved() throws IOException {
        Drag.files(window, folderWithNotes());

        robot.clickOn("Save as CSV");

        assertThat(temp.resolve("answers.csv"))
                .content()
                .contains("star.png,star,")
                .contains("notes.txt,,");
        assertThat(shows("The answers to 4 files saved as")).isTrue();
    }

    @Test
    void whatIsFilteredAndSortedIsSavedAsItIsShown() throws IOException {
        Drag.files(window, folderWithNotes());
        robot.clickOn("File")
                .clickOn("File")
                .clickOn(".folder-pane .text-field")
                .write(".png");

        robot.clickOn("Save as CSV");

        assertThat(Files.readAllLines(temp.resolve("answers.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",")[0]))
                .containsExactly("star.png", "square.png", "circle.png");
        assertThat(shows("The answers to 3 of 4 files saved as")).isTrue();

        robot.clickOn(".folder-pane .text-field").write("nothing is called so");
        assertThat(robot.lookup("Save as CSV").queryButton().isDisabled()).isTrue();
    }

    @Test
    void theHeadsOfAllColumnsFitAndStayWholeWhenTheyAreSortedBy() throws IOException {
        Drag.files(window, folderWithNotes());
        onFx(() -> model.beside().choose(first));
        layOut();
        Node problem = robot.lookup("Problem").query();
        Node table = robot.lookup(".folder-table").query();
        assertThat(problem.localToScene(problem.getLayoutBounds()).getMaxX())
                .isLessThan(table.localToScene(table.getLayoutBounds()).getMaxX());
        for (String head : List.of("Probability", "Second answer", "Never seen")) {
            robot.clickOn(head);
            layOut();
            assertThat(cut(".folder-table > .column-header-background"))
                    .as(head)
                    .isEmpty();
        }
    }

    @Test
    void aFolderWithoutFilesIsAnsweredInASentence() throws IOException {
        Drag.files(window, Files.createDirectory(temp.resolve("empty")));

        assertThat(shows("There are no files in ")).isTrue();
    }

    @Test
    void aFolderIsOpenedAndTheStripIsOneClickAway() throws IOException {
        Drag.files(window, shapes.picture("star"), shapes.picture("square"));
        pickedFolder = Optional.of(folderWithNotes());

        robot.clickOn("Folder").clickOn("Open a folder");
        assertThat(answer()).isEqualTo("circle");

        robot.clickOn("Pictures");
        assertThat(answer()).isEqualTo("square");
        robot.clickOn("Folder");
        assertThat(answer()).isEqualTo("circle");
    }

    @Test
    void anotherNetworkAnswersTheFolderAnew() throws IOException {
        Drag.files(window, folderWithNotes());
        double before = shownRows().get(0).best().orElseThrow().probability();

        robot.clickOn(chooser("Network")).clickOn("shapes-1");

        assertThat(shownRows()).hasSize(4);
        assertThat(shownRows().get(0).best().orElseThrow().probability()).isNotEqualTo(before);
    }
}
