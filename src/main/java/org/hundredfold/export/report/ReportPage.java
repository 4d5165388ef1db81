package org.hundredfold.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.data.PathText;
import org.hundredfold.export.RunToExport;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.FirstWeights;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.model.WeightScale;
import org.hundredfold.runs.RunFields;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.runs.TestAnswers;
import org.hundredfold.train.ClassScore;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.Evaluation.Interval;
import org.hundredfold.train.PictureAnswer;

/** All of a run for people, as one HTML page that asks nothing of any other file or server. */
final class ReportPage {
    private static final int MOST_MISTAKES = 24;
    private static final int MOST_WEIGHTS = 64;
    /** Of the first layer is shown what is a picture of at least so many pixels a side. */
    private static final int SMALLEST = 3;

    /** What stands above already, and what says something about the computer's owner only. */
    private static final List<String> NOT_TOLD =
            List.of("run", "name", "note", "starred", "explanation", "folder", "test_folder", "features_file");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    private final RunToExport source;
    private final StoredRun run;
    private final RunSummary summary;

    ReportPage(RunToExport source) {
        this.source = source;
        this.run = source.run();
        this.summary = run.summary();
    }

    String text() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(Html.text(summary.name()), style(), body());
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String body() {
        return Stream.of(header(), curves(), scores(), mistakes(), calibration(), weights(), facts(), footer())
                .collect(Collectors.joining());
    }

    private String header() {
        String note = summary.note().isBlank() ? "" : Html.paragraph(summary.note());
        String told = summary.explanationForOthers();
        String explanation = told.isBlank() ? "" : Html.paragraph(told);
        return "<header>\n<p class=\"muted\">%s</p>\n<h1>%s</h1>\n%s%s%s</header>\n"
                .formatted(
                        Html.text(DAY.format(summary.started().atZone(ZoneOffset.UTC))),
                        Html.text(summary.name()),
                        figure(),
                        note,
                        explanation);
    }

    private String figure() {
        Optional<Evaluation> evaluation = evaluation();
        if (evaluation.isEmpty()) {
            return Html.paragraph("This run was not tested, so nobody knows how good its answers are.");
        }
        Evaluation found = evaluation.get();
        Interval interval = found.interval();
        return "<p class=\"figure\">%s</p>\n".formatted(Html.percent(found.accuracy()))
                + Html.paragraph(
                        String.format(
                                Locale.ROOT,
                                "of %,d %s are answered rightly: %,d of them. With 95 %% confidence the true share lies between %s and %s.%s",
                                found.pictures(),
                                partName(),
                                found.right(),
                                Html.percent(interval.low()),
                                Html.percent(interval.high()),
                                run.test().isPresent()
                                        ? ""
                                        : " Validation pictures have decided when training ended, so this looks a little better than it is."));
    }

    private Optional<Evaluation> evaluation() {
        return run.test().or(run::validation);
    }

    private String partName() {
        return run.test().isPresent() ? "test pictures" : "validation pictures";
    }

    private String curves() {
        return run.epochs().isEmpty()
                ? ""
                : Html.section(
                        "How it learned",
                        "<div class=\"figures\">%s%s</div>\n"
                                .formatted(CurveDrawing.ERROR.of(run.epochs()), CurveDrawing.LOSS.of(run.epochs())));
    }

    private String scores() {
        return evaluation()
                .map(evaluation -> Html.section(
                        "How it answers " + partName(), classes(evaluation) + new ConfusionTable(evaluation).html()))
                .orElse("");
    }

    private static String classes(Evaluation evaluation) {
        return Html.table(
                "numbers",
                List.of("Class", "Pictures", "Right", "Recall", "Precision", "F1"),
                ClassScore.of(evaluation).stream()
                        .map(score -> Html.row(List.of(
                                Html.text(score.name()),
                                "" + score.pictures(),
                                "" + score.right(),
                                Html.percent(score.recall()),
                                Html.percent(score.precision()),
                                Html.percent(score.f1()))))
                        .toList());
    }

    private String mistakes() {
        return source.answers().get().map(this::mistakes).orElse("");
    }

    private String mistakes(TestAnswers tested) {
        List<PictureAnswer> wrong = tested.answers().stream()
                .filter(answer -> !answer.right())
                .sorted(Comparator.comparing(PictureAnswer::probability).reversed())
                .toList();
        if (wrong.isEmpty()) {
            return Html.section("Mistakes", Html.paragraph("There are none."));
        }
        List<PictureAnswer> shown = wrong.subList(0, Math.min(MOST_MISTAKES, wrong.size()));
        String pictures = shown.stream()
                .map(answer -> mistake(tested.folder(), answer))
                .collect(Collectors.joining("", "<div class=\"mistakes\">\n", "</div>\n"));
        String words = wrong.size() == shown.size()
                ? "All %d, those first of which the network was surest.".formatted(wrong.size())
                : "The %d of %d of which the network was surest.".formatted(shown.size(), wrong.size());
        return Html.section("Mistakes", Html.paragraph(words) + pictures);
    }

    private static String mistake(Path folder, PictureAnswer answer) {
        String image = thumbnail(folder, answer)
                .map(address -> "<img alt=\"\" src=\"%s\">".formatted(address))
                .orElse("<span class=\"gone\">picture gone or changed</span>");
        return "<figure>%s<figcaption><b>%s</b> %s<br>taken for <b>%s</b>, %s</figcaption></figure>\n"
                .formatted(
                        image,
                        Html.text(answer.truth()),
                        "<span class=\"muted\">%s</span>".formatted(Html.text(answer.picture())),
                        Html.text(answer.answer()),
                        Html.percent(answer.probability()));
    }

    private static Optional<String> thumbnail(Path folder, PictureAnswer answer) {
        try {
            return PagePictures.thumbnail(PathText.resolve(folder, answer.picture()), answer.content());
        } catch (InvalidPathException notHere) {
            return Optional.empty();
        }
    }

    private String calibration() {
        return run.model()
                .flatMap(TrainedModel::calibration)
                .map(found -> Html.section("How far its probabilities can be trusted", Html.paragraph(words(found))))
                .orElse("");
    }

    private static String words(Calibration found) {
        return String.format(
                Locale.ROOT,
                "Answers that were told with, say, 80 %% should be right in 80 %% of the cases. On %s pictures the two differed by %s in the mean, and by %s before they were calibrated (temperature %.3g).",
                found.measured() == Calibration.Measured.TEST ? "test" : "validation",
                Html.percent(found.after().error()),
                Html.percent(found.before().error()),
                found.temperature());
    }

    private String weights() {
        return run.model()
                .filter(model -> model.preprocessing().frozen().isEmpty())
                .map(FirstWeights::of)
                .filter(weights -> weights.size() >= SMALLEST)
                .map(ReportPage::weights)
                .orElse("");
    }

    private static String weights(FirstWeights weights) {
        int shown = Math.min(MOST_WEIGHTS, weights.count());
        WeightScale scale = weights.scale();
        String pictures = IntStream.range(0, shown)
                .mapToObj(unit -> "<img alt=\"%s %d\" src=\"%s\">"
                        .formatted(
                                weights.filters() ? "Filter" : "Unit",
                                unit + 1,
                                PagePictures.weights(weights, unit, scale)))
                .collect(Collectors.joining("\n", "<div class=\"weights\">\n", "</div>\n"));
        String colours = weights.areColourful()
                ? "The three weights of a pixel are its red, green and blue; mid grey is 0."
                : String.format(
                        Locale.ROOT, "Red weights are above 0, blue ones below, full colour is %.2g.", scale.end());
        return Html.section(
                weights.filters() ? "Filters of the first layer" : "What the hidden units look for",
                Html.paragraph("%d of %d. %s".formatted(shown, weights.count(), colours)) + pictures);
    }

    private String facts() {
        String hash = run.model().map(model -> model.parameters().sha256()).orElse(null);
        List<String> rows = new ArrayList<>();
        Map<String, Object> fields = RunFields.of(summary, hash);
        fields.keySet().removeAll(NOT_TOLD);
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            if (field.getValue() != null && !"".equals(field.getValue())) {
                rows.add(Html.row(List.of(Html.text(words(field.getKey())), Html.text("" + field.getValue()))));
            }
        }
        return Html.section("Settings and origin", Html.table("facts", List.of(), rows));
    }

    private static String words(String field) {
        String words = field.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String footer() {
        return "<footer>%s</footer>\n"
                .formatted(Html.paragraph("Written by Hundredfold %s. Nothing on this page is loaded from elsewhere."
                        .formatted(summary.madeWith().program())));
    }
}
