package org.hundredfold.export.onnx;

import java.util.List;
import java.util.Optional;
import org.hundredfold.export.onnx.OnnxGraph.Attribute;
import org.hundredfold.model.Calibration;
import org.hundredfold.nn.Loss;
import org.hundredfold.nn.NetworkSpec;

/**
 * Turns a network's outputs into the probabilities that are told. A share of a sum is the softmax of logarithms, and probabilities to
 * the power of 1 over the temperature are the softmax of logarithms divided by it.
 */
final class ProbabilityNodes {
    static final String PROBABILITIES = "probabilities";

    private ProbabilityNodes() {}

    /** @param outputs name of {@code [N, outputs]}; adds {@code [N, classes]}, {@link #PROBABILITIES} */
    static void add(OnnxGraph graph, NetworkSpec network, Optional<Calibration> calibration, String outputs) {
        String logits = network.loss() == Loss.SOFTMAX_CROSS_ENTROPY ? outputs : logarithms(graph, network, outputs);
        String tempered = calibration
                .map(some -> graph.floats("coldness", new float[] {(float) (1 / some.temperature())}))
                .map(coldness -> graph.node("Mul", List.of(logits, coldness)))
                .orElse(logits);
        graph.named(PROBABILITIES, "Softmax", List.of(tempered), Attribute.of("axis", 1));
        graph.output(PROBABILITIES, OnnxGraph.Type.FLOAT, List.of("N", network.classes()));
    }

    private static String logarithms(OnnxGraph graph, NetworkSpec network, String outputs) {
        return graph.node("Log", List.of(network.outputs() == 1 ? bothOf(graph, outputs) : outputs));
    }

    /** {@code [1 - o, o]}. */
    private static String bothOf(OnnxGraph graph, String output) {
        String signs = graph.floats("signs", new float[] {-1, 1}, 2, 1);
        String offsets = graph.floats("offsets", new float[] {1, 0}, 2);
        return graph.node("Gemm", List.of(output, signs, offsets), Attribute.of("transB", 1));
    }
}
