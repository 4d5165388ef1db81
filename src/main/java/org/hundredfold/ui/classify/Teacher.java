package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Corrections.Change;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.PathText;
import org.hundredfold.data.Sha256;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.export.FreeFile;
import org.hundredfold.export.WholeFile.Content;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.Messages;

/**
 * Takes the user's word for what a picture is. One that lies in the run's own folder is decided about there; others are
 * copied and put aside, to be added to that folder. Each can be undone. For the thread of the window.
 */
final class Teacher {
    /** Pixels along the longer side that the next training has use for. */
    private static final int LARGE = 1600;

    private final RunStore store;
    private final Teaching teaching;
    private final Messages messages;
    private final Executor background;
    private final Executor window;

    Teacher(RunStore store, Teaching teaching, Messages messages, Executor background, Executor window) {
        this.store = store;
        this.teaching = teaching;
        this.messages = messages;
        this.background = background;
        this.window = window;
    }

    /**
     * @param subject that was answered wrongly
     * @param run whose network has answered
     * @param className the right class
     */
    void teach(Subject subject, RunSummary run, String className) {
        background.execute(() -> {
            try {
                Optional<Path> file =
                        subject.file().map(each -> each.toAbsolutePath().normalize());
                Optional<Path> home = file.flatMap(each -> folders(run)
                        .filter(folder -> each.startsWith(folder)
                                && folder.relativize(each).getNameCount() > 1)
                        .findFirst());
                if (home.isPresent()) {
                    decide(home.get(), file.get(), className);
                } else {
                    putAside(subject, file, folders(run).findFirst().orElse(run.folder()), className);
                }
            } catch (RuntimeException e) {
                messages.error(e);
            } catch (IOException e) {
                messages.error(new ExplainedException(
                        "%s cannot be read any more, so it was not put aside. Bring it back and try again."
                                .formatted(subject.name()),
                        e));
            } catch (UnreadablePictureException e) {
                messages.error(new ExplainedException("%s %s.".formatted(subject.name(), e.getMessage()), e));
            }
        });
    }

    /** Where the run's pictures are now. */
    private Stream<Path> folders(RunSummary run) {
        return Stream.concat(Stream.of(run.folder()), run.testFolder().map(RunSummary.TestFolder::folder).stream())
                .flatMap(folder -> store.whereabouts().now(folder).stream());
    }

    private void decide(Path folder, Path file, String className) throws IOException {
        Path relative = folder.relativize(file);
        String picture = PathText.of(relative);
        String content = Sha256.ofFile(file);
        Optional<Correction> before = store.corrections().of(folder).of(picture, content);
        Optional<Correction> after = PathText.of(relative.getName(0)).equals(className)
                ? Optional.empty()
                : Optional.of(new Correction(content, Optional.of(className)));
        String where = DataWords.name(folder);
        if (after.equals(before)) {
            messages.info("%s is of class %s in %s already, so nothing has to be changed there."
                    .formatted(picture, className, where));
            return;
        }
        window.execute(() -> {
            change(folder, picture, content, after);
            messages.offer(
                    "%s is of class %s in %s from now on. The next training learns it so; the file stays where it is."
                            .formatted(picture, className, where),
                    "Undo",
                    () -> change(folder, picture, content, before));
        });
    }

    private void change(Path folder, String picture, String content, Optional<Correction> to) {
        teaching.decisions().decide(folder, List.of(new Change(picture, content, to)));
    }

    private void putAside(Subject subject, Optional<Path> file, Path folder, String className)
            throws IOException, UnreadablePictureException {
        FreeFile copy = teaching.taught()
                .put(
                        folder,
                        className,
                        file.map(each -> each.getFileName().toString()).orElse(subject.name() + ".png"),
                        content(subject, file));
        window.execute(() -> {
            teaching.putAside().run();
            messages.offer(
                    "%s is put aside as %s. Data offers to add it to %s before the next training."
                            .formatted(subject.name(), className, DataWords.name(folder)),
                    "Undo",
                    () -> takeBack(copy));
        });
    }

    /** Reads at once: what cannot be read is no trouble of where it goes. */
    private static Content content(Subject subject, Optional<Path> file)
            throws IOException, UnreadablePictureException {
        if (file.isPresent()) {
            byte[] bytes = Files.readAllBytes(file.get());
            return out -> out.write(bytes);
        }
        BufferedImage picture = subject.read(LARGE).orElseThrow();
        return out -> ImageIO.write(picture, "png", out);
    }

    private void takeBack(FreeFile copy) {
        background.execute(() -> {
            try {
                copy.takeBack();
                window.execute(teaching.putAside());
            } catch (RuntimeException e) {
                messages.error(e);
            }
        });
    }
}
