package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.Confirmations;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.LoadedData;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
    private final List<String> steps = new ArrayList<>();
    private final Decisions decisions =
            new Decisions(() -> steps.add("step"), pictures -> steps.add("right " + Arrays.toString(pictures)));

    @TempDir
    Path folder;

    private DataSet data;

    @BeforeEach
    void begin() {
        data = Stripes.in(folder.resolve("data"), 3);
        begin(Optional.empty());
    }

    private void begin(Optional<DataSet> test) {
        Album album = new Album(new LoadedData(data, test));
        decisions.begin(album, album.labels(), KeptConfirmations.labels(album, Confirmations.NONE));
    }

    @Test
    void everyStepCanBeUndoneAndRedone() {
        decisions.exclude(new int[] {0, 4});
        decisions.move(new int[] {1, 4}, 2);
        assertThat(decisions.labels()).containsExactly(-1, 2, 0, 1, 2, 1, 2, 2, 2);

        decisions.undo();
        assertThat(decisions.labels()).containsExactly(-1, 0, 0, 1, -1, 1, 2, 2, 2);
        decisions.undo();
        assertThat(decisions.labels()).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2);
        decisions.undo();

        decisions.redo();
        decisions.redo();
        decisions.redo();
        assertThat(decisions.labels()).containsExactly(-1, 2, 0, 1, 2, 1, 2, 2, 2);
        assertThat(steps).hasSize(6);
    }

    @Test
    void theWordsSayWhatWouldBeUndone() {
        assertThat(decisions.undoableProperty().get()).isEmpty();

        decisions.exclude(new int[] {0, 4});
        decisions.move(new int[] {1}, 2);
        assertThat(decisions.undoableProperty().get()).isEqualTo("Move 1 picture to square");

        decisions.undo();
        assertThat(decisions.undoableProperty().get()).isEqualTo("Exclude 2 pictures");
        assertThat(decisions.redoableProperty().get()).isEqualTo("Move 1 picture to square");

        decisions.exclude(new int[] {8});
        assertThat(decisions.redoableProperty().get()).isEmpty();
    }

    @Test
    void whatChangesNothingIsNoStep() {
        decisions.move(new int[] {0, 1}, 0);
        decisions.bringBack(new int[] {2});
        decisions.exclude(new int[0]);

        assertThat(steps).isEmpty();
        assertThat(decisions.undoableProperty().get()).isEmpty();
    }

    @Test
    void aPictureThatIsBroughtBackIsOfTheClassItsFolderSays() {
        decisions.move(new int[] {0}, 1);
        decisions.exclude(new int[] {0});
        decisions.bringBack(new int[] {0, 1});

        assertThat(decisions.label(0)).isZero();
        assertThat(decisions.undoableProperty().get()).isEqualTo("Bring back 1 picture");
    }

    @Test
    void stepsOutliveATestFolderThatComesAndGoes() {
        decisions.exclude(new int[] {0});
        DataSet test = Stripes.in(folder.resolve("test"), 1);
        begin(Optional.of(test));
        decisions.exclude(new int[] {1, 9});
        begin(Optional.empty());

        assertThat(decisions.undoableProperty().get()).isEqualTo("Exclude 2 pictures");
        decisions.undo();
        decisions.undo();
        assertThat(decisions.undoableProperty().get()).isEmpty();
    }

    @Test
    void otherPicturesBeginAnew() {
        decisions.exclude(new int[] {0});
        data = Stripes.in(folder.resolve("other"), 2);
        begin(Optional.empty());

        assertThat(decisions.undoableProperty().get()).isEmpty();
    }

    @Test
    void whatIsFoundToBeRightIsAStepThatLeavesTheLabelsAlone() {
        decisions.confirm(new int[] {0, 1});
        decisions.move(new int[] {1}, 2);
        assertThat(decisions.isRight(0)).isTrue();
        assertThat(decisions.isRight(1)).as("it was right in another class").isFalse();
        assertThat(steps).containsExactly("right [0, 1]", "step");

        decisions.undo();
        assertThat(decisions.isRight(1)).isTrue();
        assertThat(decisions.undoableProperty().get()).isEqualTo("Find 2 pictures right");
        decisions.undo();
        assertThat(decisions.isRight(0)).isFalse();
        assertThat(decisions.labels()).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2);

        decisions.redo();
        decisions.doubt(new int[] {0, 5});
        assertThat(decisions.isRight(0)).isFalse();
        assertThat(decisions.undoableProperty().get()).isEqualTo("Doubt 1 picture again");
        decisions.undo();
        assertThat(decisions.isRight(0)).isTrue();
    }

    @Test
    void whatIsLeftOutIsRightInNoClass() {
        decisions.exclude(new int[] {0});
        decisions.confirm(new int[] {0});

        assertThat(decisions.isRight(0)).isFalse();
        assertThat(decisions.undoableProperty().get()).isEqualTo("Exclude 1 picture");
    }
}
