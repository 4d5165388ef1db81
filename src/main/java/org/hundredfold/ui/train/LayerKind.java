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
            "levels the maps",
            "Brings the values in the maps of each picture to the same mean and spread, so that none drowns the others. Deep"
                    + " networks learn faster with it."),
    MAX_POOLING(
            MaxPooling.class,
            "Pooling",
            "shrinks maps",
            "Keeps only the largest value of each small window. Maps become smaller, and where exactly a pattern was matters"
                    + " less."),
    AVERAGE_POOLING(
            AveragePooling.class,
            "Average",
            "one value for each map",
            "Puts the mean of each map in its place: how much of its pattern there is in the picture, no longer where."),
    DENSE(
            Dense.class,
            "Dense",
            "combines all values",
            "Each unit adds up all values that come in, each of them times a weight of its own. Most parameters are here."),
    DROPOUT(
            Dropout.class,
            "Dropout",
            "leaves values out",
            "While it learns, some values are taken for 0, others each time, so that it does not rely on a few of them. When"
                    + " it answers, all are used.");

    private final Class<? extends Layer> type;

    /** What it is called. */
    final String title;

    /** What it does, in a few words. */
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
