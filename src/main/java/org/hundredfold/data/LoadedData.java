package org.hundredfold.data;

import java.util.Optional;

/**
 * What was read and belongs together.
 *
 * @param test pictures of a separate test folder, read with the classes and preprocessing of {@code data}
 */
public record LoadedData(DataSet data, Optional<DataSet> test) {}
