package org.hundredfold.export.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hundredfold.ExplainedException;
import org.hundredfold.export.Python;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "?", "i1", "u1", "<i2", ">i2", "<u2", ">u2", "<i4", ">i4", "<u4", ">u4", "<i8", ">i8", "<u8", ">u8",
                "<f2", ">f2", "<f4", ">f4", "<f8", ">f8"
            })
    void everyKindOfNumberIsReadAsNumPyMeantIt(String type) throws Exception {
        python.run("np.save('a.npy', np.array([[0, 1, 100], [1, 0, 77]]).astype('%s'))".formatted(type));

        double[] expected = type.equals("?") ? new double[] {0, 1, 1, 1, 0, 1} : new double[] {0, 1, 100, 1, 0, 77};
        assertThat(ArrayFile.numbers(folder.resolve("a.npy")).values()).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "np.asfortranarray(a)",
                "a.T.copy().T",
                "np.asfortranarray(a.astype('>f4'))",
                "a[::-1][::-1]",
                "a.astype(np.uint8, order='F')",
            })
    void everyOrderInMemoryIsReadAsTheSameArray(String array) throws Exception {
        python.run("a = np.arange(24.0).reshape(2, 3, 4)\nnp.save('a.npy', %s)".formatted(array));

        NpyNumbers read = ArrayFile.numbers(folder.resolve("a.npy"));
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

        assertThat(ArrayFile.numbers(folder.resolve("a.npy")).values()).containsExactly(1.5, -2.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<U5", ">U5"})
    void textsAreRead(String type) throws Exception {
        python.run("np.save('a.npy', np.asfortranarray(np.array([['a', 'Käse', ''], ['🐈', '=1\\n', '😀😀']], '%s')))"
                .formatted(type));

        NpyText read = (NpyText) ArrayFile.read(folder.resolve("a.npy"));
        assertThat(read.shape()).containsExactly(2, 3);
        assertThat(read.values()).containsExactly("a", "Käse", "", "🐈", "=1\n", "😀😀");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "np.array([1j]); complex numbers",
                "np.array([1j], np.complex64); complex numbers",
                "np.array([None]); Python objects",
                "np.array([b'a']); byte strings",
                "np.zeros(2, [('a', 'f8')]); records",
                "np.zeros(2, [(\"'descr': '<f8'\", 'f8')]); records",
                "np.zeros(2, 'V8'); records",
                "np.array(['2026-01-01'], 'M8[D]'); dates",
                "np.array([1], 'm8[s]'); spans of time",
                "np.array([1], np.longdouble); another length",
                "np.array([2**63], np.uint64); 9223372036854775808, which is too large",
                "np.array([-2**63]); too large to be kept exactly"
            })
    void whatCannotBeReadRightIsRefused(String array, String reason) throws Exception {
        python.run("np.save('a.npy', %s)".formatted(array));

        assertThatThrownBy(() -> ArrayFile.read(folder.resolve("a.npy")))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"np.float32(7); ; 7", "np.zeros((0, 3)); 0,3; ", "np.zeros((2, 0, 3), order='F'); 2,0,3; "})
    void arraysWithoutAxesOrValuesAreRead(String array, String shape, String value) throws Exception {
        python.run("np.save('a.npy', %s)".formatted(array));

        NpyNumbers read = ArrayFile.numbers(folder.resolve("a.npy"));
        assertThat(read.shape().toString().replace(" ", "")).isEqualTo("[%s]".formatted(shape == null ? "" : shape));
        assertThat(read.values()).hasSize(value == null ? 0 : 1);
    }

    @Test
    void specialNumbersAreRead() throws Exception {
        for (String type : List.of("f2", "f4", ">f8")) {
            python.run("np.save('a.npy', np.array([np.nan, np.inf, -np.inf, -0.0, 6e-8], '%s'))".formatted(type));
            double[] read = ArrayFile.numbers(folder.resolve("a.npy")).values();
            assertThat(read).startsWith(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0);
            assertThat(read[4]).as(type).isCloseTo(6e-8, within(1e-9));
            Files.delete(folder.resolve("a.npy"));
        }
    }

    @Test
    void everyHalfIsReadAndWrittenAsNumPyDoes() throws Exception {
        python.run("np.save('a.npy', np.arange(65536).astype(np.uint16).view(np.float16))");
        double[] read = ArrayFile.numbers(folder.resolve("a.npy")).values();
        ArrayFile.write(folder.resolve("half.npy"), new NpyNumbers(NpyType.FLOAT16, List.of(65536), read));
        ArrayFile.write(folder.resolve("double.npy"), NpyNumbers.of(read, 65536));

        assertThat(python.run("""
                        a, half, double = np.load('a.npy'), np.load('half.npy'), np.load('double.npy')
                        print(np.array_equal(a, half, equal_nan=True), np.array_equal(a.astype(float), double, equal_nan=True))""")).isEqualTo("True True");
    }

    @ParameterizedTest
    @ValueSource(strings = {"savez", "savez_compressed"})
    void storedAndDeflatedArchivesAreRead(String function) throws Exception {
        python.run("np.%s('a.npz', x=np.eye(3), n=np.int64(5))".formatted(function));

        Map<String, NpyNumbers> arrays = ArrayFile.archive(folder.resolve("a.npz"));
        assertThat(arrays.keySet()).containsExactly("x", "n");
        assertThat(arrays.get("x").values()).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
        assertThat(arrays.get("n").values()).containsExactly(5);
    }

    @Test
    void numPyReadsWhatIsWritten() throws IOException, InterruptedException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("x", NpyNumbers.of(new double[] {0.1, -1e300, 3, 4, 5, 6}, 2, 3));
        arrays.put("small", new NpyNumbers(NpyType.FLOAT32, List.of(2), new double[] {0.5, 7}));
        arrays.put("n", NpyNumbers.of(1L << 40));
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

    @Test
    void numPyReadsTheTextsThatAreWritten() throws Exception {
        NumPyFile.writeArchive(
                folder.resolve("a.npz"),
                Map.of("names", NpyText.of(List.of("Käse", "🐈 \n", "")), "one", NpyText.of("{\"a\": 1}")));

        assertThat(python.run("""
                        f = np.load('a.npz', allow_pickle=False)
                        print(f['names'].dtype, ascii(f['names'].tolist()), f['one'].shape, str(f['one']))""")).isEqualTo("<U4 ['K\\xe4se', '\\U0001f408 \\n', ''] () {\"a\": 1}");
    }
}
