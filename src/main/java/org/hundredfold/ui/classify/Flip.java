package org.hundredfold.ui.classify;

/**
 * A single change of a picture that makes a network take it for another class.
 *
 * @param played the picture so changed
 * @param words such as {@code turned right by 14°}
 * @param className what it is taken for then
 * @param distance by how much what the network sees has changed on average, in [0, 1] of the way from black to white
 */
record Flip(Played played, String words, String className, double distance) {}
