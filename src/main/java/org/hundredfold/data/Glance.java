package org.hundredfold.data;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A picture in {@link #SIDE} x {@link #SIDE} grey cells, whatever its shape, its contrast and its mean colour.
 *
 * @param cells mean grey of each, row by row, 0 to 255
 * @param contrast standard deviation of the pixels' grey, 0 to 127.5: of a fine pattern too, of which the cells show nothing
 * @param redness mean of red minus green, -255 to 255
 * @param blueness mean of blue minus green, -255 to 255
 */
record Glance(double[] cells, double contrast, double redness, double blueness) {
    /** Twice that of a signature; near the size of what a small network sees. */
    static final int SIDE = 2 * Signatures.SIDE;

    /** Looks at a picture in progress: one row of it at a time becomes one row of cells. */
    private static final class Look {
        private final int[] pixels;
        private final Coverage columns;
        private final long[] row = new long[SIDE];
        private final int[] line;
        private long sum;
        private double squares;
        private long redness;
        private long blueness;

        Look(int[] pixels, Coverage columns) {
            this.pixels = pixels;
            this.columns = columns;
            this.line = new int[columns.length];
        }

        /** Grey is 1000 times as large here. */
        void readRow(int y) {
            int from = y * line.length;
            long squaresOfRow = 0;
            for (int x = 0; x < line.length; x++) {
                int pixel = pixels[from + x];
                int green = pixel >> 8 & 0xFF;
                int grey = Grey.thousandfold(pixel);
                line[x] = grey;
                sum += grey;
                squaresOfRow += (long) grey * grey;
                redness += (pixel >> 16 & 0xFF) - green;
                blueness += (pixel & 0xFF) - green;
            }
            squares += squaresOfRow;
            for (int j = 0; j < SIDE; j++) {
                row[j] = columns.sum(j, line, 0);
            }
        }

        double contrast(double pixels) {
            double mean = sum / pixels;
            return Math.sqrt(Math.max(0, squares / pixels - mean * mean)) / 1000;
        }
    }

    static Glance at(Decoded decoded) {
        BufferedImage picture = decoded.image();
        Orientation turn = Orientation.numbered(decoded.orientation());
        Coverage columns = Coverage.ofThinned(decoded.width(), SIDE, picture.getWidth(), turn.reversesColumns());
        Coverage rows = Coverage.ofThinned(decoded.height(), SIDE, picture.getHeight(), turn.reversesRows());
        Look look = new Look(((DataBufferInt) picture.getRaster().getDataBuffer()).getData(), columns);
        long[] sums = new long[SIDE * SIDE];
        int read = -1;
        for (int i = 0; i < SIDE; i++) {
            int y = rows.first(i);
            for (int overlap : rows.overlaps(i)) {
                if (y != read) {
                    look.readRow(y);
                    read = y;
                }
                for (int j = 0; j < SIDE; j++) {
                    sums[i * SIDE + j] += overlap * look.row[j];
                }
                y++;
            }
        }
        double area = (double) decoded.width() * decoded.height();
        double pixels = (double) picture.getWidth() * picture.getHeight();
        double[] cells = new double[sums.length];
        for (int k = 0; k < cells.length; k++) {
            cells[k] = sums[k] / (1000 * area);
        }
        return new Glance(cells, look.contrast(pixels), look.redness / pixels, look.blueness / pixels);
    }

    double mean() {
        return mean(cells);
    }

    /** Standard deviation of the cells. */
    double deviation() {
        return deviation(cells);
    }

    /** Means of 2 x 2 cells each. */
    double[] halved() {
        int side = SIDE / 2;
        double[] halved = new double[side * side];
        for (int k = 0; k < halved.length; k++) {
            int corner = k / side * 2 * SIDE + k % side * 2;
            halved[k] = (cells[corner] + cells[corner + 1] + cells[corner + SIDE] + cells[corner + SIDE + 1]) / 4;
        }
        return halved;
    }

    /**
     * Weighted means around the middles of 2 x 2 cells each. Their borders are soft, so that it hardly matters on which side
     * of one a pixel lies, which depends on the size of a picture.
     */
    double[] softened() {
        return softenedAcross(softenedAcross(cells));
    }

    /** Makes pairs of columns of {@link #SIDE} into one each, and columns into rows. */
    private static double[] softenedAcross(double[] cells) {
        int rows = cells.length / SIDE;
        double[] softened = new double[cells.length / 2];
        for (int i = 0; i < rows; i++) {
            int begin = i * SIDE;
            for (int j = 0; j < SIDE / 2; j++) {
                double inner = cells[begin + 2 * j] + cells[begin + 2 * j + 1];
                double outer = cells[begin + Math.max(0, 2 * j - 1)] + cells[begin + Math.min(SIDE - 1, 2 * j + 2)];
                softened[j * rows + i] = (3 * inner + outer) / 8;
            }
        }
        return softened;
    }

    /** Root mean square of what is lost by halving. */
    double detail() {
        double[] halved = halved();
        double sum = 0;
        for (int k = 0; k < cells.length; k++) {
            double lost = cells[k] - halved[k / SIDE / 2 * (SIDE / 2) + k % SIDE / 2];
            sum += lost * lost;
        }
        return Math.sqrt(sum / cells.length);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }
}
