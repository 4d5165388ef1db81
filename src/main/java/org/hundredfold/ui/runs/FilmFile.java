package org.hundredfold.ui.runs;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.hundredfold.export.AnimatedGif;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.ui.runs.RunPictures.Frames;
import org.hundredfold.ui.runs.Saving.Progress;

/** Writes how a run learned as an animated GIF: its curves with the epoch marked, and its heatmaps. */
record FilmFile(EpochsModel model, EpochHistory history, RunChart chart) {
    private static final int MOST_FRAMES = 120;
    private static final int LAST_HUNDREDTHS = 200;

    /** For a thread beside that of the window, on which the frames are drawn. */
    void write(OutputStream out, Progress progress) throws IOException {
        List<Integer> epochs = Frames.thinned(history.stops(), MOST_FRAMES);
        int hundredths = (int) Math.round(100 * Film.secondsEach(epochs.size()));
        Frames frames = progress.drawn(() -> new Frames(history, chart));
        try (AnimatedGif gif = new AnimatedGif(out, progress.drawn(frames::palette))) {
            for (int i = 0; i < epochs.size(); i++) {
                progress.tell(i, epochs.size());
                int epoch = epochs.get(i);
                Optional<TrainedModel> network = model.network(history.run(), epoch);
                if (network.isPresent()) { // else it was thinned out meanwhile
                    BufferedImage frame = progress.drawn(() -> frames.frame(epoch, network.get()));
                    gif.add(frame, i == epochs.size() - 1 ? LAST_HUNDREDTHS : hundredths);
                }
            }
        }
    }
}
