package org.hundredfold.train;

import java.io.Serializable;
import org.hundredfold.ExplainedException;

/**
 * How a training goes about it, beside its optimiser.
 *
 * @param standardise whether inputs are brought to mean 0 and deviation 1, as measured on the training pictures
 * @param warmUp share of all steps, in [0, 0.5], over which the learning rate rises evenly from 0
 * @param cosine whether the learning rate then falls to 0 along half a wave (Loshchilov and Hutter 2017), else it stays
 * @param labelSmoothing share of the target, in [0, 0.5], that is spread evenly over all classes (Szegedy et al. 2016)
 * @param balanced whether pictures of rarer classes count more, so that every class counts alike
 */
public record Recipe(boolean standardise, double warmUp, boolean cosine, double labelSmoothing, boolean balanced)
        implements Serializable {
    public static final double MOST = 0.5;

    /** Nothing of it. */
    public static final Recipe PLAIN = new Recipe(false, 0, false, 0, false);

    public Recipe {
        if (!(warmUp >= 0 && warmUp <= MOST)) {
            throw new ExplainedException("Warming up takes a share of the steps between 0 and %s.".formatted(MOST));
        }
        if (!(labelSmoothing >= 0 && labelSmoothing <= MOST)) {
            throw new ExplainedException("Label smoothing must lie between 0 and %s.".formatted(MOST));
        }
    }

    /** The same with standardised inputs. */
    Recipe standardised() {
        return new Recipe(true, warmUp, cosine, labelSmoothing, balanced);
    }

    /**
     * What the learning rate is multiplied by at a step.
     *
     * @param done share of the training's steps that are done, in [0, 1)
     */
    double rateFactor(double done) {
        if (done < warmUp) {
            return done / warmUp;
        }
        return cosine ? (1 + StrictMath.cos(Math.PI * (done - warmUp) / (1 - warmUp))) / 2 : 1;
    }
}
