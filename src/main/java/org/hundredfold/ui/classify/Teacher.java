package org.hundredfold.ui.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Change;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.PathText;
import org.hundredfold.data.Sha256;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.export.PutAside;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Save;

/**
 * Takes the user's word for what a picture is. One that lies in the run's own folder, or a copy of it, is
 * decided about there; others are copied and put aside, to be added to that folder. Each can be undone. For the thread of
 * the window.
 */
final class Teacher {
    private final RunStore store;
    private final Teaching teaching;
    private final Messages messages;
    private final Executor background;
    private final Executor window;

    Teacher(RunStore store, Teaching teaching, Messages messages, Executor background, Executor window) {
        this.store = store;
        this.teaching = teaching;
        this.messages = messages;
        this.background = Save.by(background);
        this.window = Save.by(window);
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
                    decide(home.get(), List.of(file.get()), className);
                } else {
                    teachCopy(subject, run, className);
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

    private void teachCopy(Subject subject, RunSummary run, String className)
            throws IOException, UnreadablePictureException {
        Lesson lesson = Lesson.of(subject);
        for (Path folder : folders(run).toList()) {
            List<Path> copies = lesson.copies(folder);
            if (!copies.isEmpty()) {
                decide(folder, copies, className);
                return;
            }
        }
        putAside(subject, lesson, run, className);
    }

    /** @param files that have the same content */
    private void decide(Path folder, List<Path> files, String className) throws IOException {
        String content = Sha256.ofFile(files.get(0));
        Corrections corrections = store.corrections().of(folder);
        List<Change> before = new ArrayList<>();
        List<Change> after = new ArrayList<>();
        for (Path file : files) {
            Path relative = folder.relativize(file);
            String picture = PathText.of(relative);
            Optional<Correction> right = PathText.of(relative.getName(0)).equals(className)
                    ? Optional.empty()
                    : Optional.of(new Correction(content, Optional.of(className)));
            before.add(new Change(picture, content, corrections.of(picture, content)));
            after.add(new Change(picture, content, right));
        }
        String said = "%s %s of class %s in %s"
                .formatted(
                        after.stream().map(Change::picture).collect(Collectors.joining(" and ")),
                        files.size() == 1 ? "is" : "are",
                        className,
                        DataWords.name(folder));
        if (after.equals(before)) {
            messages.info(said + " already, so nothing has to be changed there.");
            return;
        }
        window.execute(() -> {
            teaching.decisions().decide(folder, after);
            messages.offer(
                    said + " from now on. The next training learns it so; no file is moved.",
                    "Undo",
                    () -> teaching.decisions().decide(folder, before));
        });
    }

    private void putAside(Subject subject, Lesson lesson, RunSummary run, String className) {
        Optional<Path> there = folders(run).findFirst();
        Path folder = there.orElse(run.folder());
        PutAside aside = teaching.taught().put(folder, className, lesson.name(), out -> out.write(lesson.content()));
        String offer = there.isPresent()
                ? "Data offers to add it to %s before the next training."
                : "The folder %s is not there any more. Once it is back, Data offers to add it.";
        window.execute(() -> {
            teaching.putAside().run();
            messages.offer(
                    "%s is put aside as %s. ".formatted(subject.name(), className)
                            + offer.formatted(DataWords.name(folder)),
                    "Undo",
                    () -> takeBack(aside));
        });
    }

    private void takeBack(PutAside aside) {
        background.execute(() -> {
            try {
                aside.takeBack();
                window.execute(teaching.putAside());
            } catch (RuntimeException e) {
                messages.error(e);
            }
        });
    }
}
