package org.hundredfold.ui.classify;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Classifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came of a subject.
 *
 * @param picture to look at, opaque; empty if it could not be read or nothing is on it
 * @param network that has answered; empty if there is none yet
 * @param answer empty without a picture or a network
 * @param problem why the picture could not be read, in a sentence, or empty
 * @param took how long the answer took; empty if there is none
 */
record Result(
        Subject subject,
        Optional<BufferedImage> picture,
        Optional<Network> network,
        Optional<Answer> answer,
        String problem,
        Optional<Took> took) {
    private static final Logger LOG = LoggerFactory.getLogger(Result.class);

    /**
     * Reads and classifies; waits, so not for the thread of the window.
     *
     * @param side pixels that the longer side of the picture to look at has at most
     */
    static Result of(Subject subject, Optional<Network> network, int side) {
        try {
            long begin = System.nanoTime();
            Optional<BufferedImage> picture = subject.read(side);
            if (network.isEmpty() || picture.isEmpty()) {
                return new Result(
                        subject,
                        picture.map(image -> within(image, side)),
                        network,
                        Optional.empty(),
                        "",
                        Optional.empty());
            }
            Classifier classifier = network.get().classifier();
            BufferedImage seen = subject.isFile()
                    ? subject.readFor(classifier.model().preprocessing()).orElseThrow()
                    : picture.get();
            long read = System.nanoTime();
            Answer answer = classifier.classify(seen);
            Took took = new Took(
                    subject.isFile() ? Optional.of(Duration.ofNanos(read - begin)) : Optional.empty(),
                    Duration.ofNanos(System.nanoTime() - read));
            return new Result(
                    subject,
                    picture.map(image -> within(image, side)),
                    network,
                    Optional.of(answer),
                    "",
                    Optional.of(took));
        } catch (UnreadablePictureException e) {
            LOG.info("{} {}", subject.name(), e.getMessage(), e.getCause());
            return failed(subject, network, "%s %s.".formatted(subject.name(), e.getMessage()));
        } catch (ExplainedException e) { // the network that makes features is gone
            LOG.info("No answer", e);
            return failed(subject, network, e.getMessage());
        }
    }

    boolean isAnswered() {
        return answer.isPresent();
    }

    private static Result failed(Subject subject, Optional<Network> network, String problem) {
        return new Result(subject, Optional.empty(), network, Optional.empty(), problem, Optional.empty());
    }

    /** On white; shrunk by halves, because one large step would leave pixels out. */
    static BufferedImage within(BufferedImage image, int side) {
        int longer = Math.max(image.getWidth(), image.getHeight());
        BufferedImage half = longer > 2 * side ? within(image, 2 * side) : image;
        double scale = Math.min(1, (double) side / longer);
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage shrunk = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = shrunk.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(half, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return shrunk;
    }
}
