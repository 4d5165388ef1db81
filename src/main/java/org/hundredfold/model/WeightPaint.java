package org.hundredfold.model;

import java.util.Arrays;

/**
 * How weights become colours.
 *
 * @param colors from the lower end of the scale to the upper one, opaque ARGB
 * @param inColour whether the weights of the three channels of a pixel are its red, green and blue, from none at the lower
 *     end over mid grey at 0 to full at the upper one; else their mean is drawn
 */
public record WeightPaint(int[] colors, WeightScale scale, boolean inColour) {
    private static final int FULL = 255;

    public int argb(double weight) {
        return colors[(int) Math.round(scale.position(weight) * (colors.length - 1))];
    }

    public int argb(FirstWeights weights, int index, int pixel) {
        if (!inColour) {
            return argb(weights.mean(index, pixel));
        }
        int argb = FULL;
        for (int channel = 0; channel < weights.channels(); channel++) {
            argb = argb << 8 | (int) Math.round(FULL * scale.position(weights.weight(index, channel, pixel)));
        }
        return argb;
    }

    /**
     * Draws one of the pictures.
     *
     * @param zoom side of the square that a pixel becomes
     * @param corner where in the target its upper left pixel comes
     * @param stride of the target
     */
    public void draw(FirstWeights weights, int index, int zoom, int[] target, int corner, int stride) {
        int size = weights.size();
        for (int row = 0; row < size; row++) {
            int line = corner + row * zoom * stride;
            for (int column = 0; column < size; column++) {
                int color = argb(weights, index, row * size + column);
                Arrays.fill(target, line + column * zoom, line + (column + 1) * zoom, color);
            }
            for (int copy = 1; copy < zoom; copy++) {
                System.arraycopy(target, line, target, line + copy * stride, size * zoom);
            }
        }
    }
}
