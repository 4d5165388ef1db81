package org.hundredfold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.export.numpy.OriginalExport;
import org.hundredfold.export.numpy.OriginalExport.End;
import org.hundredfold.nn.original.Way;
import org.hundredfold.proof.ClassPair;
import org.hundredfold.proof.GradientCheck;
import org.hundredfold.proof.GradientChecker;
import org.hundredfold.proof.InWords;
import org.hundredfold.proof.OriginalProof;
import org.hundredfold.proof.OriginalResult;
import org.hundredfold.proof.OriginalSetup;
import org.hundredfold.proof.OriginalStep;
import org.hundredfold.proof.OriginalWords;
import org.hundredfold.proof.Updates;
import org.hundredfold.proof.WayResult;

/**
 * The proof of the original network on the command line.
 *
 * @param updates of every way; null for the default
 * @param classes names of two; null for the default
 * @param export folder; null for none
 */
record ProveOriginal(Console console, Integer updates, List<String> classes, Path export) {
    /**
     * Returns whether all that must be equal is equal.
     *
     * @param reader of pictures for the original network
     */
    boolean prove(Function<Preprocessing, DataSet> reader, long seed) throws IOException {
        Updates counts = updates == null ? Updates.defaults() : Updates.each(updates);
        if (export != null) {
            OriginalExport.prepare(export);
        }
        DataSet data = reader.apply(OriginalSetup.SETTINGS.preprocessing());
        ClassPair pair = classes == null ? ClassPair.largest(data) : ClassPair.named(data, classes);
        OriginalSetup setup = OriginalSetup.of(data, pair, seed);
        OriginalResult result = new OriginalProof(setup, counts).run(step -> report(step, counts), () -> false);
        GradientCheck check = GradientChecker.check(setup);
        if (export != null) {
            List<End> ends = result.ways().stream()
                    .map(way -> new End(way.way(), way.updates(), way.end()))
                    .toList();
            OriginalExport.write(export, setup.samples(), setup.start(), setup.rate(), ends);
        }
        console.result(json(result, check), text(result, check));
        return result.equal() && check.passed();
    }

    /** Of every way after 1, 10, 100, ... updates and the last. */
    private void report(OriginalStep step, Updates counts) {
        boolean power = Math.rint(Math.log10(step.updates())) == Math.log10(step.updates());
        boolean last = step.updates() == counts.of(step.way());
        step.difference()
                .filter(difference -> power || last)
                .ifPresent(difference -> console.progress(String.format(
                        Locale.ROOT,
                        "%s: %,d of %,d updates, %s each, largest difference %s",
                        InWords.name(step.way()),
                        step.updates(),
                        counts.of(step.way()),
                        InWords.time(step.micros()),
                        InWords.atMost(difference.absolute()))));
    }

    private Map<String, Object> json(OriginalResult result, GradientCheck check) {
        OriginalSetup setup = result.setup();
        OriginalWords words = new OriginalWords(result);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("network", setup.network());
        fields.put("classes", List.of(setup.first(), setup.second()));
        fields.put("pictures", setup.samples().count());
        fields.put("learning_rate", setup.rate());
        fields.put("seed", setup.seed());
        fields.put("updates", result.ways().get(0).updates());
        fields.put("ways", result.ways().stream().map(ProveOriginal::json).toList());
        fields.put("factor", Fields.number(result.factor()));
        fields.put("largest_difference", Fields.number(result.difference().absolute()));
        fields.put("relative_difference", Fields.number(result.difference().relative()));
        fields.put("tolerance", WayResult.TOLERANCE);
        fields.put("equal", result.equal());
        fields.put("gradient_check", GradientFields.of(check));
        fields.put("proved", words.proved());
        fields.put("not_proved", words.notProved());
        fields.put("export", export == null ? null : export.toString());
        return fields;
    }

    private static Map<String, Object> json(WayResult way) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("way", way.way().name().toLowerCase(Locale.ROOT));
        fields.put("same_algorithm", way.way().sameAlgorithm());
        fields.put("updates", way.updates());
        fields.put("us_per_update", Fields.number(way.micros()));
        fields.put("factor", Fields.number(way.factor()));
        fields.put("largest_difference", Fields.number(way.difference().absolute()));
        fields.put("relative_difference", Fields.number(way.difference().relative()));
        fields.put("equal", way.equal());
        return fields;
    }

    private String text(OriginalResult result, GradientCheck check) {
        OriginalWords words = new OriginalWords(result);
        StringBuilder text = new StringBuilder(words.subject()).append("\n\n");
        result.ways()
                .forEach(way -> text.append(String.format(
                        Locale.ROOT,
                        "  %-28s %9s an update  %22s  differs by %s at most, over %,d %s%n",
                        InWords.name(way.way()),
                        InWords.time(way.micros()),
                        way.way() == Way.LOOPS ? "the measure" : InWords.factor(way.factor()),
                        InWords.atMost(way.difference().absolute()),
                        way.updates(),
                        way.way().sameAlgorithm() ? "updates" : "pictures")));
        text.append("\n").append(words.headline()).append("\n");
        words.surprise().ifPresent(sentence -> text.append(sentence).append("\n"));
        text.append("\nWhat was proved\n");
        words.proved().forEach(point -> text.append("  ").append(point).append("\n"));
        text.append("  ")
                .append(check.sentence())
                .append(" ")
                .append(check.details())
                .append("\n\nWhat was not\n");
        words.notProved().forEach(point -> text.append("  ").append(point).append("\n"));
        if (export != null) {
            text.append("\n%s holds start and ends; replay.py there repeats it with NumPy.\n"
                    .formatted(Words.oneLine(export.toString())));
        }
        return text.toString().stripTrailing();
    }
}
