package org.hundredfold.nn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SplittableRandom;
import org.hundredfold.nn.OptimizerSettings.Kind;

/** What the engine computes with. */
public final class Backend {
    private static final int INPUTS = 64;
    private static final int CLASSES = 4;
    private static final int BATCH = 32;
    private static final int STEPS = 2_000;
    private static final String ND4J = "/META-INF/maven/org.nd4j/nd4j-api/pom.properties";

    private Backend() {}

    /** Whether the Vector API's module was asked for when this Java was started; without it there are only plain loops. */
    public static boolean hasVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /** In words, such as {@code vectors of 512 bits} or {@code plain loops}. */
    public static String description() {
        return hasVectors() ? "vectors of %d bits".formatted(SimdUpdates.bits()) : "plain loops";
    }

    /** The version of ND4J that comes with the program, without starting it up; empty where it is not told. */
    public static Optional<String> nd4j() {
        try (InputStream told = Backend.class.getResourceAsStream(ND4J)) {
            Properties properties = new Properties();
            properties.load(told == null ? InputStream.nullInputStream() : told);
            return Optional.ofNullable(properties.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Trains something small until the compiler has seen it, so that the first training starts at full speed. Any thread. */
    public static void warmUp() {
        NetworkSpec network = NetworkSpec.classifier(INPUTS, List.of(48), Activation.RELU, CLASSES);
        NetworkParameters start = InitialParameters.draw(network, new SplittableRandom(1));
        try (GradientDescent descent = new GradientDescent(start, new OptimizerSettings(Kind.ADAM, 0.001), BATCH, 1)) {
            for (int step = 0; step < STEPS; step++) {
                descent.step(new Stripes());
            }
        }
    }

    /** One picture of each class over and over. */
    private record Stripes() implements Batch {
        @Override
        public int size() {
            return BATCH;
        }

        @Override
        public void readInputs(int row, float[] target, int offset) {
            for (int i = 0; i < INPUTS; i++) {
                target[offset + i] = i % CLASSES == label(row) ? 1 : 0;
            }
        }

        @Override
        public int label(int row) {
            return row % CLASSES;
        }
    }
}
