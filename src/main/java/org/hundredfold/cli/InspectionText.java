package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hundredfold.cli.Inspection.ClassParts;
import org.hundredfold.cli.PictureSizes.Range;
import org.hundredfold.data.Corrections.Effect;
import org.hundredfold.data.Finding;
import org.hundredfold.data.PathText;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Problem;
import org.hundredfold.data.Problem.Kind;

/** An inspection for a person to read: what matters first, long lists shortened. */
final class InspectionText {
    private static final int LISTED_PROBLEMS = 20;
    private static final int LISTED_FINDINGS = 20;
    private static final int LISTED_FILES = 5;

    private final Path folder;
    private final Inspection inspection;
    private final Effect effect;
    private final List<String> lines = new ArrayList<>();

    /** @param folder as the user named it */
    InspectionText(Path folder, Inspection inspection, Effect effect) {
        this.folder = folder;
        this.inspection = inspection;
        this.effect = effect;
    }

    String text() {
        Preprocessing seen = inspection.data().preprocessing();
        ClassParts total = inspection.total();
        add(
                "%s: %s in %s, seen at %d x %d in %s",
                PathText.ofWhole(folder),
                Words.count(total.pictures(), "picture", "pictures"),
                Words.count(inspection.classes().size(), "class", "classes"),
                seen.size(),
                seen.size(),
                seen.colour() ? "colour" : "grey");
        inspection.refusal().ifPresent(reason -> lines.add("Cannot be trained on: " + reason));
        lines.add("");
        classes(total);
        lines.add("");
        PictureSizes sizes = inspection.sizes();
        add("Widths %s, heights %s", range(sizes.width()), range(sizes.height()));
        add("Formats: %s", sizes.formats().isEmpty() ? "none" : formats(sizes));
        if (effect.leftOut() + effect.moved() > 0) {
            lines.add("Decisions: " + Pictures.words(effect));
        }
        add("Fingerprint: %s", inspection.data().fingerprint());
        problems();
        findings();
        return Words.lines(lines);
    }

    private static String formats(PictureSizes sizes) {
        return sizes.formats().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private void classes(ClassParts total) {
        int width = inspection.classes().stream()
                .mapToInt(parts -> Words.oneLine(parts.name()).length())
                .max()
                .orElse(0);
        String row = "%-" + Math.max(5, width) + "s %10s %10s %10s %10s";
        add(row, "Class", "pictures", "training", "validation", "test");
        inspection.classes().forEach(parts -> row(row, parts));
        row(row, total);
    }

    private void row(String row, ClassParts parts) {
        add(row, Words.oneLine(parts.name()), parts.pictures(), parts.training(), parts.validation(), parts.test());
    }

    private static String range(Range range) {
        return "%d to %d (median %d)".formatted(range.min(), range.max(), range.median());
    }

    private void problems() {
        lines.add("");
        long leftOut = inspection.problems(Kind.LEFT_OUT);
        long warnings = inspection.problems(Kind.WARNING);
        add("Problems: %s", leftOut + warnings == 0 ? "none" : leftOut + " left out, " + warnings + " with a warning");
        list(inspection.problems(), LISTED_PROBLEMS, "  ", InspectionText::words);
    }

    private static String words(Problem problem) {
        return problem.path() + ": " + problem.reason();
    }

    private void findings() {
        lines.add("");
        List<Finding> findings = inspection.findings();
        add("Worth a look: %s", findings.isEmpty() ? "nothing" : findings.size());
        for (Finding finding : findings.subList(0, Math.min(findings.size(), LISTED_FINDINGS))) {
            lines.add("  " + finding.text());
            list(finding.pictures(), LISTED_FILES, "    ", PathText::ofWhole);
        }
        more(findings.size() - LISTED_FINDINGS, "  ");
    }

    private <T> void list(List<T> all, int most, String indent, Function<T, String> words) {
        all.stream().limit(most).forEach(each -> lines.add(indent + words.apply(each)));
        more(all.size() - most, indent);
    }

    private void more(int number, String indent) {
        if (number > 0) {
            lines.add(indent + "and " + number + " more; --json lists them all");
        }
    }

    private void add(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }
}
