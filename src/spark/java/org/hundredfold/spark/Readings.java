package org.hundredfold.spark;

import java.util.ArrayList;
import java.util.List;
import org.hundredfold.data.Preprocessing;

/** What the workers have read, in one form at a time: whoever reads in another one has no use for what there was before. */
final class Readings {
    private final List<Kept> all = new ArrayList<>();
    private Preprocessing form;

    /** Lets go of what was read in other forms. */
    void begin(Preprocessing next) {
        if (!next.equals(form)) {
            all.forEach(Kept::letGo);
            all.clear();
            form = next;
        }
    }

    void add(Kept reading) {
        all.add(reading);
    }
}
