package org.hundredfold.export.tensorflow;

import java.util.List;
import org.hundredfold.export.ProtoWriter;
import org.hundredfold.export.tensorflow.Graph.Type;

/**
 * A graph of constants as TensorFlow serves it.
 *
 * @param pictures name of its input, and of that node
 * @param probabilities name of its output, and of that node
 */
record SavedModel(Graph graph, String pictures, List<Integer> taken, String probabilities, List<Integer> given) {
    private static final int SCHEMA_VERSION = 1;
    private static final int META_GRAPH = 2;

    private static final int META_INFO = 1;
    private static final int INFO_TAG = 4;
    private static final int GRAPH = 2;
    private static final int SIGNATURE = 5;

    private static final int SIGNATURE_INPUT = 1;
    private static final int SIGNATURE_OUTPUT = 2;
    private static final int SIGNATURE_METHOD = 3;

    private static final int TENSOR_NAME = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_SHAPE = 3;

    ProtoWriter message() {
        ProtoWriter signature = new ProtoWriter()
                .message(SIGNATURE_INPUT, Graph.entry(pictures, tensor(pictures, Type.UINT8, taken)))
                .message(SIGNATURE_OUTPUT, Graph.entry(probabilities, tensor(probabilities, Type.FLOAT, given)))
                .text(SIGNATURE_METHOD, "tensorflow/serving/predict");
        ProtoWriter whole = new ProtoWriter()
                .message(META_INFO, new ProtoWriter().text(INFO_TAG, "serve"))
                .message(GRAPH, graph.message())
                .message(SIGNATURE, Graph.entry("serving_default", signature));
        return new ProtoWriter().number(SCHEMA_VERSION, 1).message(META_GRAPH, whole);
    }

    private static ProtoWriter tensor(String node, Type type, List<Integer> shape) {
        return new ProtoWriter()
                .text(TENSOR_NAME, node + ":0")
                .number(TENSOR_TYPE, type.number())
                .message(TENSOR_SHAPE, Graph.shape(shape));
    }
}
