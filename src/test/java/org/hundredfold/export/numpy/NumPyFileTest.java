package org.hundredfold.export.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.export.WholeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumPyFileTest {
    private static final NpyNumbers GRID = NpyNumbers.of(new double[] {0, 1, 2, 3, 4, 5}, 2, 3);

    @TempDir
    private Path folder;

    /** A version 1 file with the given header text and values. */
    private static byte[] file(String header, int... values) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[10 + text.length + values.length];
        byte[] magic = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, (byte) (text.length >> 8)};
        System.arraycopy(magic, 0, file, 0, 10);
        System.arraycopy(text, 0, file, 10, text.length);
        for (int i = 0; i < values.length; i++) {
            file[10 + text.length + i] = (byte) values[i];
        }
        return file;
    }

    private Path save(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("array.npy"), bytes);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfNumberComesBackAsItWasWritten(NpyType type) {
        NpyNumbers array = new NpyNumbers(type, List.of(3, 1), new double[] {1, 0, 1});

        ArrayFile.write(folder.resolve("a.npy"), array);

        NpyNumbers back = ArrayFile.numbers(folder.resolve("a.npy"));
        assertThat(back.type()).isEqualTo(type);
        assertThat(back.shape()).containsExactly(3, 1);
        assertThat(back.values()).containsExactly(1, 0, 1);
    }

    @Test
    void theHeaderIsFilledUpSoThatTheValuesAreAligned() throws IOException {
        ArrayFile.write(folder.resolve("a.npy"), GRID);

        byte[] bytes = Files.readAllBytes(folder.resolve("a.npy"));
        assertThat(bytes).hasSize(128 + 6 * 8);
        assertThat(new String(bytes, 10, 118, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3,), }")
                .endsWith(" \n");
    }

    @Test
    void bigEndianNumbersAreReadAsWhatTheyAre() throws IOException {
        Path file = save(file("{'descr': '>i2', 'fortran_order': False, 'shape': (2,), }", 1, 2, -1, -2));

        assertThat(ArrayFile.numbers(file).values()).containsExactly(258, -2);
    }

    @Test
    void fortranOrderIsTurnedIntoRows() throws IOException {
        Path file = save(file("{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }", 0, 3, 1, 4, 2, 5));

        assertThat(ArrayFile.numbers(file).values()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void anArchiveKeepsNamesShapesAndOrder() {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("x", GRID);
        arrays.put("n", NpyNumbers.of(7));
        arrays.put("none", NpyNumbers.of(new double[0], 0, 4));

        NumPyFile.writeArchive(folder.resolve("a.npz"), arrays);

        Map<String, NpyNumbers> back = ArrayFile.archive(folder.resolve("a.npz"));
        assertThat(back.keySet()).containsExactly("x", "n", "none");
        assertThat(back.get("x").values()).containsExactly(GRID.values());
        assertThat(back.get("n").shape()).isEmpty();
        assertThat(back.get("n").values()).containsExactly(7);
        assertThat(back.get("none").shape()).containsExactly(0, 4);
    }

    @Test
    void theSameArraysGiveTheSameBytes() throws IOException {
        NumPyFile.writeArchive(folder.resolve("a.npz"), Map.of("x", GRID));
        NumPyFile.writeArchive(folder.resolve("b.npz"), Map.of("x", GRID));

        assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 9, 30, 127, 128, 140, 175})
    void aTruncatedFileIsRefusedWithItsReason(int length) throws IOException {
        ArrayFile.write(folder.resolve("a.npy"), GRID);
        Path cut = save(Arrays.copyOf(Files.readAllBytes(folder.resolve("a.npy")), length));

        assertThatThrownBy(() -> ArrayFile.read(cut))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("array.npy cannot be read as a NumPy file: it")
                .hasMessageMatching("(?s).*(ends within|promises 6 values).*");
    }

    @Test
    void aFileWithMoreThanItsHeaderPromisesIsRefused() throws IOException {
        ArrayFile.write(folder.resolve("a.npy"), GRID);
        byte[] bytes = Files.readAllBytes(folder.resolve("a.npy"));

        assertThatThrownBy(() -> ArrayFile.read(save(Arrays.copyOf(bytes, bytes.length + 8))))
                .hasMessageContaining("promises 6 values of 8 bytes, and 56 bytes follow");
    }

    static Stream<List<String>> headers() {
        return Stream.of(
                List.of("{'descr': '<c16', 'fortran_order': False, 'shape': (1,), }", "complex numbers ('c16')"),
                List.of("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", "Python objects"),
                List.of("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,), }", "records"),
                List.of("{'descr': '|S3', 'fortran_order': False, 'shape': (1,), }", "byte strings"),
                List.of("{'descr': '<U0', 'fortran_order': False, 'shape': (9999999,), }", "no length"),
                List.of("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), 'descr': '<f4'}", "damaged"),
                List.of("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), __import__('os')}", "damaged"),
                List.of("{'descr': '<f8', 'fortran_order': False, 'shape': 'large', }", "damaged"),
                List.of("['descr']", "damaged"),
                List.of("{'descr': '<f8', 'shape': (1,), }", "order of its values"),
                List.of("{'descr': '<f8', 'fortran_order': False, }", "its shape"),
                List.of("{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999,), }", "too large"),
                List.of(
                        "{'descr': '<f8', 'fortran_order': False, 'shape': (65536, 65536, 65536, 65536), }",
                        "too large"));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("headers")
    void aHeaderThatPromisesWhatCannotBeReadIsRefused(List<String> header) {
        assertThatThrownBy(() -> ArrayFile.read(save(file(header.get(0)))))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(header.get(1));
    }

    @Test
    void wholeNumbersThatADoubleCannotHoldAreRefused() throws IOException {
        Path file = save(file("{'descr': '<i8', 'fortran_order': False, 'shape': (), }", 1, 0, 0, 0, 0, 0, 0, 127));

        assertThatThrownBy(() -> ArrayFile.read(file)).hasMessageContaining("too large to be kept exactly");
    }

    @Test
    void aHeaderLongerThanAnyThatIsReadIsRefused() throws IOException {
        byte[] bytes = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, -1, -1, -1, 127};

        assertThatThrownBy(() -> ArrayFile.read(save(bytes))).hasMessageContaining("too long");
    }

    @Test
    void textsComeBackAsTheyWereWritten() {
        NpyText names = NpyText.of(List.of("cat", "", "Katze \uD83D\uDC08", "\u05D7\u05EA\u05D5\u05DC\n=1+1"));

        ArrayFile.write(folder.resolve("a.npy"), names);

        assertThat(ArrayFile.read(folder.resolve("a.npy"))).isEqualTo(names);
    }

    @Test
    void aCharacterThatThereIsNotIsRefused() throws IOException {
        Path file = save(file("{'descr': '<U1', 'fortran_order': False, 'shape': (), }", 0, 0, 0, 1));

        assertThatThrownBy(() -> ArrayFile.read(file)).hasMessageContaining("a character that there is not");
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0, -0.0, 1, -1.5, 65504, 0x1p-24, 0x1p-14, 0x1.ff8p-15, Double.POSITIVE_INFINITY, Double.NaN})
    void halvesKeepWhatTheyCanHold(double value) {
        assertThat(Half.toDouble(Half.of(value))).isEqualTo(Double.valueOf(value));
    }

    @Test
    void halvesAreRoundedToTheNearest() {
        assertThat(Half.toDouble(Half.of(1 + 0x1p-11))).isEqualTo(1);
        assertThat(Half.toDouble(Half.of(1 + 0x1.8p-10))).isEqualTo(1 + 0x1p-9);
        assertThat(Half.toDouble(Half.of(2047.9))).isEqualTo(2048);
        assertThat(Half.toDouble(Half.of(0x1.fffp-15))).isEqualTo(0x1p-14);
        assertThat(Half.toDouble(Half.of(65520))).isInfinite();
        assertThat(Half.toDouble(Half.of(1e300))).isInfinite();
        assertThat(Half.toDouble(Half.of(1e-300))).isZero();
    }

    @Test
    void whatAnArchivePromisesIsKnownBeforeItIsRead() {
        Path file = folder.resolve("a.npz");
        NumPyFile.writeArchive(file, Map.of("x", GRID));

        try (NumPyArchive archive = NumPyArchive.open(file)) {
            assertThat(archive.names()).containsExactly("x");
            assertThat(archive.shape("x")).containsExactly(2, 3);
            assertThatThrownBy(() -> archive.read("y")).hasMessageContaining("it holds no array 'y'");
        }
    }

    /** Whatever a byte is changed to, the file is read as before or refused in a sentence. */
    @Test
    void aDamagedArchiveNeverGivesOtherNumbers() throws IOException {
        Path file = folder.resolve("a.npz");
        NumPyFile.writeArchive(file, Map.of("x", GRID));
        byte[] bytes = Files.readAllBytes(file);
        Path damaged = folder.resolve("damaged.npz");
        for (int at = 0; at < bytes.length; at++) {
            for (int flip : new int[] {1, 0x80, 0xFF}) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) flip;
                Files.write(damaged, changed);
                try {
                    NumPyFile.readArchive(damaged)
                            .values()
                            .forEach(array ->
                                    assertThat(((NpyNumbers) array).values()).containsExactly(GRID.values()));
                } catch (ExplainedException refused) {
                    assertThat(refused).hasMessageContaining("cannot be read as a NumPy file");
                }
            }
        }
    }

    @Test
    void aForeignFileIsRefused() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.npz"), "Dear reader, this is no archive.");

        assertThatThrownBy(() -> NumPyFile.readArchive(letter)).hasMessageContaining("no archive of arrays");
        assertThatThrownBy(() -> ArrayFile.read(letter)).hasMessageContaining("does not begin as NumPy files do");
        assertThatThrownBy(() -> NumPyFile.readArchive(folder.resolve("none.npz")))
                .hasMessageContaining("it is not there");
        assertThatThrownBy(() -> ArrayFile.read(folder)).isInstanceOf(ExplainedException.class);
    }

    @Test
    void aBitThatFlippedInAnArchiveIsNoticed() throws IOException {
        NumPyFile.writeArchive(folder.resolve("a.npz"), Map.of("x", GRID));
        byte[] bytes = Files.readAllBytes(folder.resolve("a.npz"));
        bytes[60] ^= 4;
        Path damaged = Files.write(folder.resolve("damaged.npz"), bytes);

        assertThatThrownBy(() -> NumPyFile.readArchive(damaged))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void nothingIsOverwrittenAndNothingIsLeftBehind() throws IOException {
        Path mine = Files.writeString(folder.resolve("a.npz"), "mine");

        assertThatThrownBy(() -> NumPyFile.writeArchive(mine, Map.of("x", GRID)))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("is there already");

        assertThat(mine).hasContent("mine");
        assertThat(folder).isDirectoryContaining("glob:**a.npz").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFileThatFailsHalfwayIsNotLeftBehind() {
        Path file = folder.resolve("half.txt");

        assertThatThrownBy(() -> WholeFile.create(file, out -> {
                    out.write("half".getBytes(StandardCharsets.US_ASCII));
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("half.txt cannot be written");

        assertThat(folder).isEmptyDirectory();
    }
}
