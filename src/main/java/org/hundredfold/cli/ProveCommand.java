package org.hundredfold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hundredfold.ExplainedException;
import org.hundredfold.bench.TemporaryFolder;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.train.Preset;
import org.hundredfold.train.PresetChoice;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the same network in several ways from the same start and compares. */
@Command(
        name = "prove",
        description =
                "Is the fast result the same result? Train the same network from the same start by nested loops and by fast"
                        + " code; compare times and weights, and check the gradient.",
        exitCodeList = {
            "0:What must be equal is equal.",
            "1:It is not, or something unexpected went wrong; the log then tells more.",
            "2:Input that cannot be used; a sentence says why."
        },
        footer = {"%nExamples:", "  hundredfold prove", "  hundredfold prove photos --classes cat,dog --export proof"},
        mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "Default: the bundled sample.")
    private Path folder;

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description = "${COMPLETION-CANDIDATES}. The original network is trained in four ways, the others by the"
                    + " loops and the engine of train. Default: original.")
    private Preset preset = Preset.ORIGINAL;

    @Option(
            names = "--updates",
            paramLabel = "N",
            description = "Updates that every way makes. Default: so many that it takes some seconds.")
    private Integer updates;

    @Option(
            names = "--classes",
            paramLabel = "A,B",
            split = ",",
            description = "The two classes of the original network. Default: those with the most pictures.")
    private List<String> classes;

    @Option(names = "--seed", paramLabel = "N", description = "Of the start and the order of the pictures.")
    private Long seed;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description = "Write start and ends of the original network as .npz, to be repeated with NumPy.")
    private Path export;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        if (preset != Preset.ORIGINAL && (classes != null || export != null)) {
            throw new ExplainedException("--classes and --export belong to the original network, without --preset.");
        }
        boolean equal = preset == Preset.ORIGINAL
                ? new ProveOriginal(console, updates, classes, export).prove(this::read, seed())
                : prove();
        return equal ? 0 : 1;
    }

    private long seed() {
        return DataOptions.or(seed, TrainingSettings.of(preset).seed());
    }

    /** With the network that train would make of these pictures. */
    private boolean prove() {
        DataSet first = read(TrainingSettings.defaults().preprocessing());
        TrainingSettings settings = PresetChoice.of(preset, first).settings().withSeed(seed());
        DataSet pictures =
                settings.preprocessing().equals(first.preprocessing()) ? first : read(settings.preprocessing());
        return new ProveTraining(console, updates).prove(pictures, settings);
    }

    private DataSet read(Preprocessing preprocessing) {
        return folder == null ? sample(preprocessing) : read(folder, preprocessing);
    }

    private DataSet read(Path pictures, Preprocessing preprocessing) {
        return storeOption
                .reading(console, reader -> reader.read(pictures, Optional.empty(), preprocessing))
                .loaded()
                .data();
    }

    private DataSet sample(Preprocessing preprocessing) {
        try (TemporaryFolder temporary = new TemporaryFolder("hundredfold-sample")) {
            SampleShapes.writeTo(temporary.path());
            return new FolderReader().read(temporary.path(), preprocessing, new ReadingProgress(console));
        }
    }
}
