package org.hundredfold.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What a place makes of a folder that is dropped on it.
 *
 * @param hint what it does with it, such as {@code "open it as data"}
 */
public record FolderDrop(String hint, Consumer<Path> folder) {}
