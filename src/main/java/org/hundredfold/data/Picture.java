package org.hundredfold.data;

import java.nio.file.Path;

/**
 * A picture that was read.
 *
 * @param label index of its class in {@link DataSet#classes()}
 */
public record Picture(Path file, int label) {}
