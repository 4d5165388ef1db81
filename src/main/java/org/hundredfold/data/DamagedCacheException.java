package org.hundredfold.data;

import java.io.IOException;

/** A cache file that could be read is not what it should be, and never will be. */
final class DamagedCacheException extends IOException {
    private static final long serialVersionUID = 1L;

    private DamagedCacheException(String fault) {
        super("The file has " + fault);
    }

    /** @param otherwise what the file has unless the condition holds, such as {@code "a wrong sum"} */
    static void unless(boolean condition, String otherwise) throws DamagedCacheException {
        if (!condition) {
            throw new DamagedCacheException(otherwise);
        }
    }
}
