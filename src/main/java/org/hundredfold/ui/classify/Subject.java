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

/** Something to classify: what it is called and where the picture comes from. */
final class Subject {
    /** Gives the picture anew each time, so that none is held; empty if nothing is on it. Called in the background. */
    @FunctionalInterface
    interface Source {
        Optional<BufferedImage> read() throws UnreadablePictureException;
    }

    private static final PictureDecoder DECODER = new PictureDecoder();

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
        return new Subject(file.getFileName().toString(), Optional::empty, Optional.of(file), Optional::empty);
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

    boolean isFile() {
        return file().isPresent();
    }

    /** The file that it is of and looks like; empty for others. */
    Optional<Path> file() {
        return played.get().isPresent() ? Optional.empty() : file;
    }

    /**
     * The picture to look at; empty if nothing is on it.
     *
     * @param side pixels along the longer side that are needed; photos have more, and decoding all of them takes long
     */
    Optional<BufferedImage> read(int side) throws UnreadablePictureException {
        Optional<BufferedImage> now = played.get();
        if (now.isPresent()) {
            return now;
        }
        return file.isPresent()
                ? Optional.of(DECODER.decode(file.get(), side / 2).image())
                : source.read();
    }

    /**
     * The picture with so much detail as networks need that look at pictures so prepared; empty if nothing is on it. Reads it
     * anew: a file is decoded as it is for training, which thins out large pictures.
     */
    Optional<BufferedImage> readFor(Preprocessing preprocessing) throws UnreadablePictureException {
        Optional<BufferedImage> now = played.get();
        if (now.isPresent()) {
            return now;
        }
        return file.isPresent()
                ? Optional.of(DECODER.decode(file.get(), preprocessing).image())
                : source.read();
    }

    /** The picture as these networks see it. */
    Optional<byte[]> pixels(Preprocessing preprocessing) throws UnreadablePictureException {
        return readFor(preprocessing).map(new Preprocessor(preprocessing)::apply);
    }

    /** The answer with a small picture, for the strip; null before it is known. */
    ObjectProperty<Result> previewProperty() {
        return preview;
    }
}
