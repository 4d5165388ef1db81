package org.hundredfold.data;

/**
 * Which pictures are for training, which for validation after each epoch, and which stay sealed for the final test.
 * The three arrays hold picture indices, ascending and disjoint.
 */
public record Split(int[] training, int[] validation, int[] test) {}
