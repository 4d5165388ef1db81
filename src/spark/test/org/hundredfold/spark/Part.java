package org.hundredfold.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** What an executor answers about a part of a sum of floats, in which the order of adding shows. */
record Part(float sum, boolean vectors, String threads) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * @param started a folder that gets a file as soon as this runs
     * @param go the file without which it goes no further
     */
    static Part of(int part, String started, String go) throws IOException, InterruptedException {
        Files.createFile(Path.of(started, UUID.randomUUID().toString()));
        while (!Files.exists(Path.of(go))) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return new Part(
                sum(part),
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
                System.getenv("OMP_NUM_THREADS"));
    }

    static float sum(int part) {
        float sum = 0;
        for (int i = 1; i < 1000; i++) {
            sum += 1f / (part * 1000 + i);
        }
        return sum;
    }
}
