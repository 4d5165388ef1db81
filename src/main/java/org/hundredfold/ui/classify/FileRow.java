package org.hundredfold.ui.classify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.model.FileAnswer;
import org.hundredfold.model.Novelty;

/**
 * A file of a folder with its answers.
 *
 * @param name its path below the folder
 * @param second what the network beside says; empty if there is none
 */
record FileRow(String name, FileAnswer first, Optional<FileAnswer> second) {
    static FileRow of(Path folder, FileAnswer first, Optional<FileAnswer> second) {
        return new FileRow(folder.relativize(first.file()).toString(), first, second);
    }

    Path file() {
        return first.file();
    }

    boolean isReadable() {
        return first.problem().isEmpty();
    }

    /** Empty if it is unreadable. */
    Optional<Score> best() {
        return first.scores().stream().findFirst();
    }

    Optional<Score> secondBest() {
        return first.scores().stream().skip(1).findFirst();
    }

    /** The best answer of the network beside. */
    Optional<Score> beside() {
        return second.flatMap(answer -> answer.scores().stream().findFirst());
    }

    /** Whether both networks answer, and not alike. */
    boolean isDisputed() {
        return best().isPresent()
                && beside().isPresent()
                && !best().get().className().equals(beside().get().className());
    }

    /** Of the one network or of both. */
    List<FileAnswer> answers() {
        return Stream.concat(Stream.of(first), second.stream()).toList();
    }

    boolean isNeverSeen() {
        return first.novelty().filter(Novelty::flagged).isPresent();
    }
}
