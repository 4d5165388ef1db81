package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hundredfold.proof.GradientCheck;

/** A gradient check as JSON. */
final class GradientFields {
    private GradientFields() {}

    static Map<String, Object> of(GradientCheck check) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("network", check.network());
        fields.put("pictures", check.pictures());
        fields.put("parameters", check.parameters());
        fields.put("checked", check.checked());
        fields.put("left_out", check.leftOut());
        fields.put(
                "gradients", check.gradients().stream().map(GradientFields::of).toList());
        fields.put("tolerance", GradientCheck.TOLERANCE);
        fields.put("largest_relative_difference", Fields.number(check.largest()));
        fields.put("passed", check.passed());
        return fields;
    }

    private static Map<String, Object> of(GradientCheck.Gradient gradient) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("gradient_of", gradient.name());
        fields.put(
                "largest_relative_difference_per_layer",
                gradient.layers().stream().map(Fields::number).toList());
        return fields;
    }
}
