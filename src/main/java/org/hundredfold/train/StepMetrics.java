package org.hundredfold.train;

/**
 * How the batches since the previous report went.
 *
 * @param step updates made so far, from 1
 * @param epoch position on the axis of epochs, such as 1.5 in the middle of the second epoch
 * @param loss mean loss per picture
 * @param error share of the batch's pictures classified wrongly, [0, 1]
 */
public record StepMetrics(long step, double epoch, Band loss, Band error) {}
