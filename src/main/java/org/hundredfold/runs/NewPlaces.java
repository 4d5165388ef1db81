package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the user says just now that the folders of a run are.
 *
 * @param folder that it learned from, or one that holds this as a part
 * @param test the separate test folder
 */
public record NewPlaces(Optional<Path> folder, Optional<Path> test) {
    public static final NewPlaces NONE = new NewPlaces(Optional.empty(), Optional.empty());
}
