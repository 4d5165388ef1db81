package org.hundredfold.model;

import java.util.List;

/**
 * A class's score as the sum that the last layer makes: what each of the units before it adds.
 *
 * @param className whose score it is
 * @param terms the largest first, whatever their sign
 * @param bias added to them; 0 where there is none
 * @param score the logit: what the terms and the bias add up to, but for rounding
 */
public record AnswerSum(String className, List<Term> terms, double bias, double score) {
    /**
     * What a unit or a map of the layer before adds.
     *
     * @param unit index of the unit or map; of a network with one layer that of the input
     * @param activation its value, of a map the mean
     * @param weight of the unit for this class; NaN for a map with many places, each of which has its own
     * @param value what it adds: activation times weight, of a map the sum over its places
     */
    public record Term(int unit, double activation, double weight, double value) {}

    public AnswerSum {
        terms = List.copyOf(terms);
    }
}
