package org.hundredfold.ui.proof;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.hundredfold.data.DataSet;
import org.hundredfold.proof.GradientCheck;

/** One of the proofs of the place. What it shows changes on the thread of the window only. */
interface Provable {
    /** Forgets what was proved before and takes up what the user has chosen; on the thread of the window. */
    void begin();

    /**
     * Proves and shows the result; in the background.
     *
     * @throws CancellationException if it was cancelled
     */
    void prove(DataSet open, BooleanSupplier cancelled);

    /** Asked on the thread of the window; what it gives checks the gradient of the network that was proved, in the background. */
    Supplier<GradientCheck> check(DataSet open);

    /** Whether there is a result. */
    boolean isDone();

    /** How far the proof is that runs. */
    ReadOnlyObjectProperty<Progress> progressProperty();

    /**
     * How far a proof is.
     *
     * @param done in [0, 1], or below 0 while unknown
     */
    record Progress(double done, String text) {
        static Progress unknown(String text) {
            return new Progress(-1, text);
        }
    }
}
