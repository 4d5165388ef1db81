package org.hundredfold.export.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.export.NetworkRuns;
import org.hundredfold.export.Python;
import org.hundredfold.export.Snippets;
import org.hundredfold.model.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedModelExportTest {
    @TempDir
    private Path folder;

    @Test
    void tellsClassesAndWhereItComesFromBesideTheModel() throws Exception {
        TrainedModel model = NetworkRuns.original(5, Framing.FIT);
        Path out = folder.resolve("mine");

        new SavedModelExport().write(NetworkRuns.run(model), out);

        JsonNode about = JsonMapper.builder()
                .build()
                .readTree(out.resolve("assets.extra/hundredfold.json").toFile());
        assertThat(out.resolve("saved_model.pb")).isNotEmptyFile();
        assertThat(about.get("classes").get(0).asText())
                .isEqualTo(model.classes().get(0));
        assertThat(about.get("run").asText()).isEqualTo("mine");
    }

    /** In place of TensorFlow, which Debian does not have, stands what looks at what it is given. */
    @Test
    void theSnippetGivesTensorFlowAPicturesBytesAndNamesTheClasses() throws Exception {
        Python python = new Python(folder, "numpy", "PIL");
        TrainedModel model = NetworkRuns.dense(true, Framing.FIT);
        Path out = folder.resolve("it's \"mine\"\\");
        new SavedModelExport().write(NetworkRuns.run(model), out);

        String told = Snippets.told(python, folder, new SavedModelExport(), out, "tensorflow", """
                from types import SimpleNamespace
                import os
                import numpy as np
                def answer(pictures):
                    assert pictures.dtype == np.uint8 and pictures.shape == (1, 30, 20, 3)
                    return {"probabilities": SimpleNamespace(numpy=lambda: np.array([[0.5, 0.25, 0.125, 0.125]]))}
                def load(folder):
                    assert os.path.exists(folder + "/saved_model.pb")
                    return SimpleNamespace(signatures={"serving_default": answer})
                saved_model = SimpleNamespace(load=load)
                constant = np.asarray
                """, "");

        assertThat(told).startsWith("50.0% " + model.classes().get(0)).endsWith("\n12.5% class 3");
    }
}
