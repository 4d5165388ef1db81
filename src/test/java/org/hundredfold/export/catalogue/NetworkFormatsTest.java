package org.hundredfold.export.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.export.NetworkRuns;
import org.hundredfold.export.RunExport;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkParameters;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all files that hold a network. */
class NetworkFormatsTest {
    private static final double CAREFUL = 5;

    @TempDir
    private Path folder;

    private Path out(RunExport format) {
        return folder.resolve("mine" + format.ending());
    }

    @ParameterizedTest
    @ValueSource(strings = {"onnx", "onnx-network", "npz", "notebook", "keras", "savedmodel"})
    void aRunThatLooksAtFeaturesIsRefused(String name) {
        RunExport format = RunExports.named(name).orElseThrow();

        assertThatThrownBy(() -> format.write(NetworkRuns.run(NetworkRuns.onFeatures()), out(format)))
                .isInstanceOf(ExplainedException.class)
                .hasMessage(
                        "mine looks at features that the network net.onnx makes of pictures, and that network would have to"
                                + " be a part of the file. Choose a run that looks at pixels, or another format.");

        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keras", "savedmodel"})
    void anOutputThatIsSoSureThatAFloatIsOneIsRefusedWhereATemperatureMakesMuchOfTheRest(String name) {
        RunExport format = RunExports.named(name).orElseThrow();
        TrainedModel sure = NetworkRuns.calibrated(sure(NetworkRuns.original(2, Framing.CROP)), CAREFUL);

        assertThatThrownBy(() -> format.write(NetworkRuns.run(sure), out(format)))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("is not written, because it would not answer as the run does");

        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keras", "savedmodel"})
    void anOutputThatLeavesDoubtIsWrittenAtAnyTemperature(String name) {
        RunExport format = RunExports.named(name).orElseThrow();

        format.write(
                NetworkRuns.run(NetworkRuns.calibrated(NetworkRuns.original(2, Framing.CROP), CAREFUL)), out(format));

        assertThat(out(format)).exists();
    }

    /** The same with an output whose sigmoid is nearly or wholly 1 as a float. */
    private static TrainedModel sure(TrainedModel model) {
        NetworkParameters parameters = model.parameters();
        float[] values = parameters.values().clone();
        int last = parameters.network().weights(1).offset();
        for (int i = 0; i < parameters.network().weights(1).length(); i++) {
            values[last + i] = 4 * Math.abs(values[last + i]);
        }
        return new TrainedModel(
                new NetworkParameters(parameters.network(), values), model.classes(), model.preprocessing());
    }
}
