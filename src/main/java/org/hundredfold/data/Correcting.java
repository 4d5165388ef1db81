package org.hundredfold.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.Corrections.Correction;

/** Carries out corrections on a data set. */
final class Correcting {
    private final DataSet data;
    private final Corrections corrections;
    private final List<String> decisions = new ArrayList<>();

    Correcting(DataSet data, Corrections corrections) {
        this.data = data;
        this.corrections = corrections;
    }

    DataSet corrected() {
        if (corrections.byPath().isEmpty()) {
            return data;
        }
        List<Integer> kept = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < data.pictures().size(); i++) {
            Picture picture = data.pictures().get(i);
            Optional<Correction> correction = corrections.of(picture);
            correction.ifPresent(decision -> decisions.add(
                    picture.relative() + "\0" + decision.className().orElse("")));
            if (correction.isEmpty() || correction.get().className().isPresent()) {
                kept.add(i);
                names.add(correction
                        .flatMap(Correction::className)
                        .orElse(data.classes().get(picture.label())));
            }
        }
        return decisions.isEmpty() ? data : rebuilt(kept, names);
    }

    private DataSet rebuilt(List<Integer> kept, List<String> names) {
        List<String> classes = data.classes().stream().filter(names::contains).toList();
        List<Picture> pictures = new ArrayList<>();
        for (int k = 0; k < kept.size(); k++) {
            pictures.add(data.pictures().get(kept.get(k)).withLabel(classes.indexOf(names.get(k))));
        }
        int[] indices = kept.stream().mapToInt(Integer::intValue).toArray();
        return new DataSet(
                data.folder(),
                classes,
                pictures,
                data.problems(),
                data.preprocessing(),
                data.pixels().only(indices),
                data.siblings().only(indices),
                Sha256.corrected(data.fingerprint(), decisions));
    }
}
