package org.hundredfold.train;

import java.util.Locale;

/** McNemar's test: whether two networks that answered the same pictures differ by more than chance. */
public final class McNemar {
    private McNemar() {}

    /**
     * The exact form, two-sided: pictures that both get right, or both wrong, say nothing, and of the others each network would
     * win half if they were equally good, so the smaller count is held against the binomial distribution (McNemar 1947; the
     * exact conditional test of Fagerland, Lydersen and Laake 2013, BMC Medical Research Methodology 13:91). It holds for any
     * counts, few ones too, and never claims a difference more often than it says.
     *
     * @param onlyFirst pictures that the first alone gets right
     * @param onlySecond pictures that the second alone gets right
     * @return the probability of a difference as large or larger by chance, in [0, 1]
     */
    public static double p(int onlyFirst, int onlySecond) {
        int all = onlyFirst + onlySecond;
        int fewer = Math.min(onlyFirst, onlySecond);
        double logTerm = -all * Math.log(2);
        double tail = 0;
        for (int i = 0; i <= fewer; i++) {
            tail += Math.exp(logTerm);
            logTerm += Math.log((all - i) / (i + 1.0));
        }
        return Math.min(1, 2 * tail);
    }

    /** Such as {@code p = 0.37}. */
    public static String words(double p) {
        if (p < 0.001) {
            return "p < 0.001";
        }
        return String.format(Locale.ROOT, p < 2 * AnswerComparison.SIGNIFICANT ? "p = %.3f" : "p = %.2f", p);
    }
}
