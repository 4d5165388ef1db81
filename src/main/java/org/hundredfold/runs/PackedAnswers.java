package org.hundredfold.runs;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.hundredfold.train.PictureAnswer;

/**
 * Answers as the store keeps them: deflated (zlib), big-endian, the number of answers and then column by column the paths
 * (two bytes of length, modified UTF-8), the 32 bytes of each SHA-256, the truths and the answers (32-bit indices of
 * classes), the probabilities (32-bit floats). Some 40 bytes for each picture, most of them its SHA-256.
 */
final class PackedAnswers {
    private static final int SHA256_BYTES = 32;
    private static final int MOST = 50_000_000;
    private static final int MOST_FROM_ELSEWHERE = 2_000_000;

    private PackedAnswers() {}

    /** @param classes that the indices are of; every truth and answer is among them */
    static byte[] pack(List<PictureAnswer> answers, List<String> classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(answers.size());
            for (PictureAnswer each : answers) {
                out.writeUTF(each.picture());
            }
            for (PictureAnswer each : answers) {
                out.write(HexFormat.of().parseHex(each.content()));
            }
            for (PictureAnswer each : answers) {
                out.writeInt(classes.indexOf(each.truth()));
            }
            for (PictureAnswer each : answers) {
                out.writeInt(classes.indexOf(each.answer()));
            }
            for (PictureAnswer each : answers) {
                out.writeFloat(each.probability());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws RuntimeException if the bytes are damaged */
    static List<PictureAnswer> unpack(byte[] bytes, List<String> classes) {
        return unpack(Inflated.of(bytes), classes, MOST);
    }

    /**
     * Of bytes that anybody may have made.
     *
     * @param tested how many answers there are at most
     * @throws RuntimeException if the bytes are damaged
     */
    static List<PictureAnswer> unpackFromElsewhere(byte[] bytes, List<String> classes, long tested) {
        return unpack(Inflated.fromElsewhere(bytes), classes, Math.min(tested, MOST_FROM_ELSEWHERE));
    }

    private static List<PictureAnswer> unpack(DataInputStream packed, List<String> classes, long most) {
        try (DataInputStream in = packed) {
            int size = in.readInt();
            if (size < 0 || size > most) {
                throw new IOException("%d answers".formatted(size));
            }
            List<String> pictures = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                pictures.add(in.readUTF());
            }
            String[] contents = new String[size];
            for (int i = 0; i < size; i++) {
                contents[i] = HexFormat.of().formatHex(in.readNBytes(SHA256_BYTES));
            }
            int[] truths = new int[size];
            for (int i = 0; i < size; i++) {
                truths[i] = in.readInt();
            }
            int[] given = new int[size];
            for (int i = 0; i < size; i++) {
                given[i] = in.readInt();
            }
            List<PictureAnswer> answers = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                answers.add(new PictureAnswer(
                        pictures.get(i), contents[i], classes.get(truths[i]), classes.get(given[i]), in.readFloat()));
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
