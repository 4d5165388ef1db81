package org.hundredfold.export.numpy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hundredfold.export.Python;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.RunToExport;
import org.hundredfold.export.catalogue.RunExports;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What trained runs give to ONNX's checker, OpenCV and h5py, held against the answers in their NumPy arrays. */
class TrainedRunsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"dense", "convolutional", "original"})
    void everyToolFindsTheTrainedNetwork(String kind) throws Exception {
        int parameters;
        Python python = new Python(folder, "numpy", "onnx", "cv2", "h5py");
        try (NumPyRuns runs = new NumPyRuns(folder)) {
            RunToExport run = runs.train(NumPyRuns.settings(kind));
            parameters = run.run().summary().parameters();
            for (RunExport export : RunExports.ALL) {
                if (export.name().matches("onnx|onnx-network|npz|keras")) {
                    export.write(run, folder.resolve("mine-" + export.name() + export.ending()));
                }
            }
        }

        String told = python.run("""
                import cv2, h5py, io, json, onnx, zipfile
                for name in 'mine-onnx.onnx', 'mine-onnx-network.onnx':
                    onnx.checker.check_model(onnx.load(name), full_check=True)
                run = np.load('mine-npz.npz', allow_pickle=False)
                network = cv2.dnn.readNetFromONNX('mine-onnx-network.onnx')
                form = json.loads(str(run['preprocessing']))
                side, channels = form['size'], 3 if form['colour'] else 1
                difference = 0
                for pixels, expected in zip(run['golden.pixels'], run['golden.probabilities']):
                    network.setInput((pixels.reshape(1, channels, side, side) / np.float32(255)).astype(np.float32))
                    difference = max(difference, abs(network.forward()[0] - expected).max())
                weights = io.BytesIO(zipfile.ZipFile('mine-keras.keras').read('model.weights.h5'))
                found = []
                keep = lambda name, item: found.append(item[()]) if isinstance(item, h5py.Dataset) else None
                h5py.File(weights).visititems(keep)
                print(difference < 1e-4, sum(each.size for each in found) >= %d, all(np.isfinite(each).all() for each in found))
                """.formatted(parameters));

        assertThat(told.strip()).isEqualTo("True True True");
    }
}
