package org.hundredfold.train.doctor;

import java.util.List;
import org.hundredfold.nn.Loss;
import org.hundredfold.nn.NetworkSpec;

/** The network that does not look at pictures and answers each time with how frequent every class is. */
final class Guessing {
    private Guessing() {}

    /**
     * The lowest mean loss that it can have.
     *
     * @param pictures of each class
     */
    static double loss(NetworkSpec network, List<Integer> pictures) {
        double all = pictures.stream().mapToInt(Integer::intValue).sum();
        double sum = 0;
        for (int count : pictures) {
            double share = count / all;
            sum += network.loss() == Loss.SOFTMAX_CROSS_ENTROPY
                    ? count == 0 ? 0 : -share * Math.log(share)
                    : share * (1 - share) / 2;
        }
        boolean halfTheOutputs = network.outputs() < pictures.size(); // one output tells two classes
        return network.loss() == Loss.SQUARED_ERROR && halfTheOutputs ? sum / 2 : sum;
    }
}
