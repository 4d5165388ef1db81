package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hundredfold.export.RatesCsv;
import org.hundredfold.export.WholeFile;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.RateCurve;
import org.hundredfold.train.RateFinder;
import org.hundredfold.train.RatePoint;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for a learning rate before anything is trained. */
@Command(
        name = "find-rate",
        description = "Suggest a learning rate for a training on a folder, by trying growing ones for some seconds."
                + " Takes the options of train; keeps nothing.",
        footer = {"%nExample:", "  hundredfold find-rate photos --csv rates.csv"},
        mixinStandardHelpOptions = true)
final class FindRateCommand implements Callable<Integer> {
    /** Every how many steps there is a line in the table. */
    private static final int APART = 10;

    @Mixin
    private TrainingOptions options;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write every step to a file of comma-separated values too.")
    private Path csv;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        TrainingSettings wanted = options.wanted(); // what cannot be is refused before anything is opened
        RateFinder.check(wanted);
        try (RunStore store = storeOption.open()) {
            TrainingPlan plan = options.fitted(wanted, storeOption.pictures(store, console), console)
                    .plan("");
            RateCurve curve = new RateFinder(plan, point -> {}, () -> false).find();
            if (csv != null) {
                WholeFile.create(csv, out -> out.write(RatesCsv.of(curve.points())));
            }
            console.result(json(plan, curve), text(plan, curve));
            return 0;
        }
    }

    private static Map<String, Object> json(TrainingPlan plan, RateCurve curve) {
        List<RatePoint> points = curve.points();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("folder", plan.data().folder().toString());
        fields.put("network", plan.network().summary());
        fields.put("suggested_learning_rate", curve.suggestion().orElse(null));
        fields.put(
                "lowest_loss_learning_rate", curve.lowest().map(RatePoint::rate).orElse(null));
        fields.put(
                "lowest_smoothed_loss", curve.lowest().map(RatePoint::smoothed).orElse(null));
        fields.put("least_learning_rate", RateFinder.FROM);
        fields.put(
                "most_learning_rate",
                points.isEmpty() ? null : points.get(points.size() - 1).rate());
        fields.put("steps", points.stream().map(RatesCsv::fields).toList());
        return fields;
    }

    private static String text(TrainingPlan plan, RateCurve curve) {
        List<RatePoint> points = curve.points();
        String table = IntStream.range(0, points.size())
                .filter(step -> step % APART == 0 || step == points.size() - 1)
                .mapToObj(step -> line(points.get(step)))
                .collect(Collectors.joining(System.lineSeparator()));
        return "Network %s, %s.%n%13s  %s%n%s%n%s"
                .formatted(
                        plan.network().summary(),
                        Words.count(points.size(), "step", "steps"),
                        "learning rate",
                        "loss, smoothed",
                        table,
                        curve.words());
    }

    private static String line(RatePoint point) {
        return String.format(Locale.ROOT, "%13s  %.4f", RateCurve.plain(point.rate()), point.smoothed());
    }
}
