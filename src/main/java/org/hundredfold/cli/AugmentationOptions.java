package org.hundredfold.cli;

import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.AugmentationProposal;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Option;

/** The options that say how training pictures are varied; what is not given stays as it is without them. */
final class AugmentationOptions {
    /** Where the amounts come from that no option names. */
    enum Source {
        AUTO,
        OFF
    }

    @Option(
            names = "--augment",
            paramLabel = "WHICH",
            description = "Vary the training pictures: auto as far as their classes and formats allow, or off.")
    private Source source;

    @Option(
            names = "--shift",
            paramLabel = "X",
            description = "Shift each training picture by at most this share of its side, such as 0.1.")
    private Double shift;

    @Option(names = "--rotate", paramLabel = "X", description = "Turn each by at most that many degrees.")
    private Double rotation;

    @Option(names = "--zoom", paramLabel = "X", description = "Make each larger or smaller by at most this share.")
    private Double scale;

    @Option(
            names = "--flip",
            negatable = true,
            description = "Mirror half of them left to right, or none; wrong for digits and letters.")
    private Boolean flip;

    @Option(
            names = "--brightness",
            paramLabel = "X",
            description = "Make each lighter or darker by at most this share of the whole range.")
    private Double brightness;

    @Option(names = "--contrast", paramLabel = "X", description = "Stretch the contrast of each by at most this share.")
    private Double contrast;

    @Option(
            names = "--noise",
            paramLabel = "X",
            description = "Add noise of this standard deviation, as a share of the whole range.")
    private Double noise;

    @Option(
            names = "--erase",
            paramLabel = "X",
            description = "Cover a rectangle in half of them, whose sides are at most this share of the picture's.")
    private Double erasing;

    /**
     * The same settings with these options, as far as they hold for any pictures: what cannot be is refused before pictures are
     * read.
     *
     * @throws ExplainedException if an amount lies outside its limits
     */
    TrainingSettings over(TrainingSettings settings) {
        return varying(settings, source == Source.OFF ? Augmentation.NONE : settings.augmentation());
    }

    /**
     * The same once pictures are known; tells what is proposed for them and why, if that is wanted.
     *
     * @param settings what {@link #over} gave
     */
    TrainingSettings fitted(TrainingSettings settings, DataSet data, Console console) {
        if (source != Source.AUTO) {
            return settings;
        }
        AugmentationProposal proposal = AugmentationProposal.of(data);
        console.progress("Proposed for the training pictures: " + proposal.reason());
        return varying(settings, proposal.amounts());
    }

    private TrainingSettings varying(TrainingSettings settings, Augmentation base) {
        return settings.toBuilder().augmentation(changed(base)).build();
    }

    private Augmentation changed(Augmentation base) {
        return new Augmentation(
                DataOptions.or(shift, base.shift()),
                DataOptions.or(rotation, base.rotation()),
                DataOptions.or(scale, base.scale()),
                DataOptions.or(flip, base.flip()),
                DataOptions.or(brightness, base.brightness()),
                DataOptions.or(contrast, base.contrast()),
                DataOptions.or(noise, base.noise()),
                DataOptions.or(erasing, base.erasing()));
    }
}
