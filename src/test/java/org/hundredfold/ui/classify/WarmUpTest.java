package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hundredfold.data.FolderReader;
import org.hundredfold.features.TestNetworks;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.common.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {
    @TempDir
    Path home;

    @Test
    void aNetworkOnFeaturesThatAreGoneIsComplainedOfOnceAPictureComesAndNotBefore() throws Exception {
        Shapes shapes = Shapes.drawnIn(home.resolve("shapes"));
        Path features = TestNetworks.write(home.resolve("edges.onnx"), TestNetworks.edges(64));
        Messages messages = new Messages(Runnable::run);
        try (RunStore store = RunStore.open(home)) {
            long run = shapes.trainOnFeatures(store, "featured", features);
            Files.delete(features);
            ClassifyViewModel model = new ClassifyViewModel(
                    store, new FolderReader(), shapes.teaching(), messages, Runnable::run, Runnable::run);

            model.use(run);
            assertThat(messages.currentProperty().get()).isNull();

            model.classify(List.of(shapes.picture("star")));
            assertThat(model.resultProperty().get().problem()).contains("edges.onnx");
        }
    }
}
