package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final Supplier<Optional<BufferedImage>> played;
    private final ObjectProperty<Result> preview = new SimpleObjectProperty<>();

    Subject(String name, Source source) {
        this(name, source, Optional.empty(), Optional::empty);
    }

    private Subject(String name, Source source, Optional<Path> file, Supplier<Optional<BufferedImage>> played) {
        this.name = name;
        this.source = source;
        this.file = file;
        this.played = played;
    }

    static Subject file(Path file) {
        PictureDecoder decoder = new PictureDecoder();
        return new Subject(
                file.getFileName().toString(),
                () -> Optional.of(decoder.decode(file).image()),
                Optional.of(file),
                Optional::empty);
    }

    /**
     * The same while it is played with.
     *
     * @param now what it looks like then; empty while nothing has been done to it
     */
    Subject played(Supplier<Optional<BufferedImage>> now) {
        return new Subject(name, source, file, now);
    }

    String name() {
        return name;
    }

    Optional<BufferedImage> read() throws UnreadablePictureException {
        Optional<BufferedImage> now = played.get();
        return now.isPresent() ? now : source.read();
    }

    /** The file that it is of and looks like; empty for others. */
    Optional<Path> file() {
        return played.get().isPresent() ? Optional.empty() : file;
    }

    /**
     * What a classifier says about it. A file is decoded once more as it is for training, which thins out large pictures.
     *
     * @param picture that was read
     */
    Answer answer(Classifier classifier, BufferedImage picture) throws UnreadablePictureException {
        Optional<Path> plain = file();
        return plain.isPresent() ? classifier.classify(plain.get()) : classifier.classify(picture);
    }

    /** The picture as networks see it that look at pictures so prepared; empty if nothing is on it. Reads it anew. */
    Optional<byte[]> pixels(Preprocessing preprocessing) throws UnreadablePictureException {
        Preprocessor preprocessor = new Preprocessor(preprocessing);
        Optional<Path> plain = file();
        if (plain.isPresent()) {
            return Optional.of(preprocessor.apply(
                    new PictureDecoder().decode(plain.get(), preprocessing).image()));
        }
        return read().map(preprocessor::apply);
    }

    /** The answer with a small picture, for the strip; null before it is known. */
    ObjectProperty<Result> previewProperty() {
        return preview;
    }
}
