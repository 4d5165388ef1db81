package org.hundredfold.nn;

import java.util.List;

/** The mean of each plane (global average pooling). */
public record AveragePooling() implements Layer {
    @Override
    public Shape output(Shape input) {
        return Shape.flat(input.channels());
    }

    @Override
    public List<Integer> weights(Shape input) {
        return List.of();
    }

    @Override
    public boolean bias() {
        return false;
    }

    @Override
    public Activation activation() {
        return Activation.IDENTITY;
    }

    @Override
    public String summary() {
        return "average";
    }
}
