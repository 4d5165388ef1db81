package org.hundredfold.train;

/** A value over several steps: its mean and the range it moved in. */
public record Band(double mean, double min, double max) {}
