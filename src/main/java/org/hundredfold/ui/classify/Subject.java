package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessor;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Classifier;

/** Something to classify: what it is called and where the picture comes from. */
final class Subject {
    /** Gives the picture anew each time, so that none is held; empty if nothing is on it. Called in the background. */
    @FunctionalInterface
    interface Source {
        Optional<BufferedImage> read() throws UnreadablePictureException;
    }

    private final String name;
    private final Source source;
    private final Optional<Path> file;
    private final ObjectProperty<Result> preview = new SimpleObjectProperty<>();

    Subject(String name, Source source) {
        this(name, source, Optional.empty());
    }

    private Subject(String name, Source source, Optional<Path> file) {
        this.name = name;
        this.source = source;
        this.file = file;
    }

    static Subject file(Path file) {
        PictureDecoder decoder = new PictureDecoder();
        return new Subject(
                file.getFileName().toString(),
                () -> Optional.of(decoder.decode(file).image()),
                Optional.of(file));
    }

    String name() {
        return name;
    }

    Optional<BufferedImage> read() throws UnreadablePictureException {
        return source.read();
    }

    /**
     * What a classifier says about it. A file is decoded once more as it is for training, which thins out large pictures.
     *
     * @param picture that was read
     */
    Answer answer(Classifier classifier, BufferedImage picture) throws UnreadablePictureException {
        return file.isPresent() ? classifier.classify(file.get()) : classifier.classify(picture);
    }

    /** The picture as networks see it that look at pictures so prepared; empty if nothing is on it. Reads it anew. */
    Optional<byte[]> pixels(Preprocessing preprocessing) throws UnreadablePictureException {
        Preprocessor preprocessor = new Preprocessor(preprocessing);
        if (file.isPresent()) {
            return Optional.of(preprocessor.apply(
                    new PictureDecoder().decode(file.get(), preprocessing).image()));
        }
        return source.read().map(preprocessor::apply);
    }

    /** The answer with a small picture, for the strip; null before it is known. */
    ObjectProperty<Result> previewProperty() {
        return preview;
    }
}
