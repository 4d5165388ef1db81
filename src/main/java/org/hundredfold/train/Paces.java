package org.hundredfold.train;

/**
 * What was measured of a training before it starts.
 *
 * @param beginning before the first step: the search for the number of workers
 * @param learning from one picture
 * @param answering for one picture, of those that score an epoch
 * @param keeping an epoch: what is copied of the network and written to the store
 */
public record Paces(Pace beginning, Pace learning, Pace answering, Pace keeping) {}
