package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.model.Answer;

/**
 * What another network says to the picture that has just been answered, asked in the background. For the thread of the
 * window.
 */
final class SecondOpinion {
    /**
     * Two answers to one picture.
     *
     * @param first has an answer
     */
    record Both(Result first, Network other, Answer second) {
        Network network() {
            return first.network().orElseThrow();
        }

        Answer answer() {
            return first.answer().orElseThrow();
        }

        boolean agree() {
            return answer().best().className().equals(second.best().className());
        }
    }

    private final ReadOnlyObjectProperty<Result> result;
    private final ReadOnlyObjectProperty<Network> other;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Both> both = new ReadOnlyObjectWrapper<>();

    /** @param background runs the newest of its tasks */
    SecondOpinion(
            ReadOnlyObjectProperty<Result> result,
            ReadOnlyObjectProperty<Network> other,
            Executor background,
            Executor window) {
        this.result = result;
        this.other = other;
        this.background = background;
        this.window = window;
        result.subscribe(this::ask);
        other.subscribe(this::ask);
    }

    /** Null without an answer or without another network; else of this picture, or of the one before it for a moment. */
    ReadOnlyObjectProperty<Both> bothProperty() {
        return both.getReadOnlyProperty();
    }

    private void ask() {
        Result first = result.get();
        Network asked = other.get();
        if (first == null || first.answer().isEmpty() || asked == null) {
            both.set(null);
            return;
        }
        background.execute(() -> {
            Optional<Both> answered = answer(first, asked);
            window.execute(() -> {
                if (first == result.get() && asked == other.get()) {
                    both.set(answered.orElse(null));
                }
            });
        });
    }

    private static Optional<Both> answer(Result first, Network asked) {
        try {
            Optional<BufferedImage> picture =
                    first.subject().readFor(asked.classifier().model().preprocessing());
            return picture.map(seen -> new Both(first, asked, asked.classifier().classify(seen)));
        } catch (UnreadablePictureException goneMeanwhile) {
            return Optional.empty();
        }
    }
}
