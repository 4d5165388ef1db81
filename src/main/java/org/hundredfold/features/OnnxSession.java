package org.hundredfold.features;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network in the ONNX runtime, which computes on one thread for each picture: so every picture has the same features to the
 * last bit, however many are computed at a time. Its memory is freed when it is closed, or when nothing refers to it any
 * more. Callable from several threads at a time.
 */
final class OnnxSession implements AutoCloseable {
    private static final int LONGEST_REASON = 240;
    private static final Cleaner CLEANER = Cleaner.create();
    private static final String OTHER =
            "Export it with another version of ONNX operators (opset_version=17), or choose another network.";

    private final Refusal refusal;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Cleaner.Cleanable memory;
    private final PictureInput input;
    private final String output;
    private final ThreadLocal<FloatBuffer> floats;

    /** @throws org.hundredfold.ExplainedException if the runtime does not take it, or it is no network for pictures */
    OnnxSession(OnnxFile file) {
        refusal = new Refusal(file.path());
        try (SessionOptions options = new SessionOptions()) {
            environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "hundredfold");
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            options.addConfigEntry(
                    "session.model_external_initializers_file_folder_path",
                    file.path().toAbsolutePath().getParent().toString());
            OrtSession opened = environment.createSession(file.content(), options);
            session = opened;
            memory = CLEANER.register(this, () -> free(opened));
        } catch (OrtException failure) {
            throw refusal.because(
                    "the ONNX runtime does not understand it (%s)".formatted(reason(failure)), OTHER, failure);
        } catch (LinkageError missing) {
            throw refusal.because(
                    "there is no ONNX runtime for this system (%s)".formatted(System.getProperty("os.arch")),
                    "Train on the pixels, or on Linux, Windows or a Mac with an Apple processor.",
                    missing);
        }
        try {
            input = PictureInput.of(session.getInputInfo().values(), refusal);
            output = last(session.getOutputInfo());
        } catch (OrtException failure) {
            close();
            throw refusal.because("its inputs are not told (%s)".formatted(reason(failure)), OTHER, failure);
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
        floats = ThreadLocal.withInitial(
                () -> direct(input.values() * Float.BYTES).asFloatBuffer());
    }

    /** The last output of numbers. */
    private String last(Map<String, NodeInfo> outputs) {
        List<NodeInfo> all = new ArrayList<>(outputs.values());
        refusal.unless(!all.isEmpty(), "it has no output", OTHER);
        NodeInfo last = all.get(all.size() - 1);
        boolean numbers = last.getInfo() instanceof TensorInfo info && info.type == OnnxJavaType.FLOAT;
        refusal.unless(
                numbers,
                "its last output, %s, is no array of float".formatted(last.getName()),
                "Export it so that its last output holds the features, as float.");
        return last.getName();
    }

    PictureInput input() {
        return input;
    }

    /** Name of the output that is taken. */
    String output() {
        return output;
    }

    /**
     * The mean over positions of what it answers.
     *
     * @param picture as {@link PictureInput#shape} says; scaled
     */
    float[] run(float[] picture) {
        try (OnnxTensor tensor = tensor(picture);
                OrtSession.Result result = session.run(Map.of(input.name(), tensor), Set.of(output))) {
            OnnxTensor answer = (OnnxTensor) result.get(0);
            FloatBuffer values = answer.getFloatBuffer();
            float[] copy = new float[values.remaining()];
            values.get(copy);
            return Positions.mean(copy, answer.getInfo().getShape(), input.channelsLast());
        } catch (OrtException failure) {
            throw refusal.because("it fails on a picture (%s)".formatted(reason(failure)), OTHER, failure);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private OnnxTensor tensor(float[] picture) throws OrtException {
        if (input.bytes()) {
            ByteBuffer bytes = direct(picture.length);
            for (float value : picture) {
                bytes.put((byte) value);
            }
            return OnnxTensor.createTensor(environment, bytes.flip(), input.shape(), OnnxJavaType.UINT8);
        }
        return OnnxTensor.createTensor(
                environment, floats.get().clear().put(picture).flip(), input.shape());
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /** On one line, and not longer than a reader takes. */
    private static String reason(OrtException failure) {
        String all =
                String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").trim();
        return all.length() <= LONGEST_REASON ? all : all.substring(0, LONGEST_REASON) + "...";
    }

    private static void free(OrtSession session) {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        memory.clean();
    }
}
