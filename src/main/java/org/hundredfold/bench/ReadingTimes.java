package org.hundredfold.bench;

import java.util.Arrays;
import java.util.List;

/**
 * How long one process took to read a folder several times.
 *
 * @param seconds of each reading; the first is that of a process where nothing has been compiled yet
 */
record ReadingTimes(int pictures, double[] seconds) {
    static double cold(List<ReadingTimes> processes) {
        return median(processes.stream().mapToDouble(times -> times.seconds[0]).toArray());
    }

    static double warm(List<ReadingTimes> processes) {
        return median(processes.stream()
                .flatMapToDouble(times -> Arrays.stream(times.seconds).skip(1))
                .toArray());
    }

    /** NaN of nothing. */
    static double median(double[] values) {
        return values.length == 0 ? Double.NaN : Timing.of(values).median();
    }
}
