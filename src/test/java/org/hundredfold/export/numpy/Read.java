package org.hundredfold.export.numpy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of numbers, read as such. */
final class Read {
    private Read() {}

    static NpyNumbers numbers(Path file) {
        return (NpyNumbers) NumPyFile.readArray(file);
    }

    static Map<String, NpyNumbers> archive(Path file) {
        Map<String, NpyNumbers> arrays = new LinkedHashMap<>();
        NumPyFile.readArchive(file).forEach((name, array) -> arrays.put(name, (NpyNumbers) array));
        return arrays;
    }
}
