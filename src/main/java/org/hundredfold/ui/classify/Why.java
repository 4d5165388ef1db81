package org.hundredfold.ui.classify;

import java.util.Optional;
import org.hundredfold.model.WhyMap;

/**
 * What in the picture speaks for a class.
 *
 * @param map empty where there can be none: features have no places
 */
record Why(Question question, Optional<WhyMap> map) {}
