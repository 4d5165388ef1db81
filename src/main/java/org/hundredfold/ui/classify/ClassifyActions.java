package org.hundredfold.ui.classify;

/**
 * The ways that lead from Classify to elsewhere.
 *
 * @param train goes to where a network is trained
 * @param open goes to where a picture can be decided about
 */
public record ClassifyActions(Runnable train, OpenPicture open) {}
