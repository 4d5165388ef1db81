package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.data.Corrections.Change;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;

/**
 * Decisions that were made elsewhere, in the numbers of an album.
 *
 * @param folder as the album has it
 * @param labels of these pictures, or {@link Decisions#EXCLUDED}
 * @param unknown those about files that the album has not, or has with another content, or for classes that it has not
 */
record Outside(Path folder, List<Change> all, int[] pictures, int[] labels, List<Change> unknown) {
    static boolean isIn(Album album, Path folder) {
        return set(album, folder).isPresent();
    }

    private static Optional<DataSet> set(Album album, Path folder) {
        return album.read().sets().stream()
                .filter(set -> set.folder().toAbsolutePath().normalize().equals(folder))
                .findFirst();
    }

    /**
     * Takes time for many pictures, so not for the thread of the window.
     *
     * @param folder of the album; absolute
     */
    static Outside of(Album album, Path folder, List<Change> changes) {
        DataSet set = set(album, folder).orElseThrow();
        boolean test = set != album.read().data();
        Map<String, Change> byPath = new HashMap<>();
        changes.forEach(change -> byPath.put(change.picture(), change));
        IntStream.Builder pictures = IntStream.builder();
        IntStream.Builder labels = IntStream.builder();
        for (int number = test ? album.training() : 0; number < (test ? album.size() : album.training()); number++) {
            Picture picture = album.picture(number);
            Change change = byPath.get(picture.relative());
            Optional<Integer> label = Optional.ofNullable(change)
                    .filter(about -> about.content().equals(picture.content()))
                    .flatMap(about -> label(album, picture, about));
            if (label.isPresent()) {
                byPath.remove(picture.relative());
                pictures.add(number);
                labels.add(label.get());
            }
        }
        return new Outside(
                set.folder(),
                changes,
                pictures.build().toArray(),
                labels.build().toArray(),
                new ArrayList<>(byPath.values()));
    }

    private static Optional<Integer> label(Album album, Picture picture, Change change) {
        if (change.to().isEmpty()) {
            return Optional.of(picture.label());
        }
        Optional<String> name = change.to().get().className();
        return name.isEmpty()
                ? Optional.of(Decisions.EXCLUDED)
                : Optional.of(album.classes().indexOf(name.get())).filter(label -> label >= 0);
    }
}
