package org.hundredfold.model;

/**
 * How unlike the pictures that a network has learned from a picture is.
 *
 * @param share of pictures like those, in (0, 1], that are at least as unlike: small means strange
 * @param flagged whether so few are that the picture counts as one of a kind never seen
 * @param most in what it is least like them
 */
public record Novelty(double share, boolean flagged, Aspect most) {
    /** What pictures are compared by. */
    public enum Aspect {
        /** What the last hidden layer makes of it. */
        HIDDEN,
        /** Light, colours and where they are. */
        PIXELS,
        /** How rough or smooth it is. */
        TEXTURE
    }
}
