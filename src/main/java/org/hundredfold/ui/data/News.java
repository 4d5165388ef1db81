package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.export.FreeFile;
import org.hundredfold.export.TaughtPictures;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Messages;

/**
 * What has come for the folder that is open since it was read: pictures that were put aside with their right classes, and
 * files that the program itself has added. For the thread of the window.
 */
public final class News {
    private final DataThreads threads;
    private final Messages messages;
    private final Runnable readAgain;
    private final ReadOnlyObjectWrapper<List<Path>> waiting = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private TaughtPictures taught;
    private Path folder;

    /** @param readAgain reads the open folder once more */
    News(DataThreads threads, Messages messages, Runnable readAgain) {
        this.threads = threads;
        this.messages = messages;
        this.readAgain = readAgain;
    }

    void offer(TaughtPictures pictures) {
        taught = pictures;
        look();
    }

    /** A folder has just been read. */
    void read(Path opened) {
        folder = opened;
        outdated.set(false);
        look();
    }

    /** Something may have been put aside. */
    public void look() {
        Path of = folder;
        if (taught != null && of != null) {
            work(() -> {
                List<Path> found = taught.waiting(of);
                threads.window().execute(() -> {
                    if (of.equals(folder)) {
                        waiting.set(found);
                    }
                });
            });
        }
    }

    /** A file was added to a folder, or taken from it. */
    public void changed(Path other) {
        if (folder != null && isSame(other, folder)) {
            outdated.set(true);
        }
    }

    private static boolean isSame(Path some, Path other) {
        return some.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /** The files that wait to be added to the open folder; the folder that each lies in is named as its class. */
    ReadOnlyObjectProperty<List<Path>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Whether files have been added to the open folder since it was read, or taken from it. */
    ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    void readAgain() {
        readAgain.run();
    }

    /** Copies those that wait into their class folders. */
    void add() {
        Path to = folder;
        waiting.set(List.of());
        work(() -> {
            List<FreeFile> added = taught.add(to);
            threads.window().execute(() -> {
                moved(to);
                if (added.isEmpty()) {
                    messages.info("Nothing had to be added to %s: its classes hold these pictures already."
                            .formatted(DataWords.name(to)));
                    return;
                }
                messages.offer(
                        "%s added to %s.".formatted(words(added.size()), DataWords.name(to)),
                        "Undo",
                        () -> takeBack(to, added));
            });
        });
    }

    private void takeBack(Path from, List<FreeFile> added) {
        work(() -> {
            taught.takeBack(from, added);
            threads.window().execute(() -> moved(from));
        });
    }

    private void moved(Path changed) {
        if (changed.equals(folder)) {
            look();
            readAgain.run();
        }
    }

    /** Lets those that wait go. */
    void forget() {
        Path of = folder;
        int count = waiting.get().size();
        waiting.set(List.of());
        work(() -> {
            taught.forget(of);
            messages.offer(
                    "%s forgotten.".formatted(words(count)),
                    "Undo",
                    () -> work(() -> {
                        taught.remember(of);
                        threads.window().execute(this::look);
                    }));
        });
    }

    private static String words(int count) {
        return Formats.count(count, "picture was", "pictures were");
    }

    private void work(Runnable task) {
        threads.keeping().execute(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                messages.error(e);
                threads.window().execute(this::look);
            }
        });
    }
}
