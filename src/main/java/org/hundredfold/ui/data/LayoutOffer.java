package org.hundredfold.ui.data;

import java.nio.file.Path;
import org.hundredfold.data.FolderLayout;

/** A folder that seems to hold the parts of a data set rather than classes; what to do is for the user to say. */
record LayoutOffer(Path folder, FolderLayout layout) {}
