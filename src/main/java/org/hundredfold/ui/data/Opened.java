package org.hundredfold.ui.data;

/**
 * What was read, with what the user had decided about it until then.
 *
 * @param labels of every picture, or {@link Decisions#EXCLUDED}; not to be changed any more
 * @param steps how many the user had taken until then
 */
record Opened(Album album, Decided decided, int[] labels, Overview overview, int steps) {}
