package org.hundredfold.ui.classify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.hundredfold.data.FilesBelow;
import org.hundredfold.data.UnreadablePictureException;

/**
 * A picture as a file that the next training can learn from.
 *
 * @param name of the file
 * @param content its bytes
 */
record Lesson(String name, byte[] content) {
    /** Pixels along the longer side that the next training has use for. */
    private static final int LARGE = 1600;

    /** Reads it, so not for the thread of the window. */
    static Lesson of(Subject subject) throws IOException, UnreadablePictureException {
        if (subject.file().isPresent()) {
            Path file = subject.file().get();
            return new Lesson(file.getFileName().toString(), Files.readAllBytes(file));
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(subject.read(LARGE).orElseThrow(), "png", png);
        return new Lesson(subject.name() + ".png", png.toByteArray());
    }

    /** The files in the class folders of a folder that are the same, byte by byte. */
    List<Path> copies(Path folder) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Path file : FilesBelow.of(folder)) {
            if (folder.relativize(file).getNameCount() > 1
                    && Files.isReadable(file)
                    && Files.size(file) == content.length
                    && Arrays.equals(Files.readAllBytes(file), content)) {
                copies.add(file);
            }
        }
        return copies;
    }
}
