package org.hundredfold.ui.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.image.Image;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.Sha256;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.ui.common.Fitted;

/** Reads test pictures in the background, if they are still what the run answered to. */
final class StoredLooks {
    /** Pixels along the longer side. */
    static final int SIDE = 48;

    private final PictureDecoder decoder = new PictureDecoder();
    private final Executor background;
    private final Executor window;

    StoredLooks(Executor background, Executor window) {
        this.background = background;
        this.window = window;
    }

    /**
     * What can be seen of a picture.
     *
     * @param trouble why nothing can be seen, in two or three words
     */
    record Look(Optional<Image> image, String trouble) {}

    /** As small as in a list. */
    void ask(TestedPicture picture, Predicate<TestedPicture> wanted, Consumer<Look> receiver) {
        ask(picture, SIDE, wanted, receiver);
    }

    /**
     * @param side pixels along the longer side
     * @param wanted asked just before reading, on the background thread: what has been scrolled away is not read
     * @param receiver told on the thread of the window
     */
    void ask(TestedPicture picture, int side, Predicate<TestedPicture> wanted, Consumer<Look> receiver) {
        background.execute(() -> {
            if (wanted.test(picture)) {
                Look look = look(picture, side);
                window.execute(() -> receiver.accept(look));
            }
        });
    }

    private Look look(TestedPicture picture, int side) {
        Optional<Path> file = picture.file().filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return new Look(Optional.empty(), "no longer there");
        }
        try {
            byte[] bytes = Files.readAllBytes(file.get());
            return Sha256.hexOf(bytes).equals(picture.answer().content())
                    ? new Look(
                            Optional.of(
                                    Fitted.to(side, decoder.decode(bytes, side).image())),
                            "")
                    : new Look(Optional.empty(), "changed since the test");
        } catch (IOException | UnreadablePictureException e) {
            return new Look(Optional.empty(), "cannot be read");
        }
    }
}
