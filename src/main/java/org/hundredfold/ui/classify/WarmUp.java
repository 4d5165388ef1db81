package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a network answer blank picture files on the way that the user's take, until Java has loaded and compiled all that is
 * on it, so that the first of the user's is answered as fast as the next.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    /** Each has its own decoder. */
    private static final List<String> FORMATS = List.of("png", "jpg");

    /** After so many there is little left to gain. */
    private static final int TIMES = 5;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private WarmUp() {}

    /** Waits; not for the thread of the window. */
    static void of(Network network) {
        try {
            for (String format : FORMATS) {
                answer(network, format);
            }
        } catch (IOException e) {
            LOG.info("The first answer may take longer", e);
        }
    }

    private static void answer(Network network, String format) throws IOException {
        Path file = Files.createTempFile("hundredfold", "." + format);
        try {
            ImageIO.write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB), format, file.toFile());
            Subject blank = Subject.file(file);
            boolean answered = true; // unless the network that makes features is gone
            for (int time = 0; time < TIMES && answered; time++) {
                answered = Result.of(blank, Optional.of(network), ClassifyViewModel.LARGE)
                        .isAnswered();
            }
        } finally {
            Files.delete(file);
        }
    }
}
