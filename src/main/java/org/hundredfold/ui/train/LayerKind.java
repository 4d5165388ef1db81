package org.hundredfold.ui.train;

import java.util.stream.Stream;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.Normalisation;

/** The kinds of layers that a network is built of, in words. */
enum LayerKind {
    CONVOLUTION(
            Convolution.class,
            "Convolution",
            "finds patterns",
            "Small filters slide over the picture. Each makes a map of where it finds its pattern."),
    NORMALISATION(
            Normalisation.class,
            "Normalisation",
            "evens out",
            "Brings the maps of a picture, group by group, to the same mean and spread. Deep networks learn faster with it."),
    MAX_POOLING(
            MaxPooling.class,
            "Pooling",
            "shrinks maps",
            "Keeps the largest value of each window. Maps become smaller, and small shifts matter less."),
    AVERAGE_POOLING(
            AveragePooling.class,
            "Average",
            "forgets places",
            "Keeps the mean of each map: what was found, no longer where."),
    DENSE(
            Dense.class,
            "Dense",
            "weighs everything",
            "Every unit looks at every value that comes in. Most weights are here."),
    DROPOUT(
            Dropout.class,
            "Dropout",
            "forgets at random",
            "While it learns, values are left out at random, so that no unit relies on another one alone.");

    private final Class<? extends Layer> type;

    /** What it is called. */
    final String title;

    /** What it does, in two words. */
    final String does;

    /** What it does and what for. */
    final String explanation;

    LayerKind(Class<? extends Layer> type, String title, String does, String explanation) {
        this.type = type;
        this.title = title;
        this.does = does;
        this.explanation = explanation;
    }

    static LayerKind of(Layer layer) {
        return Stream.of(values())
                .filter(kind -> kind.type.isInstance(layer))
                .findFirst()
                .orElseThrow();
    }
}
