package org.hundredfold.ui.runs;

import java.util.Optional;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.ui.common.AskedPicture;

/**
 * What a network says about a picture.
 *
 * @param answer empty if the picture could not be read
 * @param problem why, in a sentence, or empty
 */
record PastAnswer(String picture, Optional<Answer> answer, String problem) {
    private static final String OF_FEATURES =
            "This network learned from features, so it cannot be asked about the picture at each epoch. Ask it in Classify.";

    /** Reads pictures once, however many epochs are asked. For one thread at a time. */
    static final class Asking {
        private AskedPicture picture;
        private Preprocessing preprocessing;
        private Optional<byte[]> pixels = Optional.empty();

        /** Waits; empty without a picture. */
        Optional<PastAnswer> ask(AskedPicture asked, TrainedModel model) {
            if (asked == null) {
                return Optional.empty();
            }
            if (model.preprocessing().frozen().isPresent()) {
                return Optional.of(new PastAnswer(asked.name(), Optional.empty(), OF_FEATURES));
            }
            try {
                return pixels(asked, model)
                        .map(known ->
                                new PastAnswer(asked.name(), Optional.of(new Classifier(model).classify(known)), ""));
            } catch (UnreadablePictureException e) {
                return Optional.of(new PastAnswer(
                        asked.name(), Optional.empty(), "%s %s.".formatted(asked.name(), e.getMessage())));
            }
        }

        private Optional<byte[]> pixels(AskedPicture asked, TrainedModel model) throws UnreadablePictureException {
            if (asked != picture || !model.preprocessing().equals(preprocessing)) {
                pixels = asked.source().pixels(model.preprocessing());
                picture = asked;
                preprocessing = model.preprocessing();
            }
            return pixels;
        }
    }
}
