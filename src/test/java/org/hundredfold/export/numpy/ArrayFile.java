package org.hundredfold.export.numpy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hundredfold.export.WholeFile;

/** Files of single arrays, which the program itself has no use for, and files of numbers read as such. */
final class ArrayFile {
    private ArrayFile() {}

    static NpyArray read(Path file) {
        return NumPyFile.explained(file, () -> Npy.read(Files.readAllBytes(file)));
    }

    static void write(Path file, NpyArray array) {
        WholeFile.create(file, out -> out.write(Npy.write(array)));
    }

    static NpyNumbers numbers(Path file) {
        return (NpyNumbers) read(file);
    }

    static Map<String, NpyNumbers> archive(Path file) {
        Map<String, NpyNumbers> arrays = new LinkedHashMap<>();
        NumPyFile.readArchive(file).forEach((name, array) -> arrays.put(name, (NpyNumbers) array));
        return arrays;
    }
}
