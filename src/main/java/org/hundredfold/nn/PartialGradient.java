package org.hundredfold.nn;

import java.io.Serializable;

/**
 * What a part of a step's pictures has to say: added up over all parts, that is the gradient of the mean loss over the step.
 *
 * @param gradient in the order of {@link NetworkParameters}; not to be changed once it is shared
 * @param loss sum over the part's rows
 * @param wrong rows whose most probable class was not the true one
 */
public record PartialGradient(float[] gradient, double loss, int wrong) implements Serializable {}
