package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.UnreadablePictureException;

/** Something to classify: what it is called and where the picture comes from. */
final class Subject {
    /** Gives the picture anew each time, so that none is held; empty if nothing is on it. Called in the background. */
    @FunctionalInterface
    interface Source {
        Optional<BufferedImage> read() throws UnreadablePictureException;
    }

    private final String name;
    private final Source source;
    private final ObjectProperty<Result> preview = new SimpleObjectProperty<>();

    Subject(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    static Subject file(Path file) {
        PictureDecoder decoder = new PictureDecoder();
        return new Subject(
                file.getFileName().toString(),
                () -> Optional.of(decoder.decode(file).image()));
    }

    String name() {
        return name;
    }

    Optional<BufferedImage> read() throws UnreadablePictureException {
        return source.read();
    }

    /** The answer with a small picture, for the strip; null before it is known. */
    ObjectProperty<Result> previewProperty() {
        return preview;
    }
}
