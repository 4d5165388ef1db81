package org.hundredfold.ui.data;

import org.hundredfold.data.Finding.Kind;

/**
 * Something about pictures that deserves a look.
 *
 * @param text a sentence that names what was found
 * @param pictures numbers in the {@link Album}
 */
record Found(Kind kind, String text, int[] pictures) {}
