package org.hundredfold.ui.data;

import java.util.Arrays;
import java.util.BitSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.ui.common.Newest;

/** The numbers of the pictures that pass a filter; follows it, the decisions and the findings. For the thread of the window. */
final class ShownPictures {
    private final Review review;
    private final Decisions decisions;
    private final DataThreads threads;
    private final Newest searches;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final ReadOnlyObjectWrapper<int[]> numbers = new ReadOnlyObjectWrapper<>(new int[0]);
    private Album album;

    ShownPictures(Review review, DataThreads threads) {
        this.review = review;
        this.decisions = review.decisions();
        this.threads = threads;
        searches = new Newest(threads.reading(), review::failed);
        decisions.revisionProperty().subscribe(this::follow);
        review.findingsProperty().subscribe(found -> {
            if (filter.get().subset().what() == Subset.What.FOUND) {
                update();
            }
        });
        filter.subscribe((was, is) -> update());
    }

    /** Another folder, or one with fewer classes, begins without a filter. */
    private void follow() {
        Album now = decisions.albumProperty().get();
        boolean fits = album != null
                && now.read().data().folder().equals(album.read().data().folder())
                && filter.get().label() < now.classes().size();
        if (album != null && !keepsNumbers(now)) {
            numbers.set(new int[0]); // the old ones mean nothing here, even where they are the same
        }
        album = now;
        if (!fits) {
            filter.set(Filter.NONE);
        }
        update();
    }

    private boolean keepsNumbers(Album now) {
        return now.hasPicturesOf(album)
                || now.hasTrainingOf(album) && !filter.get().looksAtNames();
    }

    private void update() {
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

    private void show(int[] passing) {
        if (!Arrays.equals(passing, numbers.get())) {
            numbers.set(passing);
        }
    }

    /** Which pictures are shown. */
    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** Their numbers, ascending. */
    ReadOnlyObjectProperty<int[]> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }
}
