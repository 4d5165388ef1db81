package org.hundredfold.ui.classify;

import org.hundredfold.ui.common.FilePicker;
import org.hundredfold.ui.common.FilesPicker;
import org.hundredfold.ui.common.FolderPicker;

/**
 * What asks for files.
 *
 * @param pictures to open
 * @param folder to open
 * @param save where to write
 */
public record Pickers(FilesPicker pictures, FolderPicker folder, FilePicker save) {}
