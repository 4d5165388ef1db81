package org.hundredfold.nn;

/** The way back through a convolution, picture by picture. */
interface ConvolutionBackward {
    /**
     * Lays out the derivative of a picture for what follows.
     *
     * @param delta derivative by the sums, of the values that pooling let through
     * @param which see {@link Tiles#largest}; not used without pooling
     */
    void prepare(Workspace workspace, Rows delta, Rows which, int row);

    /**
     * Adds what a picture just prepared gives to the gradient of its stretch.
     *
     * @param gradient {@code [taps, columns]}; complete after the last picture
     * @param first whether the stretch begins with it
     * @param last whether the stretch ends with it
     */
    void addGradient(Workspace workspace, Rows x, int row, float[] gradient, boolean first, boolean last);

    /** The derivative by the inputs of the picture just prepared. */
    void inputGradient(Workspace workspace, Rows into, int row);

    /** Takes over a changed weight. */
    void refresh(int map, int place, int channel, float weight);
}
