package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hundredfold.data.DataSet;
import org.hundredfold.train.LabelCheck.Suspect;

/**
 * A picture that seems to belong to another class.
 *
 * @param number in the {@link Album}
 * @param given the label that it had when it was judged, and the suggested one, as the album counts classes
 * @param givenProbability of the given class, in [0, 1]
 * @param suggestedProbability of the suggested class, in [0, 1]
 */
record Suspicion(int number, int given, int suggested, double givenProbability, double suggestedProbability) {
    /**
     * In the order of the suspects. Takes time for many pictures, so not for the thread of the window.
     *
     * @param judged the data that the suspects are pictures of, made from the album's by decisions
     */
    static List<Suspicion> of(Album album, DataSet judged, List<Suspect> suspects) {
        Map<Path, Integer> numbers = new HashMap<>();
        suspects.forEach(
                suspect -> numbers.put(judged.pictures().get(suspect.picture()).file(), null));
        for (int number = 0; number < album.training() && !numbers.isEmpty(); number++) {
            numbers.replace(album.picture(number).file(), number);
        }
        int[] labels =
                judged.classes().stream().mapToInt(album.classes()::indexOf).toArray();
        return suspects.stream()
                .map(suspect -> new Suspicion(
                        numbers.get(judged.pictures().get(suspect.picture()).file()),
                        labels[suspect.given()],
                        labels[suspect.suggested()],
                        suspect.givenProbability(),
                        suspect.suggestedProbability()))
                .toList();
    }
}
