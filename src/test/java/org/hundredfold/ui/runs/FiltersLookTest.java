package org.hundredfold.ui.runs;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;

/** Pictures of convolutional networks: their filters and what their layers make of pictures, grey and in colour. */
class FiltersLookTest extends RunsLook {
    @Test
    void look() throws TimeoutException {
        try (RunStore store = RunStore.open(folder.resolve("home"))) {
            fill(store);
            for (boolean large : new boolean[] {false, true}) {
                String size = large ? "-large" : "";
                open(store, large);
                select("grey", "colour");
                screenshots("filters-compared" + size);
                for (String name : List.of("grey", "colour", "dense")) {
                    select(name);
                    turnTo("Learning");
                    screenshots("filters-" + name + "-learning" + size);
                    turnTo("Test");
                    screenshots("filters-" + name + "-test" + size);
                    turnTo("About");
                    screenshots("filters-" + name + "-about" + size);
                    turnTo("Network");
                    turnTo("First layer");
                    screenshots("filters-" + name + size);
                    turnTo("Colour");
                    openFirst();
                    screenshots("filters-" + name + "-unit" + size);
                    robot.push(KeyCode.ESCAPE);
                    if (!name.equals("dense")) {
                        turnTo("Maps");
                        until(() -> robot.lookup(".map-grid").tryQuery().isPresent());
                        screenshots("filters-" + name + "-maps" + size);
                        turnTo("Histograms");
                        until(() -> robot.lookup(".histogram-chart").queryAll().stream()
                                .allMatch(Node::isVisible));
                        screenshots("filters-" + name + "-histograms" + size);
                    }
                }
            }
        }
    }

    private void fill(RunStore store) {
        SampleShapes.writeTo(folder.resolve("shapes"), 60, 7);
        train(
                store,
                "grey",
                28,
                false,
                new Convolution(16, 3, Activation.IDENTITY),
                new Normalisation(4, Activation.RELU),
                new MaxPooling(2),
                new Convolution(32, 3, Activation.RELU),
                new AveragePooling());
        train(
                store,
                "colour",
                32,
                true,
                new Convolution(24, 5, Activation.RELU),
                new MaxPooling(2),
                new Convolution(16, 3, Activation.RELU),
                new MaxPooling(2),
                new Dense(64, Activation.RELU, true));
        train(store, "dense", 20, true, new Dense(48, Activation.RELU, true));
    }

    private void train(RunStore store, String name, int size, boolean colour, Layer... layers) {
        DataSet data = read(size, colour);
        TrainingSettings settings = TrainingSettings.defaults().toBuilder()
                .preprocessing(data.preprocessing())
                .layers(List.of(layers))
                .batch(16)
                .epochs(4)
                .threads(1)
                .build();
        train(store, data, name, settings);
    }
}
