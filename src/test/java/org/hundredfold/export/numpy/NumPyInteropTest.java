package org.hundredfold.export.numpy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hundredfold.export.Python;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that the real NumPy writes are read, and files that are written the real NumPy reads. */
class NumPyInteropTest {
    @TempDir
    private Path folder;

    private Python python;

    @BeforeEach
    void findPython() {
        python = new Python(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?", "i1", "u1", "<i2", ">i2", "<u2", ">u2", "<i4", ">i4", "<u4", ">u4", "<i8", ">i8", "<f4", ">f4",
                "<f8", ">f8"
            })
    void everyKindOfNumberIsReadAsNumPyMeantIt(String type) throws Exception {
        python.run("np.save('a.npy', np.array([[0, 1, 100], [1, 0, 77]]).astype('%s'))".formatted(type));

        double[] expected = type.equals("?") ? new double[] {0, 1, 1, 1, 0, 1} : new double[] {0, 1, 100, 1, 0, 77};
        assertThat(NumPyFile.readArray(folder.resolve("a.npy")).values()).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "np.asfortranarray(a)",
                "a.T.copy().T",
                "np.asfortranarray(a.astype('>f4'))",
                "a[::-1][::-1]",
            })
    void everyOrderInMemoryIsReadAsTheSameArray(String array) throws Exception {
        python.run("a = np.arange(24.0).reshape(2, 3, 4)\nnp.save('a.npy', %s)".formatted(array));

        NpyArray read = NumPyFile.readArray(folder.resolve("a.npy"));
        assertThat(read.shape()).containsExactly(2, 3, 4);
        assertThat(read.values())
                .containsExactly(
                        java.util.stream.IntStream.range(0, 24).asDoubleStream().toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyVersionIsRead(int version) throws Exception {
        python.run("""
                with open('a.npy', 'wb') as f:
                    np.lib.format.write_array(f, np.array([1.5, -2.5]), version=(%d, 0))""".formatted(version));

        assertThat(NumPyFile.readArray(folder.resolve("a.npy")).values()).containsExactly(1.5, -2.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"savez", "savez_compressed"})
    void storedAndDeflatedArchivesAreRead(String function) throws Exception {
        python.run("np.%s('a.npz', x=np.eye(3), n=np.int64(5))".formatted(function));

        Map<String, NpyArray> arrays = NumPyFile.readArchive(folder.resolve("a.npz"));
        assertThat(arrays.keySet()).containsExactly("x", "n");
        assertThat(arrays.get("x").values()).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
        assertThat(arrays.get("n").values()).containsExactly(5);
    }

    @Test
    void numPyReadsWhatIsWritten() throws IOException, InterruptedException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("x", NpyArray.of(new double[] {0.1, -1e300, 3, 4, 5, 6}, 2, 3));
        arrays.put("small", new NpyArray(NpyType.FLOAT32, List.of(2), new double[] {0.5, 7}));
        arrays.put("n", NpyArray.of(1L << 40));
        NumPyFile.writeArchive(folder.resolve("a.npz"), arrays);

        String printed = python.run("""
                f = np.load('a.npz', allow_pickle=False)
                for name in f.files: print(name, f[name].dtype, f[name].shape, f[name].tolist())""");

        assertThat(printed.lines())
                .containsExactly(
                        "x float64 (2, 3) [[0.1, -1e+300, 3.0], [4.0, 5.0, 6.0]]",
                        "small float32 (2,) [0.5, 7.0]",
                        "n int64 () 1099511627776");
    }
}
