package org.hundredfold.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.hundredfold.ExplainedException;

/** Why a folder cannot be used as a whole, in words for the user; each method throws if its reason holds. */
final class FolderRefusal {
    private static final String LAYOUT =
            "Put the pictures of each class into a folder of their own, named after the class,"
                    + " and choose the folder around them.";

    private FolderRefusal() {}

    static void ofNoFolder(Path folder) {
        refuseIf(!Files.exists(folder), "There is no folder %s. Choose one that exists.", folder);
        refuseIf(!Files.isDirectory(folder), "%s is a file, not a folder. " + LAYOUT, folder);
    }

    /** Published data is often laid out so, and would be learnt as the two classes "train" and "test". */
    static void ofParts(Path folder, FolderScan scan) {
        boolean parts = !scan.sources().isEmpty()
                && scan.classFolders().stream().allMatch(FolderLayout::isPart)
                && scan.sources().stream().allMatch(source -> source.relative().split("/").length > 2);
        refuseIf(
                parts,
                "%s holds %s, which look like parts of a data set and not like classes."
                        + " Choose the part to train with, and the other as its separate test folder.",
                folder,
                String.join(" and ", scan.classFolders()));
    }

    static void ofTooFewClasses(Path folder, FolderScan scan, List<String> classes) {
        refuseIf(scan.classFolders().isEmpty(), "%s holds no sub-folders. " + LAYOUT, folder);
        refuseIf(
                scan.sources().isEmpty() && scan.problems().isEmpty(),
                "The sub-folders of %s are empty. " + LAYOUT,
                folder);
        refuseIf(
                scan.sources().isEmpty(),
                "There is nothing to read in the sub-folders of %s; the first of them: %s. " + LAYOUT,
                folder,
                scan.problems().stream()
                        .findFirst()
                        .map(problem -> problem.file() + " " + problem.reason())
                        .orElse(""));
        refuseIf(
                classes.isEmpty(),
                "None of the %d files in the sub-folders of %s can be read as a picture. Save them as JPEG or PNG.",
                scan.sources().size(),
                folder);
        refuseIf(
                classes.size() == 1,
                "%s holds readable pictures of one class only, %s, and a network needs two to tell apart."
                        + " Put a folder with pictures of another class beside it.",
                folder,
                classes.stream().findFirst().orElse(""));
    }

    static void ofNothingToTest(Path folder, List<String> classes, int pictures) {
        refuseIf(
                pictures == 0,
                "%s holds no readable picture of the classes %s. Choose a folder with sub-folders of these names.",
                folder,
                String.join(", ", classes));
    }

    static void ofNothingToValidate(Path folder, DataSet data) {
        refuseIf(
                data.forValidation().isEmpty(),
                "%s holds no readable picture of the classes %s to validate with. Take the folder away, or choose %s"
                        + " itself: then a part of the pictures is set aside.",
                folder,
                String.join(", ", data.classes()),
                data.folder());
    }

    /**
     * Asked before pixels are kept in memory.
     *
     * @param instead why they are not kept elsewhere
     */
    static void ofTooManyPixels(Path folder, long files, Preprocessing preprocessing, List<Problem> instead) {
        long needed = files * preprocessing.inputs();
        long available = Runtime.getRuntime().maxMemory() / 4 * 3;
        String trouble = instead.stream()
                .map(problem -> " %s %s.".formatted(problem.file(), problem.reason()))
                .collect(Collectors.joining());
        refuseIf(
                needed > available,
                "The %d pictures in %s need %d MB of memory at this size, and there are %d MB.%s"
                        + " %sChoose a smaller picture size, grey instead of colour, or fewer pictures.",
                files,
                folder,
                needed >> 20,
                available >> 20,
                trouble,
                instead.isEmpty() ? "" : "Free some space there. ");
    }

    private static void refuseIf(boolean condition, String message, Object... parts) {
        if (condition) {
            throw new ExplainedException(message.formatted(parts));
        }
    }
}
