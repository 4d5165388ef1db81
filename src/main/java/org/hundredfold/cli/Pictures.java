package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Effect;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.data.FolderLayout;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.PathText;
import org.hundredfold.data.Preprocessing;

/**
 * Reads the pictures that a command is about, and carries out what the user has decided about them.
 *
 * @param corrections what was decided about pictures in a folder
 */
record Pictures(FolderReader reader, Function<Path, Corrections> corrections, Console console) {
    /**
     * Pictures after the user's decisions.
     *
     * @param effect of the decisions, in all folders together
     */
    record Decided(LoadedData loaded, Effect effect) {}

    /** The same, but folders that others see are read by them. */
    Pictures elsewhere(Optional<FilesElsewhere> others) {
        return new Pictures(reader.elsewhere(others), corrections, console);
    }

    /**
     * Reads a folder of classes, or its parts if it holds such.
     *
     * @param test a separate test folder; takes the place of one that is a part
     */
    Decided read(Path folder, Optional<Path> test, Preprocessing preprocessing) {
        Optional<FolderLayout> layout = FolderLayout.of(folder);
        layout.ifPresent(parts -> console.progress(words(folder, parts, test.isEmpty())));
        Optional<Path> tested = test.or(() -> layout.flatMap(FolderLayout::test));
        DataSet data = data(folder, layout, preprocessing);
        LoadedData loaded = new LoadedData(data, tested.map(path -> readAs(data.classes(), path, preprocessing)));
        return decided(loaded);
    }

    /** Reads pictures of the given classes, which they keep. */
    DataSet readDecided(List<String> classes, Path folder, Preprocessing preprocessing) {
        DataSet read = readAs(classes, folder, preprocessing);
        Corrections ofFolder = corrections.apply(folder);
        say(folder, ofFolder.on(read));
        return read.corrected(ofFolder).labelledAs(classes);
    }

    private DataSet data(Path folder, Optional<FolderLayout> layout, Preprocessing preprocessing) {
        Path training = layout.map(FolderLayout::training).orElse(folder);
        return layout.flatMap(FolderLayout::validation)
                .map(validation -> reader.readWithValidation(training, validation, preprocessing, progress()))
                .orElseGet(() -> reader.read(training, preprocessing, progress()));
    }

    private DataSet readAs(List<String> classes, Path folder, Preprocessing preprocessing) {
        return reader.readAs(classes, folder, preprocessing, progress());
    }

    private ReadingProgress progress() {
        return new ReadingProgress(console);
    }

    private Decided decided(LoadedData read) {
        Corrections ofData = corrections.apply(read.data().folder());
        Corrections ofTest = read.test().map(DataSet::folder).map(corrections).orElse(Corrections.NONE);
        Effect data = ofData.on(read.data());
        Effect test = read.test().map(ofTest::on).orElse(new Effect(0, 0));
        say(read.data().folder(), data);
        read.test().ifPresent(set -> say(set.folder(), test));
        Effect all = new Effect(data.leftOut() + test.leftOut(), data.moved() + test.moved());
        return new Decided(read.corrected(ofData, ofTest), all);
    }

    private void say(Path folder, Effect effect) {
        if (effect.leftOut() + effect.moved() > 0) {
            console.progress(PathText.ofWhole(folder) + ": " + words(effect));
        }
    }

    /** A sentence on what decisions did. */
    static String words(Effect effect) {
        List<String> parts = new ArrayList<>();
        if (effect.leftOut() > 0) {
            parts.add(Words.count(effect.leftOut(), "picture", "pictures") + " left out");
        }
        if (effect.moved() > 0) {
            String moved = parts.isEmpty() ? Words.count(effect.moved(), "picture", "pictures") : "" + effect.moved();
            parts.add(moved + " moved to another class");
        }
        return String.join(" and ", parts) + ", as you decided.";
    }

    private static String words(Path folder, FolderLayout parts, boolean withTest) {
        List<String> uses = new ArrayList<>();
        uses.add(parts.training().getFileName() + " to train with");
        parts.validation().ifPresent(path -> uses.add(path.getFileName() + " for validation"));
        parts.test().filter(path -> withTest).ifPresent(path -> uses.add(path.getFileName() + " for the final test"));
        return "%s holds the parts of a data set: %s.".formatted(folder, String.join(", ", uses));
    }
}
