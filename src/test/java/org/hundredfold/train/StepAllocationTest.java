package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hundredfold.data.DataSet;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.GradientDescent;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.nn.Shape;
import org.hundredfold.nn.Standardisation;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StepAllocationTest {
    private static final int BATCH = 16;
    private static final int STEPS = 10_000;

    /** Also what a vector costs that compiled code does not recognise as one: it becomes an object. */
    static Stream<Arguments> trainings() {
        NetworkSpec dense = NetworkSpec.classifier(64, List.of(20), Activation.RELU, 3);
        NetworkSpec convolutional = NetworkSpec.classifier(
                new Shape(1, 8, 8),
                new Standardisation(List.of(0.5f), List.of(0.3f)),
                List.of(
                        new Convolution(4, 3, Activation.IDENTITY),
                        new Normalisation(2, Activation.RELU),
                        new Convolution(4, 3, Activation.RELU),
                        new MaxPooling(2),
                        new Convolution(4, 3, Activation.RELU),
                        new AveragePooling(),
                        new Dropout(0.2)),
                3);
        return Stream.of(Arguments.of(dense, false), Arguments.of(dense, true), Arguments.of(convolutional, false));
    }

    @ParameterizedTest(name = "{0}, mapped: {1}")
    @MethodSource("trainings")
    void onceCompiledAStepFromPixelsToParametersAllocatesNothing(
            NetworkSpec network, boolean mapped, @TempDir Path folder) {
        DataSet data = mapped ? Stripes.mappedIn(folder, BATCH) : Stripes.in(folder, BATCH);
        PictureBatch batch = new PictureBatch(data, IntStream.range(0, BATCH).toArray());
        batch.select(0, BATCH);
        try (GradientDescent descent = new GradientDescent(
                InitialParameters.draw(network, new SplittableRandom(1)),
                new OptimizerSettings(Kind.ADAM, 0.001),
                BATCH,
                2)) {
            // The first rounds are interpreted, and allocate.
            long allocated = Stream.generate(() -> allocatedByStepping(descent, batch))
                    .limit(40)
                    .filter(bytes -> bytes < STEPS)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);

            assertThat(allocated).isLessThan(STEPS);
        }
    }

    /** Bytes on the heap, by this thread and the other worker. */
    private static long allocatedByStepping(GradientDescent descent, PictureBatch batch) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] workers = Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        thread == Thread.currentThread() || thread.getName().equals("worker-1"))
                .mapToLong(Thread::getId)
                .toArray();
        assertThat(workers).hasSizeGreaterThan(1);
        long before = LongStream.of(threads.getThreadAllocatedBytes(workers)).sum();
        for (int step = 0; step < STEPS; step++) {
            descent.step(batch);
        }
        return LongStream.of(threads.getThreadAllocatedBytes(workers)).sum() - before;
    }
}
