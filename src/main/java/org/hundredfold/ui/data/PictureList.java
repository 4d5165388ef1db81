package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.data.Picture;

/**
 * The pictures that the grid shows, by their numbers in the album, and which of them are selected. One of them leads: it
 * is what is seen on its own and what arrows start from. For the thread of the window.
 */
final class PictureList {
    private static final int NONE = -1;

    private final Decisions decisions;
    private final DataThreads threads;
    private final ShownPictures shown;
    private final Selection selection = new Selection();
    private final ReadOnlyObjectWrapper<Picture> lead = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyIntegerWrapper selectionRevision = new ReadOnlyIntegerWrapper();
    private Album album;
    private Path sought;

    PictureList(Review review, DataThreads threads) {
        this.decisions = review.decisions();
        this.threads = threads;
        decisions.albumProperty().subscribe(this::follow);
        shown = new ShownPictures(review, threads);
        shown.numbersProperty().subscribe(this::show);
        decisions.revisionProperty().subscribe(this::seek);
    }

    /** In an album of the same folder the leading picture leads again, whatever its number is now. */
    private void follow(Album now) {
        Album before = album;
        Picture leading = lead.get();
        album = now;
        if (before == null || now.hasTrainingOf(before)) {
            return;
        }
        selection.clear();
        index.set(NONE);
        if (leading != null
                && now.read().data().folder().equals(before.read().data().folder())) {
            sought = leading.file();
        }
    }

    private void seek() {
        if (sought != null) {
            select(sought);
            sought = null;
        }
    }

    /** Where the leading picture is no longer shown, the one that has taken its place leads. */
    private void show(int[] before, int[] now) {
        int number = index.get() < 0 ? NONE : before[index.get()];
        int place = firstSelected(before);
        index.set(NONE);
        selection.keepOnly(now);
        int again = number < 0 ? NONE : Arrays.binarySearch(now, number);
        if (again >= 0) {
            lead(again);
        } else {
            select(place);
        }
    }

    /** The place of the first selected picture, or else of the leading one. */
    private int firstSelected(int[] before) {
        int place = selection.first() < 0 ? NONE : Arrays.binarySearch(before, selection.first());
        return Math.max(0, place >= 0 ? place : index.get());
    }

    /** Selects only the picture at a place in {@link #shownProperty}, or the nearest one there is. */
    void select(int place) {
        int nearest = nearest(place);
        selection.only(shown(), nearest);
        lead(nearest);
    }

    /** Adds the picture at a place to the selection, or takes it out. */
    void toggle(int place) {
        selection.toggle(shown(), place);
        lead(place);
    }

    /** Selects all from where the selection began up to a place. */
    void extend(int place) {
        if (shown().length > 0) {
            selection.range(shown(), nearest(place));
            lead(nearest(place));
        }
    }

    void selectAll() {
        selection.all(shown());
        lead(index.get());
    }

    /** Goes from the leading picture to one before or behind it. */
    void move(int by) {
        select(index.get() + by);
    }

    /** As {@link #move}, and selects what lies between. */
    void extendBy(int by) {
        extend(index.get() + by);
    }

    /** Selects the picture of a file, if it is shown or can be; looks for it in the background. */
    void select(Path file) {
        select(file, found -> {});
    }

    /** @param told whether there is such a picture, when it has been looked for */
    void select(Path file, Consumer<Boolean> told) {
        Album searched = album;
        threads.reading().execute(() -> {
            int number = IntStream.range(0, searched.size())
                    .filter(i -> searched.picture(i).file().equals(file))
                    .findFirst()
                    .orElse(NONE);
            threads.window().execute(() -> {
                if (searched != album) {
                    return;
                }
                if (number >= 0) {
                    selectNumber(number);
                }
                told.accept(number >= 0);
            });
        });
    }

    private void selectNumber(int number) {
        if (Arrays.binarySearch(shown(), number) < 0) {
            filterProperty().set(Filter.NONE.with(home(number)));
        }
        int place = Arrays.binarySearch(shown(), number);
        if (place >= 0) {
            select(place);
        }
    }

    private Subset home(int number) {
        return decisions.isExcluded(number) ? Subset.EXCLUDED : album.isTest(number) ? Subset.TEST : Subset.ALL;
    }

    /** The nearest place there is, or -1 if nothing is shown. */
    private int nearest(int place) {
        return Math.min(Math.max(0, place), shown().length - 1);
    }

    private int[] shown() {
        return shown.numbersProperty().get();
    }

    private void lead(int place) {
        index.set(place);
        Picture picture = place < 0 ? null : album.picture(leading());
        if (picture == null || !picture.equals(lead.get())) {
            lead.set(picture);
        }
        selectionRevision.set(selectionRevision.get() + 1);
    }

    /** The number of the leading picture, or -1. */
    int leading() {
        return index.get() < 0 ? NONE : shown()[index.get()];
    }

    /** The number of the leading picture as an array; empty if there is none. */
    int[] leadingNumber() {
        return index.get() < 0 ? new int[0] : new int[] {leading()};
    }

    boolean isSelected(int number) {
        return selection.contains(number);
    }

    /** The numbers of the selected pictures, ascending. */
    int[] selected() {
        return selection.toArray();
    }

    Picture picture(int number) {
        return album.picture(number);
    }

    /** Whether there is a picture of that number now. */
    boolean holds(int number) {
        return number >= 0 && number < album.size();
    }

    Decisions decisions() {
        return decisions;
    }

    List<String> classes() {
        return album == null ? List.of() : album.classes();
    }

    /** The numbers of what is shown, in the order of the album. */
    ReadOnlyObjectProperty<int[]> shownProperty() {
        return shown.numbersProperty();
    }

    /** The leading picture; null only if none is shown. */
    ReadOnlyObjectProperty<Picture> leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /** The place of the leading picture among those shown, or -1. */
    ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    /** Changes whenever other pictures are selected or another one leads. */
    ReadOnlyIntegerProperty selectionRevisionProperty() {
        return selectionRevision.getReadOnlyProperty();
    }

    /** Which pictures are shown. */
    ObjectProperty<Filter> filterProperty() {
        return shown.filterProperty();
    }
}
