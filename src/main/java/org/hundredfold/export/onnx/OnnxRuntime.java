package org.hundredfold.export.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.hundredfold.ExplainedException;

/** A file that was written, opened as others will open it: in the ONNX Runtime. */
final class OnnxRuntime implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;

    /** @throws ExplainedException if it does not take the file, or there is none for this system */
    OnnxRuntime(Path file) {
        try (SessionOptions options = new SessionOptions()) {
            environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "hundredfold");
            environment.setTelemetry(false);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            // Else memory for the largest picture would be kept until the end.
            options.setCPUArenaAllocator(false);
            session = environment.createSession(file.toString(), options);
        } catch (OrtException failure) {
            throw refusal(failure);
        } catch (LinkageError missing) {
            throw new ExplainedException(
                    "The file cannot be tried, because there is no ONNX Runtime for this system (%s). Choose another format."
                            .formatted(System.getProperty("os.arch")),
                    missing);
        }
    }

    /** Name and version. */
    String tool() {
        return "ONNX Runtime " + environment.getVersion();
    }

    /** What it answers to unsigned bytes: all numbers in a row. */
    float[] answer(byte[] values, long... shape) {
        ByteBuffer bytes = direct(values.length).put(values).flip();
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, bytes, shape, OnnxJavaType.UINT8)) {
            return answer(tensor);
        } catch (OrtException failure) {
            throw refusal(failure);
        }
    }

    /** The same to floats. */
    float[] answer(float[] values, long... shape) {
        ByteBuffer bytes = direct(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, bytes, shape, OnnxJavaType.FLOAT)) {
            return answer(tensor);
        } catch (OrtException failure) {
            throw refusal(failure);
        }
    }

    private float[] answer(OnnxTensor tensor) throws OrtException {
        String input = session.getInputNames().iterator().next();
        try (OrtSession.Result result = session.run(Map.of(input, tensor))) {
            FloatBuffer answer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = new float[answer.remaining()];
            answer.get(values);
            return values;
        }
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    private static ExplainedException refusal(OrtException failure) {
        return new ExplainedException(
                "The ONNX Runtime does not take the file that was to be written, so it is not kept (%s). Choose another format."
                        .formatted(failure.getMessage()),
                failure);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
