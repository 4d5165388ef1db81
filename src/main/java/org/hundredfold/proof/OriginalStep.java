package org.hundredfold.proof;

import java.util.Optional;
import org.hundredfold.nn.original.Way;

/**
 * How far a way of training the original network has come.
 *
 * @param updates made so far; of the mini-batch way, pictures
 * @param micros best time of an update so far, microseconds
 * @param difference from the nested loops after as many updates, where that is looked at
 */
public record OriginalStep(Way way, int updates, double micros, Optional<Difference> difference) {}
