package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a data set that is published as {@code train}, {@code test} and maybe {@code validation} folders with the
 * class folders in each.
 */
public record FolderLayout(Path training, Optional<Path> validation, Optional<Path> test) {
    private static final Set<String> TRAINING = Set.of("train", "training");
    private static final Set<String> VALIDATION = Set.of("val", "valid", "validation");
    private static final Set<String> TEST = Set.of("test", "testing");

    /**
     * The parts that a folder holds. Empty if its sub-folders are classes, as they are taken to be unless every one of
     * them is named like a part and has folders in it, there is one part to train with, and another one beside it. Looks
     * at names only, no deeper than two levels; empty too if they cannot be listed.
     */
    public static Optional<FolderLayout> of(Path folder) {
        List<Path> folders = foldersIn(folder);
        List<Path> training = named(folders, TRAINING);
        List<Path> validation = named(folders, VALIDATION);
        List<Path> test = named(folders, TEST);
        boolean complete = training.size() == 1 && validation.size() <= 1 && test.size() <= 1 && folders.size() > 1;
        boolean nothingElse = training.size() + validation.size() + test.size() == folders.size();
        // Looked at last, for it lists every folder: those of classes may hold a million files.
        return complete && nothingElse && areAroundFolders(folders)
                ? Optional.of(new FolderLayout(
                        training.get(0),
                        validation.stream().findFirst(),
                        test.stream().findFirst()))
                : Optional.empty();
    }

    /** Whether a name is one of those that parts of data sets have. */
    public static boolean isPart(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return TRAINING.contains(lower) || VALIDATION.contains(lower) || TEST.contains(lower);
    }

    private static boolean areAroundFolders(List<Path> folders) {
        return folders.stream().noneMatch(part -> foldersIn(part).isEmpty());
    }

    private static List<Path> named(List<Path> folders, Set<String> names) {
        return folders.stream()
                .filter(folder -> names.contains(folder.getFileName().toString().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<Path> foldersIn(Path folder) {
        try {
            return FolderScan.foldersIn(folder);
        } catch (IOException unlisted) {
            return List.of(); // reading it will say so
        }
    }
}
