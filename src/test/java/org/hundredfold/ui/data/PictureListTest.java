package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Picture;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Stripes;
import org.hundredfold.ui.common.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureListTest {
    private static final DataThreads THREADS =
            new DataThreads(Runnable::run, Runnable::run, Runnable::run, Runnable::run, Runnable::run);

    @TempDir
    Path folder;

    private RunStore store;
    private Review review;
    private PictureList list;

    @BeforeEach
    void makePictures() {
        store = RunStore.open(folder.resolve("home"));
        Messages messages = new Messages(Runnable::run);
        review = new Review(
                THREADS,
                new KeptDecisions(store.corrections(), THREADS, messages),
                new KeptConfirmations(store.confirmations(), THREADS, messages),
                messages);
        list = new PictureList(review, THREADS);
        show("a", 3);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private void show(String name, int perClass) {
        DataSet data = Stripes.in(folder.resolve(name), perClass);
        review.show(review.opened(new LoadedData(data, Optional.empty())));
    }

    private void showClass(int label) {
        list.filterProperty().set(Filter.NONE.with(label));
    }

    private Picture lead() {
        return list.leadProperty().get();
    }

    private int[] shown() {
        return list.shownProperty().get();
    }

    @Test
    void theFirstPictureIsSelectedAtFirst() {
        assertThat(list.indexProperty().get()).isZero();
        assertThat(lead().relative()).isEqualTo("across/0.png");
        assertThat(list.selected()).containsExactly(0);
    }

    @Test
    void aClassShowsItsPicturesOnly() {
        showClass(1);

        assertThat(shown()).containsExactly(3, 4, 5);
    }

    @Test
    void theSelectedPictureStaysSelectedWhereItIsShown() {
        list.select(4);
        Picture selected = lead();

        showClass(1);
        assertThat(lead()).isEqualTo(selected);
        assertThat(list.indexProperty().get()).isEqualTo(1);

        showClass(2);
        assertThat(lead().label()).isEqualTo(2);
        assertThat(list.selected()).hasSize(1);
    }

    @Test
    void oneCannotGoBeyondTheEnds() {
        list.move(-1);
        assertThat(list.indexProperty().get()).isZero();

        list.move(100);
        assertThat(list.indexProperty().get()).isEqualTo(8);
    }

    @Test
    void readingTheSameFolderAgainKeepsTheClassAndThePicture() {
        showClass(1);
        list.select(2);
        Picture selected = lead();

        show("a", 4);

        assertThat(list.filterProperty().get().label()).isEqualTo(1);
        assertThat(lead()).isEqualTo(selected);
        assertThat(shown()).hasSize(4);
    }

    @Test
    void readingTheSamePicturesAgainKeepsTheSelection() {
        list.select(4);
        list.extend(6);

        show("a", 3);

        assertThat(list.selected()).containsExactly(4, 5, 6);
        assertThat(list.leading()).isEqualTo(6);
    }

    @Test
    void anotherFolderBeginsWithAllItsPictures() {
        showClass(1);

        show("b", 2);

        assertThat(list.filterProperty().get()).isEqualTo(Filter.NONE);
        assertThat(shown()).hasSize(6);
    }

    @Test
    void aFileOfAnotherClassCanBeSelectedByItsPath() {
        showClass(0);

        list.select(folder.resolve("a/square/1.png"));

        assertThat(lead().relative()).isEqualTo("square/1.png");
    }

    @Test
    void shiftSelectsAllFromWhereTheSelectionBegan() {
        list.select(2);
        list.extend(5);
        assertThat(list.selected()).containsExactly(2, 3, 4, 5);

        list.extend(1);
        assertThat(list.selected()).containsExactly(1, 2);

        list.extendBy(-1);
        assertThat(list.selected()).containsExactly(0, 1, 2);
    }

    @Test
    void controlAddsSinglePicturesAndTakesThemOut() {
        list.select(1);
        list.toggle(4);
        list.toggle(7);
        list.toggle(4);

        assertThat(list.selected()).containsExactly(1, 7);
    }

    @Test
    void allThatAreShownCanBeSelectedAtOnce() {
        showClass(2);
        list.selectAll();

        assertThat(list.selected()).containsExactly(6, 7, 8);
    }

    @Test
    void excludedPicturesLeaveAndTheNextOneIsSelected() {
        list.select(2);
        list.extend(3);

        review.decisions().exclude(list.selected());

        assertThat(shown()).containsExactly(0, 1, 4, 5, 6, 7, 8);
        assertThat(list.leading()).isEqualTo(4);
        assertThat(list.selected()).containsExactly(4);
    }

    @Test
    void excludedPicturesAreFoundUnderTheirOwnName() {
        review.decisions().exclude(new int[] {3, 8});

        list.filterProperty().set(Filter.NONE.with(Subset.EXCLUDED));
        assertThat(shown()).containsExactly(3, 8);

        list.filterProperty().set(Filter.NONE.with(Subset.EXCLUDED).with(1));
        assertThat(shown()).containsExactly(3);
    }

    @Test
    void aMovedPictureIsShownWithTheClassItWasMovedTo() {
        review.decisions().move(new int[] {0}, 2);

        showClass(2);
        assertThat(shown()).containsExactly(0, 6, 7, 8);

        list.filterProperty().set(Filter.NONE.with(Subset.MOVED));
        assertThat(shown()).containsExactly(0);
    }

    @Test
    void aPartOfANameFindsPictures() {
        list.filterProperty().set(Filter.NONE.with(" ACROSS/2 "));

        assertThat(shown()).containsExactly(2);
    }

    @Test
    void aFilterThatNothingPassesLeavesNothingSelected() {
        list.filterProperty().set(Filter.NONE.with("nowhere"));

        assertThat(shown()).isEmpty();
        assertThat(lead()).isNull();
        assertThat(list.selected()).isEmpty();
        list.move(1);
        list.extendBy(1);
        list.selectAll();
        assertThat(list.indexProperty().get()).isEqualTo(-1);
    }

    @Test
    void everyPictureIsShownOnce() {
        assertThat(shown()).isEqualTo(IntStream.range(0, 9).toArray());
    }
}
