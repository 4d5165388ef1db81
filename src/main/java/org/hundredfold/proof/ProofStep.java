package org.hundredfold.proof;

/**
 * Both ways after the same step.
 *
 * @param step from 1
 * @param loopMicros time of this step by nested loops, microseconds
 * @param vectorisedMicros time of this step by vectorised code, microseconds
 * @param difference largest absolute difference between the two sets of parameters after it
 */
public record ProofStep(int step, double loopMicros, double vectorisedMicros, double difference) {}
