package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the user says just now that the folders of a run are.
 *
 * @param folder that it learned from, or one that holds this as a part; a folder set aside for validation lies beside it as
 *     it did
 * @param test the separate test folder
 * @param way how the user says that
 */
public record NewPlaces(Optional<Path> folder, Optional<Path> test, Way way) {
    /** How the user can say where a folder is now; sentences on folders that are gone tell it. */
    public enum Way {
        IN_THE_WINDOW,
        BY_OPTIONS,
        /** Of a run that only waits. */
        AT_AN_EARLIER_RUN
    }

    /** Nothing is said, but could be in the window. */
    public static final NewPlaces NONE = none(Way.IN_THE_WINDOW);

    static NewPlaces none(Way way) {
        return new NewPlaces(Optional.empty(), Optional.empty(), way);
    }
}
