package org.hundredfold.ui.classify;

import java.util.Optional;

/**
 * Who is asked.
 *
 * @param first the network that answers; null while there is none
 * @param second the network beside it
 */
record Networks(Network first, Optional<Network> second) {
    static final Networks NONE = new Networks(null, Optional.empty());

    boolean areTwo() {
        return second.isPresent();
    }
}
