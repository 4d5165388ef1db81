package org.hundredfold.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hundredfold.ExplainedException;

/** Measures how fast pictures are read. */
public final class DataBench {
    private DataBench() {}

    /**
     * @param data folder with a folder "train" of pictures
     * @param peers folder of the Python programs; without one there is no comparison
     * @throws ExplainedException if one of the folders is not as it has to be
     */
    public static List<ReadingSpeed> reading(
            Effort effort, Path data, Optional<Path> peers, String python, Consumer<String> progress) {
        Path folder = data.resolve("train");
        if (!Files.isDirectory(folder)) {
            throw new ExplainedException(
                    "%s has no folder \"train\". Name a folder that has, with one folder of pictures per class."
                            .formatted(data));
        }
        Optional<Peers> programs = peers.map(found -> new Peers(found, python));
        return ReadingSpeed.FORMS.stream()
                .map(form -> ReadingSpeed.measure(folder, form, programs, effort, progress))
                .toList();
    }
}
