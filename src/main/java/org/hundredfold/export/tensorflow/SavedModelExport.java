package org.hundredfold.export.tensorflow;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.export.Exported;
import org.hundredfold.export.JsonText;
import org.hundredfold.export.NewFiles;
import org.hundredfold.export.PythonPicture;
import org.hundredfold.export.Quoted;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.RunToExport;
import org.hundredfold.export.WholeFolder;
import org.hundredfold.export.layers.ChannelsLast;
import org.hundredfold.export.layers.SureOutputs;
import org.hundredfold.export.tensorflow.Graph.Type;
import org.hundredfold.model.TrainedModel;

/** From the bytes of pictures of any size to probabilities as a folder that TensorFlow loads. */
public final class SavedModelExport implements RunExport {
    private static final String PICTURES = "pictures";
    private static final String PROBABILITIES = "probabilities";
    /** Where TensorFlow leaves alone what others put there. */
    private static final String EXTRA = "assets.extra";

    private static final String ABOUT = "hundredfold.json";
    private static final int ANY = -1;

    @Override
    public String name() {
        return "savedmodel";
    }

    @Override
    public String title() {
        return "TensorFlow SavedModel";
    }

    @Override
    public String description() {
        return "From a picture's bytes to probabilities as a folder, for TensorFlow in any language and TensorFlow Serving.";
    }

    @Override
    public String ending() {
        return "";
    }

    @Override
    public String snippet(Path out) {
        return """
                import json

                import tensorflow as tf
                %s
                folder = %s
                answer = tf.saved_model.load(folder).signatures["serving_default"]
                classes = json.load(open(folder + "/assets.extra/hundredfold.json", encoding="utf-8"))["classes"]

                %s
                # Several pictures of one size may be asked about at once: [pictures, height, width, 3].
                probabilities = answer(pictures=tf.constant(pixels[np.newaxis]))["probabilities"].numpy()
                for name, probability in zip(classes, probabilities[0]):
                    print(f"{probability:.1%%} {name}")
                """.formatted(
                        PythonPicture.IMPORTS, Quoted.python(out.toString()), PythonPicture.pixels("\"picture.jpg\""));
    }

    @Override
    public Exported writeNew(RunToExport run, Path out, NewFiles made) {
        TrainedModel model = run.trainedOnPixels();
        SureOutputs.requireSame(run, model, "TensorFlow", out);
        SavedModel saved = saved(model);
        WholeFolder.create(out, folder -> {
            try (OutputStream file =
                    new BufferedOutputStream(Files.newOutputStream(folder.resolve("saved_model.pb")))) {
                saved.message().writeTo(file);
            }
            writeAbout(Files.createDirectory(folder.resolve(EXTRA)).resolve(ABOUT), model, run.provenance());
        });
        return new Exported(List.of(out), Optional.empty());
    }

    private static SavedModel saved(TrainedModel model) {
        Graph graph = new Graph();
        List<Integer> taken = List.of(ANY, ANY, ANY, 3);
        String pictures = graph.input(PICTURES, Type.UINT8, taken);
        TensorFlowLayers layers =
                new TensorFlowLayers(graph, new Preparation(graph, model.preprocessing()).add(pictures));
        ChannelsLast.add(model, layers);
        graph.named(PROBABILITIES, "Identity", List.of(layers.value()), Graph.Attribute.of("T", Type.FLOAT));
        return new SavedModel(
                graph,
                PICTURES,
                taken,
                PROBABILITIES,
                List.of(ANY, model.classes().size()));
    }

    private static void writeAbout(Path file, TrainedModel model, Map<String, String> provenance) throws IOException {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("classes", model.classes());
        about.putAll(provenance);
        Files.writeString(file, JsonText.of(about));
    }
}
