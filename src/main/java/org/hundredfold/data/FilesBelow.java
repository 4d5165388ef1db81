package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.hundredfold.ExplainedException;

/** The files of a folder and of the folders in it, without what operating systems strew about. */
public final class FilesBelow {
    private FilesBelow() {}

    /**
     * In the order of their paths, each beginning with that of the folder. A link that leads back and a folder that may not be opened are listed as
     * files, so that their reason is told.
     *
     * @throws ExplainedException if the folder is none or cannot be read
     */
    public static List<Path> of(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                            return !each.equals(folder) && isLitter(each)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (!isLitter(file)) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
                            if (file.equals(folder)) {
                                throw reason;
                            }
                            files.add(file);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new ExplainedException(
                    "The folder %s cannot be read. Check that it is there and that you may open it.".formatted(folder),
                    e);
        }
        Collections.sort(files);
        return files;
    }

    private static boolean isLitter(Path path) {
        return path.getFileName() != null && Litter.isLitter(path.getFileName().toString());
    }
}
