package org.hundredfold.ui.data;

import java.util.Optional;
import org.hundredfold.data.DataSet;

/**
 * What was read and belongs together.
 *
 * @param test pictures of a separate test folder, read with the classes and preprocessing of {@code data}
 */
public record LoadedData(DataSet data, Optional<DataSet> test) {}
