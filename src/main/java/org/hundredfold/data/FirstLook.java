package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a few pictures of a folder are like, before all of them are read.
 *
 * @param side the middle of their shorter sides, in pixels
 * @param colour whether they have colour worth looking at
 */
public record FirstLook(int side, boolean colour) {
    /**
     * Lists the folder and decodes a few files, which takes a moment; empty if none of them is a picture.
     *
     * @param folder of class folders, or with such as parts: then those to train with
     */
    public static Optional<FirstLook> at(Path folder) {
        Path training = FolderLayout.of(folder).map(FolderLayout::training).orElse(folder);
        try {
            List<Path> files = FolderScan.of(training, ReadProgress.NONE).sources().stream()
                    .map(FolderScan.Source::file)
                    .toList();
            return of(Colourfulness.some(files));
        } catch (IOException unlisted) {
            return Optional.empty(); // reading it will say so
        }
    }

    private static Optional<FirstLook> of(List<Decoded> pictures) {
        int[] sides = pictures.stream()
                .mapToInt(picture -> Math.min(picture.width(), picture.height()))
                .sorted()
                .toArray();
        return sides.length == 0
                ? Optional.empty()
                : Optional.of(new FirstLook(sides[sides.length / 2], Colourfulness.in(pictures)));
    }
}
