package org.hundredfold.cli;

/** Numbers in sentences. */
final class Words {
    private Words() {}

    /** A count with its noun, such as {@code 1 picture} and {@code 2062 pictures}. */
    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
