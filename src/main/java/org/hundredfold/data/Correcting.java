package org.hundredfold.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.Corrections.Effect;
import org.hundredfold.data.Problem.Kind;

/** Carries out corrections on a data set. */
final class Correcting {
    /** In place of a label. */
    private static final int LEFT_OUT = -1;

    private final DataSet data;
    private final int[] labels;
    /** Whether a class has a picture that is not set aside for validation. */
    private final boolean[] filled;

    private final List<Decision> decisions = new ArrayList<>();
    private final Set<Path> leftOut = new HashSet<>();
    /** About decisions that hold no longer. */
    private final List<Problem> lapsed = new ArrayList<>();

    private int moved;

    Correcting(DataSet data, Corrections corrections) {
        this.data = data;
        this.labels = data.labels();
        this.filled = new boolean[data.classes().size()];
        if (!corrections.byPath().isEmpty()) {
            for (int i = 0; i < labels.length; i++) {
                visit(i, corrections);
            }
        }
    }

    private void visit(int picture, Corrections corrections) {
        Picture seen = data.pictures().get(picture);
        Correction correction = corrections.byPath().get(seen.relative());
        if (correction != null && correction.content().equals(seen.content())) {
            decide(picture, seen, correction);
        } else if (correction != null) {
            lapse(seen, "has changed since you decided about it, so the decision holds no longer");
        }
        if (labels[picture] != LEFT_OUT && !seen.validation()) {
            filled[labels[picture]] = true;
        }
    }

    private void decide(int picture, Picture seen, Correction correction) {
        int label = correction.className().map(data.classes()::indexOf).orElse(LEFT_OUT);
        if (label == LEFT_OUT && correction.className().isPresent()) {
            String name = correction.className().get();
            lapse(seen, "stays in its class, for there is no class %s that you moved it to".formatted(name));
            return;
        }
        if (label == labels[picture]) {
            return;
        }
        if (label == LEFT_OUT) {
            leftOut.add(seen.file());
        } else {
            moved++;
        }
        labels[picture] = label;
        decisions.add(new Decision(
                seen.relative(), seen.content(), data.classes().get(seen.label()), correction.className()));
    }

    private void lapse(Picture seen, String reason) {
        lapsed.add(new Problem(seen.file(), Kind.WARNING, reason));
    }

    Effect effect() {
        return new Effect(leftOut.size(), moved);
    }

    DataSet corrected() {
        if (decisions.isEmpty() && lapsed.isEmpty()) {
            return data;
        }
        List<Problem> problems = problems();
        List<String> classes = decisions.isEmpty() ? data.classes() : filledClasses(problems);
        int[] relabelled = data.classes().stream().mapToInt(classes::indexOf).toArray();
        int[] kept = IntStream.range(0, labels.length)
                .filter(i -> labels[i] != LEFT_OUT && relabelled[labels[i]] >= 0)
                .toArray();
        int[] keptLabels = IntStream.of(kept).map(i -> relabelled[labels[i]]).toArray();
        String fingerprint = decisions.isEmpty() ? data.fingerprint() : Sha256.corrected(data.fingerprint(), decisions);
        return data.only(kept, keptLabels, classes, problems, fingerprint, decisions);
    }

    /** A picture that is left out deserves no warning any more. */
    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(data.problems());
        problems.removeIf(problem -> problem.kind() == Kind.WARNING && leftOut.contains(problem.file()));
        problems.addAll(lapsed);
        return problems;
    }

    private List<String> filledClasses(List<Problem> problems) {
        List<String> classes = new ArrayList<>();
        for (int label = 0; label < filled.length; label++) {
            String name = data.classes().get(label);
            if (filled[label]) {
                classes.add(name);
            } else if (data.count(label) > 0) {
                problems.add(new Problem(
                        PathText.resolve(data.folder(), name),
                        Kind.LEFT_OUT,
                        "is no class any more, for you left out or moved all its pictures"));
            }
        }
        return classes;
    }
}
