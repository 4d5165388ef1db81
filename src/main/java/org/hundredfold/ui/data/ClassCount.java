package org.hundredfold.ui.data;

/**
 * How many pictures a class has.
 *
 * @param share of the largest class, in [0, 1]; negative for all classes together
 */
record ClassCount(String name, int count, double share) {
    static ClassCount all(int count) {
        return new ClassCount("All classes", count, -1);
    }

    boolean isOneClass() {
        return share >= 0;
    }
}
