package org.hundredfold.ui.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.ui.common.Fitted;
import org.hundredfold.ui.common.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small pictures for the grid, decoded in the background as they are asked for; those shown last are kept. For the
 * thread of the window, where the answers come too.
 */
final class Thumbnails {
    /** Pixels along the longer side, at most. */
    static final int SIDE = 96;

    /** With at most 36 kB each. */
    static final int KEPT = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);

    private final PictureDecoder decoder = new PictureDecoder();
    private final DataThreads threads;
    private final int side;
    private final Mailbox<Answer> answers;
    private final Map<Path, Image> kept;

    Thumbnails(DataThreads threads) {
        this(threads, SIDE, KEPT);
    }

    /**
     * @param side pixels along the longer side, at most
     * @param most how many are kept
     */
    Thumbnails(DataThreads threads, int side, int most) {
        this.threads = threads;
        this.side = side;
        kept = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Path, Image> eldest) {
                return size() > most;
            }
        };
        answers = new Mailbox<>(threads.window(), this::arrived);
    }

    /** A thumbnail that somebody waits for. */
    static final class Request {
        private final Consumer<Optional<Image>> receiver;
        private volatile boolean cancelled;

        private Request(Consumer<Optional<Image>> receiver) {
            this.receiver = receiver;
        }

        /** Nobody waits for it any more; unless it has been begun, it is not decoded. */
        void cancel() {
            cancelled = true;
        }
    }

    private record Answer(Request request, Path file, Optional<Image> image) {}

    /** The thumbnail, if it is kept. */
    Optional<Image> known(Path file) {
        return Optional.ofNullable(kept.get(file));
    }

    /** @param receiver gets the thumbnail later, empty if the file can no longer be read */
    Request ask(Path file, Consumer<Optional<Image>> receiver) {
        Request request = new Request(receiver);
        threads.decoding().execute(() -> {
            if (!request.cancelled) {
                answers.post(new Answer(request, file, decoded(file)));
            }
        });
        return request;
    }

    private Optional<Image> decoded(Path file) {
        try {
            return Optional.of(Fitted.to(
                    side, decoder.decode(Files.readAllBytes(file), side / 2).image()));
        } catch (IOException | UnreadablePictureException failure) {
            LOG.info("No thumbnail of {}", file, failure);
            return Optional.empty();
        }
    }

    private void arrived(List<Answer> news) {
        for (Answer answer : news) {
            answer.image().ifPresent(image -> kept.put(answer.file(), image));
            if (!answer.request().cancelled) {
                answer.request().receiver.accept(answer.image());
            }
        }
    }
}
