package org.hundredfold.train.remote;

import java.io.Serializable;

/** The answer to a request, or to the start of the process. */
sealed interface Reply extends Serializable {
    /** The cluster is there. */
    record Ready(String name, int usualShards) implements Reply {}

    /** @param value what was asked for, which can be sent; null where there is nothing */
    record Done(Object value) implements Reply {}

    /** It goes on; see {@link org.hundredfold.data.ReadProgress#report}. */
    record Progress(int done, int total) implements Reply {}

    /** It was given up, as was wanted. */
    record Cancelled() implements Reply {}

    /** It cannot be done. */
    record Refused(String sentence) implements Reply {}
}
