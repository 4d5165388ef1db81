package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EngineMemoryTest {
    private static final NetworkSpec NETWORK = NetworkSpec.classifier(
            new Shape(3, 48, 48),
            Standardisation.NONE,
            List.of(
                    new Convolution(16, 3, Activation.IDENTITY),
                    new Normalisation(2, Activation.RELU),
                    new MaxPooling(2),
                    new Convolution(40, 5, Activation.RELU),
                    new MaxPooling(2),
                    new Dropout(0.2),
                    new Dense(64, Activation.RELU, true)),
            10);

    @Test
    void whatIsReckonedIsNearWhatTheEngineTakes() {
        NetworkParameters start = InitialParameters.draw(NETWORK, new SplittableRandom(1));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        new Network(start, Crew.capacity(200, 2), 200, 2, true);
        double taken = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

        assertThat(new EngineMemory(NETWORK, 200, 2).bytes() / taken).isBetween(0.8, 1.3);
    }

    @Test
    void buffersThatNoArrayHoldsAreTold() {
        NetworkSpec wide = NetworkSpec.classifier(
                new Shape(3, 128, 128),
                Standardisation.NONE,
                List.of(new Convolution(1024, 3, Activation.RELU), new AveragePooling()),
                2);

        assertThat(new EngineMemory(wide, 1, 2).fits()).isFalse();
        assertThat(new EngineMemory(NETWORK, 200, 2).fits()).isTrue();
    }
}
