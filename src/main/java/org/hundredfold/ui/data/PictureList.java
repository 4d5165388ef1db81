package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.data.Picture;
import org.hundredfold.ui.common.Newest;

/**
 * The pictures that the grid shows, by their numbers in the album, and which of them are selected. One of the selected
 * ones leads: it is what is seen on its own and what arrows start from. For the thread of the window.
 */
final class PictureList {
    private static final int NONE = -1;

    private final Review review;
    private final Decisions decisions;
    private final DataThreads threads;
    private final Newest searches;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final ReadOnlyObjectWrapper<int[]> shown = new ReadOnlyObjectWrapper<>(new int[0]);
    private final ReadOnlyObjectWrapper<Picture> lead = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyIntegerWrapper selectedCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper selectionRevision = new ReadOnlyIntegerWrapper();
    /** By number, so that it survives another filter. */
    private final BitSet selected = new BitSet();

    private int anchor;
    private Album album;

    PictureList(Review review, DataThreads threads) {
        this.review = review;
        this.decisions = review.decisions();
        this.threads = threads;
        searches = new Newest(threads.reading(), review::failed);
        decisions.revisionProperty().subscribe(this::follow);
        review.findingsProperty().subscribe(this::findingsChanged);
        filter.subscribe((was, is) -> filter());
    }

    private void follow() {
        Album now = decisions.albumProperty().get();
        boolean another = album == null || now == null || !now.hasTrainingOf(album);
        boolean otherFolder = another
                && (album == null
                        || now == null
                        || !now.read()
                                .data()
                                .folder()
                                .equals(album.read().data().folder()));
        Picture before = lead.get();
        album = now;
        if (another) {
            selected.clear();
        }
        if (otherFolder || now != null && filter.get().label() >= now.classes().size()) {
            filter.set(Filter.NONE);
        }
        filter();
        if (another && !otherFolder && before != null) {
            select(before.file());
        }
    }

    private void findingsChanged() {
        if (filter.get().subset().what() == Subset.What.FOUND) {
            filter();
        }
    }

    private void filter() {
        if (album == null) {
            return;
        }
        Filter wanted = filter.get();
        int[] labels = decisions.labels();
        BitSet found = found(wanted);
        if (!wanted.looksAtNames()) {
            show(wanted.apply(album, labels, found));
            return;
        }
        Album searched = album;
        searches.execute(() -> {
            int[] passing = wanted.apply(searched, labels, found);
            threads.window().execute(() -> {
                if (searched == album && wanted.equals(filter.get())) {
                    show(passing);
                }
            });
        });
    }

    private BitSet found(Filter wanted) {
        return review.findingsProperty().get().stream()
                .filter(group ->
                        wanted.subset().finding().filter(group.kind()::equals).isPresent())
                .findFirst()
                .map(FoundGroup::pictures)
                .orElseGet(BitSet::new);
    }

    /** Where the leading picture is no longer shown, the one that has taken its place leads. */
    private void show(int[] numbers) {
        if (Arrays.equals(numbers, shown.get())) {
            lead();
            return;
        }
        int before = leading();
        int place = Math.max(0, first());
        index.set(NONE);
        shown.set(numbers);
        int now = Arrays.binarySearch(numbers, before);
        BitSet visible = new BitSet();
        IntStream.of(numbers).forEach(visible::set);
        selected.and(visible);
        if (before >= 0 && now >= 0) {
            lead(now);
        } else {
            select(place);
        }
    }

    /** The place of the first selected picture, or else of the leading one. */
    private int first() {
        int place = selected.isEmpty() ? NONE : Arrays.binarySearch(shown.get(), selected.nextSetBit(0));
        return place >= 0 ? place : index.get();
    }

    /** The number of the leading picture, or -1. */
    int leading() {
        return index.get() < 0 ? NONE : shown.get()[index.get()];
    }

    /** The number of the leading picture as an array; empty if there is none. */
    int[] leadingNumber() {
        return index.get() < 0 ? new int[0] : new int[] {leading()};
    }

    /** Selects only the picture at a place in {@link #shownProperty}, or the nearest one there is. */
    void select(int place) {
        selected.clear();
        anchor = nearest(place);
        if (anchor >= 0) {
            selected.set(shown.get()[anchor]);
        }
        lead(anchor);
    }

    /** Adds the picture at a place to the selection, or takes it out. */
    void toggle(int place) {
        selected.flip(shown.get()[place]);
        anchor = place;
        lead(place);
    }

    /** Selects all from where the selection began up to a place. */
    void extend(int place) {
        int to = nearest(place);
        if (to < 0) {
            return;
        }
        anchor = nearest(anchor);
        selected.clear();
        for (int i = Math.min(anchor, to); i <= Math.max(anchor, to); i++) {
            selected.set(shown.get()[i]);
        }
        lead(to);
    }

    void selectAll() {
        IntStream.of(shown.get()).forEach(selected::set);
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
        Album searched = album;
        threads.reading().execute(() -> {
            int number = IntStream.range(0, searched.size())
                    .filter(i -> searched.picture(i).file().equals(file))
                    .findFirst()
                    .orElse(NONE);
            threads.window().execute(() -> {
                if (number >= 0 && searched == album) {
                    selectNumber(number);
                }
            });
        });
    }

    private void selectNumber(int number) {
        if (Arrays.binarySearch(shown.get(), number) < 0) {
            filter.set(Filter.NONE.with(home(number)));
        }
        int place = Arrays.binarySearch(shown.get(), number);
        if (place >= 0) {
            select(place);
        }
    }

    private Subset home(int number) {
        return decisions.isExcluded(number) ? Subset.EXCLUDED : album.isTest(number) ? Subset.TEST : Subset.ALL;
    }

    private int nearest(int place) {
        return Math.max(0, Math.min(place, shown.get().length + NONE)) - (shown.get().length == 0 ? 1 : 0);
    }

    private void lead(int place) {
        index.set(place);
        lead();
    }

    private void lead() {
        int number = leading();
        Picture picture = number < 0 ? null : album.picture(number);
        if (picture == null || !picture.equals(lead.get())) {
            lead.set(picture);
        }
        selectedCount.set(selected.cardinality());
        selectionRevision.set(selectionRevision.get() + 1);
    }

    boolean isSelected(int number) {
        return selected.get(number);
    }

    /** The numbers of the selected pictures, ascending. */
    int[] selected() {
        return selected.stream().toArray();
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
        return shown.getReadOnlyProperty();
    }

    /** The leading picture; null only if none is shown. */
    ReadOnlyObjectProperty<Picture> leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /** The place of the leading picture among those shown, or -1. */
    ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty selectedCountProperty() {
        return selectedCount.getReadOnlyProperty();
    }

    /** Changes whenever other pictures are selected or another one leads. */
    ReadOnlyIntegerProperty selectionRevisionProperty() {
        return selectionRevision.getReadOnlyProperty();
    }

    /** Which pictures are shown. */
    ObjectProperty<Filter> filterProperty() {
        return filter;
    }
}
