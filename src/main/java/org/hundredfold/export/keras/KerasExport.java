package org.hundredfold.export.keras;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.export.Exported;
import org.hundredfold.export.NewFiles;
import org.hundredfold.export.PythonPicture;
import org.hundredfold.export.Quoted;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.RunToExport;
import org.hundredfold.export.layers.ChannelsLast;
import org.hundredfold.export.layers.SureOutputs;
import org.hundredfold.model.TrainedModel;

/** From prepared pictures to probabilities as a model of Keras, to be used or trained further there. */
public final class KerasExport implements RunExport {
    @Override
    public String name() {
        return "keras";
    }

    @Override
    public String title() {
        return "Keras";
    }

    @Override
    public String description() {
        return "A model that Keras 3 loads, from pictures that a few lines prepare to probabilities; it can be trained further there.";
    }

    @Override
    public String ending() {
        return ".keras";
    }

    @Override
    public String snippet(Path out) {
        return """
                import json
                import zipfile

                import keras
                %s
                path = %s
                model = keras.saving.load_model(path, compile=False)
                about = json.loads(zipfile.ZipFile(path).read("metadata.json"))["hundredfold"]


                def prepared(file):
                    \"""A picture as the model takes it, [size, size, channels] from 0 to 1: what Hundredfold makes of these pixels, to the same bits.\"""
                    size, grey, crop = about["size"], about["channels"] == 1, about["framing"] == "crop"
                %s
                    dark = 255 - pixels.astype(np.int64)
                    planes = [dark @ [299, 587, 114]] if grey else list(np.moveaxis(dark, 2, 0))
                    side = min(picture.size) if crop else max(picture.size)
                    ends = np.arange(1, size + 1)[:, np.newaxis] * side

                    def covered(length):
                        \"""How much each of the picture's pixels counts for each of the model's.\"""
                        begins = (np.arange(length) - (length - side) // 2) * size
                        return np.maximum(np.minimum(ends, begins + size) - np.maximum(ends - side, begins), 0)

                    rows, columns = covered(picture.height), covered(picture.width)
                    sums = np.stack([rows @ plane @ columns.T for plane in planes], axis=2)
                    whole = (1000 if grey else 1) * side * side
                    return ((2 * (255 * whole - sums) + whole) // (2 * whole)).astype(np.float32) / 255


                probabilities = model.predict(np.stack([prepared("picture.jpg")]), verbose=0)
                for name, probability in zip(about["classes"], probabilities[0]):
                    print(f"{probability:.1%%} {name}")
                """.formatted(
                        PythonPicture.IMPORTS,
                        Quoted.python(out.toString()),
                        PythonPicture.pixels("file").indent(4).stripTrailing());
    }

    @Override
    public Exported writeNew(RunToExport run, Path out, NewFiles made) {
        TrainedModel model = run.trainedOnPixels();
        SureOutputs.requireSame(run, model, title(), out);
        KerasLayers layers = new KerasLayers();
        ChannelsLast.add(model, layers);
        Preprocessing preprocessing = model.preprocessing();
        KerasFile file = new KerasFile(
                List.of(preprocessing.size(), preprocessing.size(), preprocessing.channels()),
                layers.layers(),
                run.run().summary().started(),
                about(model, run.provenance()));
        made.create(out, file::writeTo);
        return new Exported(List.of(out), Optional.empty());
    }

    private static Map<String, Object> about(TrainedModel model, Map<String, String> provenance) {
        Preprocessing preprocessing = model.preprocessing();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("classes", model.classes());
        about.put("size", preprocessing.size());
        about.put("channels", preprocessing.channels());
        about.put("framing", preprocessing.framing().name().toLowerCase(Locale.ROOT));
        about.putAll(provenance);
        return about;
    }
}
