package org.hundredfold.train.baseline;

import java.util.Arrays;
import org.hundredfold.data.DataSet;

/** Answers always with the class that has the most training pictures; of several such the first. */
final class Majority implements Baseline {
    private final int learned;
    private final int answer;

    Majority(DataSet data, int[] training) {
        learned = training.length;
        int[] counts = data.counts(training);
        int most = 0;
        for (int label = 1; label < counts.length; label++) {
            most = counts[label] > counts[most] ? label : most;
        }
        answer = most;
    }

    @Override
    public int learned() {
        return learned;
    }

    @Override
    public int[] answer(DataSet data, int[] pictures) {
        int[] answers = new int[pictures.length];
        Arrays.fill(answers, answer);
        return answers;
    }
}
