package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.Calibration.Measured;
import org.hundredfold.runs.LateCalibration;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Calibrates a run whose training did not. */
@Command(
        name = "calibrate",
        description =
                "Find out how far the answers of a run's network are to be trusted, and keep that with the run. A training does"
                        + " so at its end; this is for runs that were broken off, or that an older version trained.",
        footer = {"%nExample:", "  hundredfold calibrate first"},
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
    @Mixin
    private RunParameter run;

    @Mixin
    private PlaceOptions placeOptions;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        try (RunStore store = storeOption.open()) {
            RunSummary found = run.summary(store);
            LateCalibration late = store.calibration(found.id(), placeOptions.places());
            Calibration made = late.make(storeOption.reader(), new ReadingProgress(console));
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("run", found.id());
            fields.put("calibration", Fields.calibration(made));
            console.result(fields, Words.oneLine(text(found, made)));
            return 0;
        }
    }

    private static String text(RunSummary run, Calibration made) {
        String kind = made.measured() == Measured.TEST ? "test picture" : "validation picture";
        return String.format(
                Locale.ROOT,
                "Run %d, %s: calibrated on %s, temperature %.3f. Calibration error %.1f %% before, %.1f %% after, on %s.",
                run.id(),
                run.name(),
                Words.count(made.pictures(), "validation picture", "validation pictures"),
                made.temperature(),
                100 * made.before().error(),
                100 * made.after().error(),
                Words.count(made.after().answers(), kind, kind + "s"));
    }
}
