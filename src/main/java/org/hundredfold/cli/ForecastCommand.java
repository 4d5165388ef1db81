package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what a training would take before anything is trained. */
@Command(
        name = "forecast",
        description = "Tell how long a training on a folder is likely to take on this computer, and how much memory."
                + " Takes the options of train; trains nothing and keeps nothing.",
        footer = {"%nExample:", "  hundredfold forecast photos --preset accurate"},
        mixinStandardHelpOptions = true)
final class ForecastCommand implements Callable<Integer> {
    @Mixin
    private TrainingOptions options;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        TrainingSettings wanted = options.wanted(); // what cannot be is refused before anything is opened
        try (RunStore store = storeOption.open()) {
            FittedSettings fitted = options.fitted(wanted, storeOption.pictures(store, console), console);
            TrainingPlan plan = fitted.plan("");
            Forecast forecast = Forecasts.make(plan, store);
            console.result(json(plan, fitted.loadSeconds(), forecast), text(plan, forecast));
            return 0;
        }
    }

    private static Map<String, Object> json(TrainingPlan plan, double loadSeconds, Forecast forecast) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("folder", plan.data().folder().toString());
        fields.put("pictures", plan.pictures());
        fields.put("training_pictures", plan.split().training().length);
        fields.put("validation_pictures", plan.split().validation().length);
        fields.put("test_pictures", plan.testPictures());
        fields.put("network", plan.network().summary());
        fields.put("parameters", plan.network().parameterCount());
        fields.put("load_s", loadSeconds);
        fields.put("forecast", Forecasts.fields(forecast));
        return fields;
    }

    private static String text(TrainingPlan plan, Forecast forecast) {
        return "Network %s, %s to learn from.%n%s"
                .formatted(
                        plan.network().summary(),
                        Words.count(plan.split().training().length, "picture", "pictures"),
                        Forecasts.sentence(forecast));
    }
}
