package org.hundredfold.train;

import org.hundredfold.nn.NetworkParameters;

/**
 * The parameters at a moment of a running training, copied on the training thread: what the heatmaps draw.
 *
 * @param epoch position on the axis of epochs
 */
public record WeightSnapshot(double epoch, NetworkParameters parameters) {}
