package org.hundredfold.train.remote;

import java.io.Serializable;

/** The answer to a request, or to the start of the process. */
sealed interface Reply extends Serializable {
    /** The cluster is there. */
    record Ready(String name, int usualShards) implements Reply {}

    /** @param value a list of what was asked for, which can be sent; null where nothing was */
    record Done(Object value) implements Reply {}

    /** It cannot be done. */
    record Refused(String sentence) implements Reply {}
}
