package org.hundredfold.ui.runs;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.DenseSettings;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;

/** Pictures of networks from inside: few and many units, grey and in colour, with and without hidden layers. */
class InsideLookTest extends RunsLook {
    @Test
    void look() throws TimeoutException {
        try (RunStore store = RunStore.open(folder.resolve("home"))) {
            fill(store);
            for (boolean large : new boolean[] {false, true}) {
                String size = large ? "-large" : "";
                open(store, large);
                turnTo("Network");
                for (String name : List.of("original", "wide", "wider", "colour", "classes")) {
                    select(name);
                    screenshots("inside-" + name + size);
                    openFirst();
                    screenshots("inside-" + name + "-unit" + size);
                    robot.push(KeyCode.ESCAPE);
                }
                turnTo("Histograms");
                for (String name : List.of("wide", "original")) {
                    select(name);
                    until(() ->
                            robot.lookup(".histogram-chart").queryAll().stream().allMatch(Node::isVisible));
                    screenshots("inside-" + name + "-histograms" + size);
                }
            }
        }
    }

    private void fill(RunStore store) {
        SampleShapes.writeTo(folder.resolve("shapes"), 120, 7);
        DataSet grey = read(28, false);
        train(store, grey, "wide", settings(grey, Preset.QUICK, List.of(256, 64), 0.001, 12));
        train(store, grey, "wider", settings(grey, Preset.QUICK, List.of(512), 0.001, 8));
        train(store, grey, "classes", settings(grey, Preset.QUICK, List.of(), 0.001, 12));
        DataSet small = read(10, false);
        train(store, small, "original", settings(small, Preset.ORIGINAL, List.of(10), 0.1, 25));
        DataSet colour = read(32, true);
        train(store, colour, "colour", settings(colour, Preset.ACCURATE, List.of(64), 0.001, 10));
    }

    private static TrainingSettings settings(
            DataSet data, Preset preset, List<Integer> hidden, double rate, int epochs) {
        boolean original = preset == Preset.ORIGINAL;
        return DenseSettings.of(
                preset,
                data.preprocessing(),
                hidden,
                original ? Activation.SIGMOID : Activation.RELU,
                new OptimizerSettings(original ? Kind.SGD : Kind.ADAM, rate),
                original ? 1 : 16,
                epochs,
                0.15,
                0.2,
                5,
                1,
                1);
    }
}
