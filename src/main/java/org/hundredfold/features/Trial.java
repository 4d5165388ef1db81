package org.hundredfold.features;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FeatureScaling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a file in a Java process of its own first: some damaged files make the ONNX runtime end the whole process that it is
 * in, and some would keep it busy for ever.
 */
final class Trial {
    /** A sound network opens in seconds. */
    private static final int PATIENCE_SECONDS = 120;

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);
    /** Digests of those that this process has tried. */
    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    private Trial() {}

    /**
     * Tries each content once.
     *
     * @throws ExplainedException if it is one of those files
     */
    static void pass(OnnxFile file, Optional<FeatureScaling> scaling) {
        if (!PASSED.contains(file.sha256())) {
            refuse(file.path(), scaling);
            PASSED.add(file.sha256());
        }
    }

    private static void refuse(Path file, Optional<FeatureScaling> scaling) {
        Refusal refusal = new Refusal(file);
        try {
            Process process = start(file, scaling);
            try {
                refusal.unless(
                        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS),
                        "it has not answered to a picture after %d seconds".formatted(PATIENCE_SECONDS),
                        "Choose a smaller network.");
                refusal.unless(
                        process.exitValue() == 0, "it is damaged, so that the ONNX runtime breaks down", Refusal.AGAIN);
            } finally {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (IOException failure) {
            LOG.warn("{} is opened without a trial", file, failure);
        }
    }

    private static Process start(Path file, Optional<FeatureScaling> scaling) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        String name = scaling.map(FeatureScaling::name).orElse("");
        return new ProcessBuilder(List.of(java, "-cp", path, Trial.class.getName(), file.toString(), name))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** In the process of its own; what is refused there will be refused again, in words. */
    public static void main(String[] arguments) {
        OnnxFile file = OnnxFile.read(Path.of(arguments[0]));
        Optional<FeatureScaling> scaling =
                Optional.of(arguments[1]).filter(name -> !name.isEmpty()).map(FeatureScaling::valueOf);
        try {
            FrozenNetwork.opened(file, scaling).close();
        } catch (ExplainedException refused) {
            LOG.debug("Refused", refused);
        }
    }
}
