package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.runs.Difference;
import org.hundredfold.runs.Verdict;

/** The fields of JSON answers on whether a repetition came to the same. */
final class VerdictFields {
    private VerdictFields() {}

    /** @param verdict empty for a repetition that was stopped before its end: then all are null */
    static Map<String, Object> of(Optional<Verdict> verdict) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "verdict",
                verdict.map(found -> found.sameBits() ? "same_bits" : "different_bits")
                        .orElse(null));
        fields.put("verdict_explanation", verdict.map(Verdict::words).orElse(null));
        fields.put("parameters_sha256_before", verdict.map(Verdict::before).orElse(null));
        fields.put(
                "first_different_epoch",
                verdict.map(Verdict::firstDifferentEpoch).orElse(null));
        fields.put(
                "differences",
                verdict.map(found -> differences(found.differences())).orElse(null));
        return fields;
    }

    private static List<Map<String, Object>> differences(List<Difference> differences) {
        return differences.stream().map(VerdictFields::difference).toList();
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> fields = Fields.two("what", difference.what(), "words", difference.words());
        fields.put("before", difference.before());
        fields.put("now", difference.now());
        return fields;
    }
}
