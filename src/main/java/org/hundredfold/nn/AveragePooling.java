package org.hundredfold.nn;

/** The mean of each plane (global average pooling). */
public record AveragePooling() implements Layer {
    @Override
    public Shape output(Shape input) {
        return Shape.flat(input.channels());
    }

    @Override
    public String summary() {
        return "average";
    }
}
