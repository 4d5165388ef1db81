package org.hundredfold.runs;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether a repetition came to the same as the run that it repeats.
 *
 * @param of the name that that run had
 * @param sameBits whether both ended at the very same parameters
 * @param parameters {@link org.hundredfold.nn.NetworkParameters#sha256} of the repetition
 * @param before the same of the run that it repeats
 * @param firstDifferentEpoch the first whose losses or errors are not the same to the last bit; null if there is none
 * @param differences what was not the same for both, whether it mattered or not
 */
public record Verdict(
        String of,
        boolean sameBits,
        String parameters,
        String before,
        Integer firstDifferentEpoch,
        List<Difference> differences) {
    public Verdict {
        differences = List.copyOf(differences);
    }

    /** In two or three words. */
    public String inShort() {
        return sameBits ? "same bits" : "different bits";
    }

    /** In sentences. */
    public String words() {
        return sameBits ? same() : different();
    }

    private String same() {
        String odd = firstDifferentEpoch == null
                ? ""
                : " Yet the figures of epoch %d are not the same.".formatted(firstDifferentEpoch);
        String although = list(Difference::isCertain);
        return "Same bits: it ended at the very weights and biases of %s%s."
                        .formatted(of, although.isEmpty() ? "" : ", although this is not the same: " + although)
                + odd
                + unknown();
    }

    private String different() {
        String from = firstDifferentEpoch == null ? "" : ", from epoch %d on".formatted(firstDifferentEpoch);
        String reasons = list(difference -> difference.isCertain() && difference.decides());
        String start = "Different bits: it ended at other weights and biases than %s%s.".formatted(of, from);
        if (!reasons.isEmpty()) {
            return start + " What is not the same: " + reasons + "." + unknown();
        }
        return differences.stream().anyMatch(Difference::decides)
                ? start + unknown()
                : start + " Pictures, split, settings, network, program, Java and processor are all the same, so this"
                        + " should not be: it is a fault of Hundredfold or of this computer.";
    }

    private String unknown() {
        String unknown = list(Predicate.not(Difference::isCertain));
        return unknown.isEmpty() ? "" : " Nobody knows whether this was the same: " + unknown + ".";
    }

    private String list(Predicate<Difference> which) {
        return differences.stream().filter(which).map(Difference::words).collect(Collectors.joining("; "));
    }
}
