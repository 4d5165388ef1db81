package org.hundredfold.export.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hundredfold.data.Sha256;
import org.hundredfold.export.Comparison;
import org.hundredfold.export.Comparison.Pair;
import org.hundredfold.export.DecodingDifference;
import org.hundredfold.export.JsonText;
import org.hundredfold.export.WholeFile.Content;
import org.hundredfold.model.Answer.Score;

/**
 * What a file was tried with and what came out, for people and programs that are to trust it.
 *
 * @param input shape of what the file takes
 * @param provenance of the run
 * @param note why no picture of the user's own was there to try it with; empty if one was
 */
record Certificate(
        List<Object> input, List<String> classes, Map<String, String> provenance, String note, Comparison comparison) {
    /** Where it is: {@code mine.certificate.json} beside {@code mine.onnx}. */
    static Path beside(Path file) {
        String name = file.getFileName().toString();
        String stem =
                name.endsWith(OnnxFormat.ENDING) ? name.substring(0, name.length() - OnnxFormat.ENDING.length()) : name;
        return file.resolveSibling(stem + ".certificate.json");
    }

    /** What it says of the file, as JSON. */
    Content of(Path file) {
        return out -> write(file, out);
    }

    private void write(Path file, OutputStream out) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.getFileName().toString());
        fields.put("sha256", Sha256.ofFile(file));
        fields.put("tool", comparison.tool());
        fields.put("largest_difference", comparison.trial().largestDifference());
        fields.put("largest_allowed", Comparison.LARGEST_ALLOWED);
        fields.put(
                "classify",
                comparison.trial().decoding().map(Certificate::decoding).orElse(null));
        fields.put("note", note);
        fields.put("input", input);
        fields.put("classes", classes);
        fields.put("provenance", provenance);
        fields.put(
                "pictures",
                comparison.pairs().stream().map(Certificate::picture).toList());
        out.write(JsonText.inLines(fields).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> decoding(DecodingDifference difference) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("pictures", difference.pictures());
        fields.put("largest_difference", difference.largest());
        fields.put("median_difference", difference.median());
        fields.put("other_class", difference.otherClass());
        fields.put("why", DecodingDifference.WHY);
        return fields;
    }

    private static Map<String, Object> picture(Pair pair) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", pair.golden().name());
        fields.put("hundredfold", answer(pair.golden().answer().best()));
        fields.put("file", answer(pair.best()));
        fields.put("difference", pair.difference());
        fields.put(
                "classify",
                pair.golden().classified().map(answer -> answer(answer.best())).orElse(null));
        return fields;
    }

    private static Map<String, Object> answer(Score score) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("class", score.className());
        fields.put("probability", score.probability());
        return fields;
    }
}
