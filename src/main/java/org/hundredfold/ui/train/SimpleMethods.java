package org.hundredfold.ui.train;

/**
 * What there is to say of the simplest methods once a training has ended.
 *
 * @param words what they reach on the test pictures, or why that is not known
 * @param asGood whether one of them is known to do as well as the network
 */
record SimpleMethods(String words, boolean asGood) {
    static final SimpleMethods UNKNOWN = saying("");

    /** Nothing is known of them. */
    static SimpleMethods saying(String words) {
        return new SimpleMethods(words, false);
    }
}
