package org.hundredfold.ui.canary;

import org.hundredfold.ui.data.DataView;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Breaks the architecture's rules for places on purpose, to show that breaking them is seen. */
public final class Canary {
    private Canary() {}

    static void breakRules(DataView anotherPlace, INDArray fromTheMathematics) {
        anotherPlace.setVisible(fromTheMathematics.isEmpty());
        org.hundredfold.nn.canary.Canary.closeTheCycle();
    }

    public static void beUsedFromBelow() {}
}
