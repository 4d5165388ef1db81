package org.hundredfold.ui.train;

import java.util.Locale;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Split;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Formats;

/** Plans as this place makes and tells them. */
final class Plans {
    private Plans() {}

    /** Named after the folder and the preset, such as {@code "hands, quick"}. */
    static TrainingPlan plan(DataSet data, TrainingSettings settings) {
        String preset = settings.preset().name().toLowerCase(Locale.ROOT);
        return TrainingPlanner.plan(data.folder().getFileName() + ", " + preset, data, Optional.empty(), settings);
    }

    /** What a training of this plan does with the pictures, and how large its network is. */
    static String describe(TrainingPlan plan) {
        Split split = plan.split();
        return "%s to learn from, %s to score every epoch with, %s sealed for the final test. The network has %s weights and biases."
                .formatted(
                        Formats.count(split.training().length, "picture", "pictures"),
                        Formats.count(split.validation().length),
                        Formats.count(split.test().length),
                        Formats.count(plan.network().parameterCount()));
    }

    /** What a data set holds, such as {@code "2,062 pictures, 10 classes"}. */
    static String describe(DataSet data) {
        return Formats.count(data.pictures().size(), "picture", "pictures") + ", "
                + Formats.count(data.classes().size(), "class", "classes");
    }
}
