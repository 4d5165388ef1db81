package org.hundredfold.spark;

import java.io.Serializable;
import javax.imageio.ImageIO;
import org.hundredfold.nn.NetworkSpec;
import org.nd4j.linalg.factory.Nd4j;

/** What an executor can do: the program itself, native mathematics, pictures that Java alone cannot read. */
record Abilities(int parameters, double sum, boolean webp) implements Serializable {
    private static final long serialVersionUID = 1L;

    static Abilities find() {
        return new Abilities(
                NetworkSpec.original(4, 2).parameterCount(),
                Nd4j.ones(3, 4).mmul(Nd4j.ones(4, 5)).sumNumber().doubleValue(),
                ImageIO.getImageReadersByFormatName("webp").hasNext());
    }
}
