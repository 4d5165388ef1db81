package org.hundredfold.ui.common;

import java.util.Arrays;
import org.hundredfold.train.Band;

/** The points of one curve, ascending in x, each with the range it stands for. Grows cheaply; draws nothing itself. */
public final class Curve {
    /** How a curve is drawn, always the same for the same thing. */
    public enum Kind {
        /** A smoothed line over the band between minimum and maximum. */
        TRAINING,
        /** A line with a dot on every point. */
        VALIDATION,
        /** A thin dotted line as wide as the plot, at the value of the last point: what always the same answer reaches. */
        MAJORITY,
        /** The same, dashed. */
        NEIGHBOURS,
        /** The same, in long dashes. */
        LINEAR;

        /** Whether one value stands for the whole x axis. */
        boolean isLevel() {
            return this != TRAINING && this != VALIDATION;
        }
    }

    private static final int START = 256;
    private static final int ENOUGH = 16;

    private final String name;
    private final Kind kind;
    private double[] x = new double[START];
    private double[] mean = new double[START];
    private double[] min = new double[START];
    private double[] max = new double[START];
    private int size;
    private double top;

    public Curve(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** Adds a point; one that is not a number is left out. */
    public void add(double x, double mean, double min, double max) {
        if (!Double.isFinite(mean)) {
            return;
        }
        if (size == this.x.length) {
            grow();
        }
        this.x[size] = x;
        this.mean[size] = mean;
        this.min[size] = min;
        this.max[size] = max;
        size++;
        top = Math.max(top, mean);
    }

    /**
     * Adds the mean of several batches, with its range where that says something: of few pictures each is right or
     * wrong, so small batches range from all to nothing.
     *
     * @param batch pictures per batch
     */
    public void add(double x, Band band, int batch) {
        if (batch < ENOUGH) {
            add(x, band.mean());
        } else {
            add(x, band.mean(), band.min(), band.max());
        }
    }

    /** Adds a point without a range. */
    public void add(double x, double value) {
        add(x, value, value, value);
    }

    public void clear() {
        size = 0;
        top = 0;
    }

    public int size() {
        return size;
    }

    /** The greatest mean so far; 0 without points. */
    public double top() {
        return top;
    }

    public double lastX() {
        return size == 0 ? 0 : x[size - 1];
    }

    /** The mean at the last point; NaN without points. */
    public double last() {
        return size == 0 ? Double.NaN : mean[size - 1];
    }

    /** The mean at the point nearest to an x; NaN without points. */
    public double near(double at) {
        if (size == 0) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(x, 0, size, at);
        int right = Math.min(size - 1, found >= 0 ? found : -found - 1);
        int left = Math.max(0, right - 1);
        return at - x[left] < x[right] - at ? mean[left] : mean[right];
    }

    /**
     * The curve in at most as many points as there are columns: what falls into one column becomes one point at its
     * mean, ranging from the lowest minimum to the highest maximum, so that no outlier is lost.
     */
    public Curve reduced(double width, int columns) {
        Curve reduced = new Curve(name, kind);
        for (int from = 0, to; from < size; from = to) {
            int column = column(x[from], width, columns);
            to = from + 1;
            while (to < size && column(x[to], width, columns) == column) {
                to++;
            }
            Range range = range(from, to);
            reduced.add(range.x, range.mean, range.min, range.max);
        }
        return reduced;
    }

    /**
     * The same points, each with the mean and the range of itself and up to so many neighbours on both sides. A last one
     * close to the one before, such as a batch of the few pictures that an epoch had left, would stand alone and is left out.
     */
    Curve smoothed(int neighbours) {
        Curve smoothed = new Curve(name, kind);
        boolean fewLeft = size > 2 && 2 * (x[size - 1] - x[size - 2]) < x[size - 2] - x[size - 3];
        int whole = fewLeft ? size - 1 : size;
        for (int i = 0; i < whole; i++) {
            int reach = Math.min(neighbours, Math.min(i, whole - 1 - i)); // symmetric, so that slopes keep their place
            Range middle = range(i - reach, i + reach + 1);
            Range around = range(Math.max(0, i - neighbours), Math.min(whole, i + neighbours + 1));
            smoothed.add(x[i], middle.mean, around.min, around.max);
        }
        return smoothed;
    }

    private record Range(double x, double mean, double min, double max) {}

    private Range range(int from, int to) {
        double sumX = 0;
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            sumX += x[i];
            sum += mean[i];
            low = Math.min(low, min[i]);
            high = Math.max(high, max[i]);
        }
        return new Range(sumX / (to - from), sum / (to - from), low, high);
    }

    private static int column(double x, double width, int columns) {
        return (int) (x / width * columns);
    }

    double x(int point) {
        return x[point];
    }

    double mean(int point) {
        return mean[point];
    }

    double min(int point) {
        return min[point];
    }

    double max(int point) {
        return max[point];
    }

    private void grow() {
        x = Arrays.copyOf(x, 2 * size);
        mean = Arrays.copyOf(mean, 2 * size);
        min = Arrays.copyOf(min, 2 * size);
        max = Arrays.copyOf(max, 2 * size);
    }
}
