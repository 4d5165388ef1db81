package org.hundredfold.ui.data;

import org.hundredfold.data.Confirmations;

/**
 * What was read, with what the user had decided about it until then.
 *
 * @param labels of every picture, or {@link Decisions#EXCLUDED}; not to be changed any more
 * @param confirmations what was found to be right until then
 * @param right of every picture the label found to be right, or {@link Decisions#OPEN}; not to be changed any more
 * @param steps how many the user had taken until then
 */
record Opened(
        Album album,
        Decided decided,
        int[] labels,
        Overview overview,
        Confirmations confirmations,
        int[] right,
        int steps) {}
