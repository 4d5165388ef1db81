package org.hundredfold.ui.common;

import java.nio.file.Path;
import java.util.List;
import org.hundredfold.data.Corrections.Change;

/** Takes decisions about pictures of folders that may be open elsewhere. */
@FunctionalInterface
public interface OpenFolder {
    /** For where nothing is open. */
    OpenFolder NONE = (folder, changes) -> false;

    /**
     * Decides about pictures of a folder; on the thread of the window.
     *
     * @param folder absolute
     * @return whether the decisions are taken over and kept; if not, nothing was done
     */
    boolean decide(Path folder, List<Change> changes);
}
