package org.hundredfold.proof;

import java.nio.file.Path;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.Stripes;

/** Stripes as the original network takes them. */
public final class Originals {
    private Originals() {}

    public static DataSet stripes(Path folder, int perClass) {
        Stripes.write(folder, perClass, 1);
        return new FolderReader().read(folder, OriginalSetup.SETTINGS.preprocessing(), ReadProgress.NONE);
    }

    public static OriginalSetup setup(Path folder) {
        DataSet data = stripes(folder, 20);
        return OriginalSetup.of(data, ClassPair.largest(data), 1);
    }
}
