package org.hundredfold.train;

/** Gathers the outcomes of steps into reports: at least {@value #REPORTS_PER_EPOCH} an epoch and four a second. */
final class StepMeter {
    private static final int REPORTS_PER_EPOCH = 40;
    private static final long LONGEST_NANOS = 250_000_000;

    private final int stepsPerEpoch;
    private final int stepsPerReport;
    private final Range loss = new Range();
    private final Range error = new Range();
    private long step;
    private long reported = System.nanoTime();

    /** @param epochs whose steps were made before */
    StepMeter(int stepsPerEpoch, int epochs) {
        this.stepsPerEpoch = stepsPerEpoch;
        step = (long) stepsPerEpoch * epochs;
        stepsPerReport = (stepsPerEpoch + REPORTS_PER_EPOCH - 1) / REPORTS_PER_EPOCH;
    }

    /**
     * @param updates that were made
     * @param meanLoss and {@code meanError} of their pictures
     */
    void add(int updates, double meanLoss, double meanError) {
        step += updates;
        loss.add(meanLoss, updates);
        error.add(meanError, updates);
    }

    /** Whether it is time to {@link #report}. */
    boolean due() {
        return loss.count >= stepsPerReport || System.nanoTime() - reported > LONGEST_NANOS;
    }

    boolean holdsAny() {
        return loss.count > 0;
    }

    /** What was added since the previous report. */
    StepMetrics report() {
        StepMetrics metrics = new StepMetrics(step, position(), loss.take(), error.take());
        reported = System.nanoTime();
        return metrics;
    }

    long steps() {
        return step;
    }

    double position() {
        return (double) step / stepsPerEpoch;
    }

    /** The middle of the next step, in epochs. */
    double nextMiddle() {
        return (step + 0.5) / stepsPerEpoch;
    }

    private static final class Range {
        private double sum;
        private double min;
        private double max;
        private int count;

        void add(double value, int weight) {
            min = count == 0 ? value : Math.min(min, value);
            max = count == 0 ? value : Math.max(max, value);
            sum += value * weight;
            count += weight;
        }

        Band take() {
            Band band = new Band(sum / count, min, max);
            sum = 0;
            count = 0;
            return band;
        }
    }
}
