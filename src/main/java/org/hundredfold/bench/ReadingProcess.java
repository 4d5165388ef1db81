package org.hundredfold.bench;

import java.nio.file.Path;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.PixelCache;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.slf4j.LoggerFactory;

/** Reads a folder several times and answers {@link ReadingTimes}. */
final class ReadingProcess {
    private ReadingProcess() {}

    /** @param arguments folder, pixels along a side, whether in colour, cache, whether to empty that each time, readings */
    public static void main(String[] arguments) {
        LoggerFactory.getLogger(ReadingProcess.class); // as in the program, which logs before it opens any folder
        Path folder = Path.of(arguments[0]);
        Preprocessing preprocessing =
                new Preprocessing(Integer.parseInt(arguments[1]), Boolean.parseBoolean(arguments[2]), Framing.CROP);
        Path cache = Path.of(arguments[3]);
        boolean empty = Boolean.parseBoolean(arguments[4]);
        double[] seconds = new double[Integer.parseInt(arguments[5])];
        int pictures = 0;
        for (int i = 0; i < seconds.length; i++) {
            if (empty) {
                TemporaryFolder.empty(cache);
            }
            long begin = System.nanoTime();
            DataSet data = new FolderReader(new PixelCache(cache)).read(folder, preprocessing, ReadProgress.NONE);
            seconds[i] = (System.nanoTime() - begin) / 1e9;
            pictures = data.pictures().size();
        }
        OtherJava.answer(new ReadingTimes(pictures, seconds));
    }
}
