package org.hundredfold.export.onnx;

import java.nio.file.Path;
import java.util.List;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.export.GoldenPicture;
import org.hundredfold.export.PythonPicture;
import org.hundredfold.export.Quoted;
import org.hundredfold.export.RgbPicture;
import org.hundredfold.export.onnx.OnnxGraph.Type;
import org.hundredfold.model.TrainedModel;

/** From the bytes of pictures of any size to probabilities, so that nobody has to prepare pictures as Hundredfold does. */
public final class OnnxExport extends OnnxFormat {
    private static final String PICTURES = "pictures";

    @Override
    public String name() {
        return "onnx";
    }

    @Override
    public String title() {
        return "ONNX";
    }

    @Override
    public String description() {
        return "From a picture's bytes to probabilities in one file, for ONNX Runtime in any language.";
    }

    @Override
    public String snippet(Path out) {
        return """
                import json

                import onnxruntime
                %s
                session = onnxruntime.InferenceSession(%s)
                classes = json.loads(session.get_modelmeta().custom_metadata_map["classes"])

                %s
                # Several pictures of one size may be asked about at once: [pictures, height, width, 3].
                probabilities = session.run(None, {"pictures": pixels[np.newaxis]})[0]
                for name, probability in zip(classes, probabilities[0]):
                    print(f"{probability:.1%%} {name}")
                """.formatted(
                        PythonPicture.IMPORTS, Quoted.python(out.toString()), PythonPicture.pixels("\"picture.jpg\""));
    }

    @Override
    List<Object> shape(TrainedModel model) {
        return List.of("N", "H", "W", 3);
    }

    @Override
    String taken(TrainedModel model) {
        Preprocessing preprocessing = model.preprocessing();
        return "Pictures of any size, upright and on white, as bytes R, G, B [N, H, W, 3]. Inside they are %s, scaled to %d x %d%s."
                .formatted(
                        framed(preprocessing),
                        preprocessing.size(),
                        preprocessing.size(),
                        preprocessing.colour() ? "" : " and made grey");
    }

    @Override
    String planes(OnnxGraph graph, TrainedModel model) {
        return new PreparationNodes(graph, model.preprocessing()).add(graph.input(PICTURES, Type.UINT8, shape(model)));
    }

    @Override
    float[] ask(OnnxRuntime runtime, TrainedModel model, GoldenPicture picture) {
        RgbPicture pixels = picture.rgb();
        return runtime.answer(pixels.bytes(), 1, pixels.height(), pixels.width(), 3);
    }
}
