package org.hundredfold.data;

import java.nio.file.Path;

/**
 * A picture that was read.
 *
 * @param label index of its class in {@link DataSet#classes()}
 * @param content hex SHA-256 of the file
 */
public record Picture(Path file, int label, String content) {}
