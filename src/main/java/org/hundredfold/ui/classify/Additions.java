package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javax.imageio.ImageIO;
import org.hundredfold.export.FreeFile;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Save;

/** Adds drawings to the user's own folders of pictures, after asking where. For the thread of the window. */
final class Additions {
    private final RunStore store;
    private final Teaching teaching;
    private final Messages messages;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Proposal> proposal = new ReadOnlyObjectWrapper<>();

    Additions(RunStore store, Teaching teaching, Messages messages, Executor background, Executor window) {
        this.store = store;
        this.teaching = teaching;
        this.messages = messages;
        this.background = Save.by(background);
        this.window = Save.by(window);
    }

    /** What the user is asked about; null while there is nothing. */
    ReadOnlyObjectProperty<Proposal> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /**
     * Proposes the folder that a run has learned from, wherever it is now.
     *
     * @param drawing asked for in the background
     */
    void propose(RunSummary run, String className, Supplier<BufferedImage> drawing) {
        work(() -> propose(store.whereabouts().now(run.folder()).orElse(run.folder()), className, drawing));
    }

    /** Proposes another folder for the same class and drawing. */
    void proposeElsewhere(Path root) {
        Proposal before = proposal.get();
        work(() -> propose(root, before.className(), before.drawing()));
    }

    private void propose(Path root, String className, Supplier<BufferedImage> drawing) {
        Proposal next = new Proposal(root, className, problem(root, className), drawing);
        window.execute(() -> proposal.set(next));
    }

    private static String problem(Path root, String className) {
        if (!Files.isDirectory(root)) {
            return "The folder %s is not there any more. Choose another folder for this drawing.".formatted(root);
        }
        Path folder = root.resolve(className);
        Path written = Files.exists(folder) ? folder : root;
        return Files.isWritable(written)
                ? ""
                : "The folder %s may only be read. Choose another folder for this drawing.".formatted(written);
    }

    void cancel() {
        proposal.set(null);
    }

    /** Writes the drawing where it was proposed, and tells where it is. */
    void add() {
        Proposal accepted = proposal.get();
        proposal.set(null);
        work(() -> {
            BufferedImage picture = accepted.drawing().get();
            FreeFile added =
                    FreeFile.numbered(accepted.folder(), "drawn", ".png", out -> ImageIO.write(picture, "png", out));
            window.execute(() -> {
                teaching.added().accept(accepted.root());
                messages.offer(
                        "The drawing is in %s.".formatted(added.file()),
                        "Undo",
                        () -> takeBack(accepted.root(), added));
            });
        });
    }

    private void takeBack(Path root, FreeFile added) {
        work(() -> {
            added.takeBack();
            window.execute(() -> teaching.added().accept(root));
        });
    }

    private void work(Runnable task) {
        background.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                messages.error(e);
            }
        });
    }
}
