package org.hundredfold.export.onnx;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.export.Comparison;
import org.hundredfold.export.Exported;
import org.hundredfold.export.GoldenPicture;
import org.hundredfold.export.GoldenPictures;
import org.hundredfold.export.JsonText;
import org.hundredfold.export.NewFiles;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.RunToExport;
import org.hundredfold.model.TrainedModel;

/** A network as an ONNX file that has shown in the ONNX Runtime that it answers as the run does, with a certificate of it. */
abstract class OnnxFormat implements RunExport {
    static final String ENDING = ".onnx";

    /** Shape of what the file takes: numbers, or names of lengths that may be anything. */
    abstract List<Object> shape(TrainedModel model);

    /** What the file takes, in a sentence. */
    abstract String taken(TrainedModel model);

    /** Declares what the file takes, and gives the name of floats from 0 to 1 that are made of it {@code [N, channels, size, size]}. */
    abstract String planes(OnnxGraph graph, TrainedModel model);

    /** What the file answers to a picture. */
    abstract float[] ask(OnnxRuntime runtime, TrainedModel model, GoldenPicture picture);

    @Override
    public final String ending() {
        return ENDING;
    }

    @Override
    public final List<Path> files(Path out) {
        return List.of(out, Certificate.beside(out));
    }

    @Override
    public final Exported writeNew(RunToExport run, Path out, NewFiles made) {
        return writeNew(run, run.trainedOnPixels(), out, made);
    }

    /** @param model that is written; it should answer as the run's does */
    final Exported writeNew(RunToExport run, TrainedModel model, Path out, NewFiles made) {
        GoldenPictures pictures = run.goldenPictures().get();
        Map<String, String> metadata = metadata(model, run.provenance());
        Comparison comparison = made.create(
                out,
                stream -> graph(model).writeTo(stream, metadata),
                written -> compared(written, model, pictures, out));
        made.create(
                Certificate.beside(out),
                new Certificate(shape(model), model.classes(), run.provenance(), pictures.note(), comparison).of(out));
        return new Exported(files(out), Optional.of(comparison.trial()));
    }

    /** Computes the probabilities from what the file takes. */
    final OnnxGraph graph(TrainedModel model) {
        OnnxGraph graph = new OnnxGraph("hundredfold");
        String outputs = new NetworkNodes(graph, model.parameters()).add(planes(graph, model));
        ProbabilityNodes.add(graph, model.parameters().network(), model.calibration(), outputs);
        return graph;
    }

    private Map<String, String> metadata(TrainedModel model, Map<String, String> provenance) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("classes", JsonText.of(model.classes()));
        metadata.put("input", taken(model));
        metadata.putAll(provenance);
        return metadata;
    }

    private Comparison compared(Path written, TrainedModel model, GoldenPictures pictures, Path out) {
        try (OnnxRuntime runtime = new OnnxRuntime(written)) {
            Comparison comparison = new Comparison(
                    runtime.tool(),
                    pictures.pictures().stream()
                            .map(golden -> new Comparison.Pair(golden, ask(runtime, model, golden)))
                            .toList());
            comparison.requireSame(out);
            return comparison;
        }
    }

    /** How pictures are made square, in words that follow "they are". */
    static String framed(Preprocessing preprocessing) {
        return switch (preprocessing.framing()) {
            case CROP -> "cut to the largest centred square";
            case FIT -> "fitted into a white square";
        };
    }
}
