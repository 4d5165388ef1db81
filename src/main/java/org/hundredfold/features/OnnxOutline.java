package org.hundredfold.features;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What has to be known of an ONNX file before it is handed to the runtime, read by the rules of protocol buffers. The numbers
 * of the fields are those of {@code onnx.proto}.
 *
 * @param parts names of the files that hold weights
 */
record OnnxOutline(Map<String, String> metadata, SortedSet<String> parts) {
    private static final int MODEL_VERSION = 1;
    private static final int MODEL_GRAPH = 7;
    private static final int MODEL_OPERATORS = 8;
    private static final int MODEL_METADATA = 14;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_WEIGHTS = 5;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_TENSOR = 5;
    private static final int ATTRIBUTE_GRAPH = 6;
    private static final int ATTRIBUTE_TENSORS = 10;
    private static final int ATTRIBUTE_GRAPHS = 11;
    private static final int TENSOR_EXTERNAL = 13;

    private static final int DEEPEST = 40;
    private static final String WHAT = "it is not an ONNX file";
    private static final String CHOOSE = "Choose a file that was saved as ONNX; its name usually ends in .onnx.";

    /** @throws org.hundredfold.ExplainedException if it is not whole, or not ONNX at all */
    static OnnxOutline of(ByteBuffer content, Refusal refusal) {
        OnnxOutline outline = new OnnxOutline(new HashMap<>(), new TreeSet<>());
        boolean[] seen = new boolean[MODEL_METADATA + 1];
        try {
            ProtoReader model = new ProtoReader(content);
            while (model.next()) {
                if (model.field() < seen.length) {
                    seen[model.field()] = true;
                }
                switch (model.field()) {
                    case MODEL_GRAPH -> outline.graph(model.message(), 0);
                    case MODEL_METADATA -> outline.metadata(model.message());
                    default -> {}
                }
            }
        } catch (ProtoReader.MalformedException malformed) {
            refusal.unless(!seen[MODEL_VERSION], "it is cut off or damaged", Refusal.AGAIN);
            throw refusal.because(WHAT, CHOOSE, malformed);
        }
        refusal.unless(seen[MODEL_VERSION] && seen[MODEL_GRAPH], WHAT, CHOOSE);
        refusal.unless(seen[MODEL_OPERATORS], "it is cut off or damaged", Refusal.AGAIN);
        return outline;
    }

    private void graph(ProtoReader graph, int depth) throws ProtoReader.MalformedException {
        ProtoReader.require(depth < DEEPEST);
        while (graph.next()) {
            switch (graph.field()) {
                case GRAPH_NODE -> node(graph.message(), depth);
                case GRAPH_WEIGHTS -> tensor(graph.message());
                default -> {}
            }
        }
    }

    private void node(ProtoReader node, int depth) throws ProtoReader.MalformedException {
        while (node.next()) {
            if (node.field() == NODE_ATTRIBUTE) {
                attribute(node.message(), depth);
            }
        }
    }

    private void attribute(ProtoReader attribute, int depth) throws ProtoReader.MalformedException {
        while (attribute.next()) {
            switch (attribute.field()) {
                case ATTRIBUTE_TENSOR, ATTRIBUTE_TENSORS -> tensor(attribute.message());
                case ATTRIBUTE_GRAPH, ATTRIBUTE_GRAPHS -> graph(attribute.message(), depth + 1);
                default -> {}
            }
        }
    }

    private void tensor(ProtoReader tensor) throws ProtoReader.MalformedException {
        while (tensor.next()) {
            if (tensor.field() == TENSOR_EXTERNAL) {
                String[] entry = entry(tensor.message());
                if (entry[0].equals("location")) {
                    parts.add(entry[1]);
                }
            }
        }
    }

    private void metadata(ProtoReader message) throws ProtoReader.MalformedException {
        String[] entry = entry(message);
        metadata.put(entry[0], entry[1]);
    }

    /** Key and value. */
    private static String[] entry(ProtoReader message) throws ProtoReader.MalformedException {
        String[] entry = {"", ""};
        while (message.next()) {
            if (message.field() == 1 || message.field() == 2) {
                entry[message.field() - 1] =
                        StandardCharsets.UTF_8.decode(message.bytes()).toString();
            }
        }
        return entry;
    }
}
