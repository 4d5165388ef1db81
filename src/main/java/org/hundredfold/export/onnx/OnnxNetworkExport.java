package org.hundredfold.export.onnx;

import java.nio.file.Path;
import java.util.List;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.export.GoldenPicture;
import org.hundredfold.export.Quoted;
import org.hundredfold.export.onnx.OnnxGraph.Type;
import org.hundredfold.model.TrainedModel;

/** From prepared pictures to probabilities, in operators that OpenCV reads too. */
public final class OnnxNetworkExport extends OnnxFormat {
    private static final String INPUTS = "inputs";

    @Override
    public String name() {
        return "onnx-network";
    }

    @Override
    public String title() {
        return "ONNX, network only";
    }

    @Override
    public String description() {
        return "From pictures that you prepare yourself to probabilities, for OpenCV and other readers of ONNX.";
    }

    @Override
    public String snippet(Path out) {
        return """
                import json

                import cv2
                import numpy as np

                network = cv2.dnn.readNetFromONNX(%s)
                certificate = json.load(open(%s, encoding="utf-8"))

                # The largest centred square of a picture, scaled: [1, channels, height, width] from 0 to 1, colours as R, G, B.
                # A run that fits pictures in wants them on a white square instead. OpenCV scales a little otherwise than
                # Hundredfold: the format onnx prepares the pixels itself, as Hundredfold does.
                channels, height, width = certificate["input"][1:]
                picture = cv2.imread("picture.jpg", cv2.IMREAD_COLOR if channels == 3 else cv2.IMREAD_GRAYSCALE)
                side = min(picture.shape[:2])
                top, left = (picture.shape[0] - side) // 2, (picture.shape[1] - side) // 2
                square = cv2.resize(picture[top:top + side, left:left + side], (width, height), interpolation=cv2.INTER_AREA)
                network.setInput(cv2.dnn.blobFromImage(square, 1 / 255, swapRB=True))

                for name, probability in zip(certificate["classes"], network.forward()[0]):
                    print(f"{probability:.1%%} {name}")
                """.formatted(
                        Quoted.python(out.toString()),
                        Quoted.python(Certificate.beside(out).toString()));
    }

    @Override
    List<Object> shape(TrainedModel model) {
        Preprocessing preprocessing = model.preprocessing();
        return List.of("N", preprocessing.channels(), preprocessing.size(), preprocessing.size());
    }

    @Override
    String taken(TrainedModel model) {
        return "Floats from 0 to 1 [N, channels, size, size], in planes R, G, B or grey, of pictures that are upright and on white, %s and scaled by averaging areas."
                .formatted(framed(model.preprocessing()));
    }

    @Override
    String planes(OnnxGraph graph, TrainedModel model) {
        return graph.input(INPUTS, Type.FLOAT, shape(model));
    }

    @Override
    float[] ask(OnnxRuntime runtime, TrainedModel model, GoldenPicture picture) {
        Preprocessing preprocessing = model.preprocessing();
        return runtime.answer(
                picture.answer().inputs(), 1, preprocessing.channels(), preprocessing.size(), preprocessing.size());
    }
}
