package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hundredfold.cli.Inspection.ClassParts;
import org.hundredfold.cli.PictureSizes.Range;
import org.hundredfold.data.Corrections.Effect;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Finding;
import org.hundredfold.data.PathText;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Problem.Kind;

/** An inspection in JSON. */
record InspectionFields(Inspection inspection, Effect effect) {
    Map<String, Object> json() {
        DataSet data = inspection.data();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("folder", PathText.ofWhole(data.folder()));
        fields.put("validation_folder", data.validation().map(PathText::ofWhole).orElse(null));
        fields.put(
                "test_folder",
                inspection.test().map(DataSet::folder).map(PathText::ofWhole).orElse(null));
        fields.put("refusal", inspection.refusal().orElse(null));
        fields.put("data_fingerprint", data.fingerprint());
        fields.put(
                "test_fingerprint", inspection.test().map(DataSet::fingerprint).orElse(null));
        putPreprocessing(fields, data.preprocessing());
        fields.putAll(parts(inspection.total()));
        fields.put("classes", data.classes());
        fields.put(
                "per_class",
                inspection.classes().stream().map(InspectionFields::named).toList());
        fields.put("width", range(inspection.sizes().width()));
        fields.put("height", range(inspection.sizes().height()));
        fields.put("formats", formats());
        fields.put("corrections", Fields.two("left_out", effect.leftOut(), "moved", effect.moved()));
        fields.put("left_out", inspection.problems(Kind.LEFT_OUT));
        fields.put("warnings", inspection.problems(Kind.WARNING));
        fields.put("problems", Fields.problems(inspection.problems()));
        fields.put(
                "findings",
                inspection.findings().stream().map(InspectionFields::finding).toList());
        return fields;
    }

    private static void putPreprocessing(Map<String, Object> fields, Preprocessing preprocessing) {
        fields.put("size", preprocessing.size());
        fields.put("colour", preprocessing.colour());
        fields.put("framing", lower(preprocessing.framing()));
    }

    private static Map<String, Object> named(ClassParts parts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("class", parts.name());
        fields.putAll(parts(parts));
        return fields;
    }

    private static Map<String, Object> parts(ClassParts parts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("pictures", parts.pictures());
        fields.put("training_pictures", parts.training());
        fields.put("validation_pictures", parts.validation());
        fields.put("test_pictures", parts.test());
        return fields;
    }

    private static Map<String, Object> range(Range range) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("min", range.min());
        fields.put("median", range.median());
        fields.put("max", range.max());
        return fields;
    }

    private Map<String, Object> formats() {
        Map<String, Object> fields = new LinkedHashMap<>();
        inspection.sizes().formats().forEach((format, count) -> fields.put(lower(format), count));
        return fields;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", lower(finding.kind()));
        fields.put("sentence", finding.text());
        List<String> files = finding.pictures().stream().map(PathText::ofWhole).toList();
        fields.put("files", files);
        return fields;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
