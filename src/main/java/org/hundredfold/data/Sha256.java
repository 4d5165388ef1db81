package org.hundredfold.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Fingerprints of files and data sets. */
public final class Sha256 {
    /** Length of a digest. */
    static final int BYTES = 32;

    private static final byte END = 0;

    private Sha256() {}

    /**
     * Hex SHA-256 of a file, as {@link Picture#content} has it.
     *
     * @throws IOException if it cannot be read
     */
    public static String ofFile(Path file) throws IOException {
        return hexOf(Files.readAllBytes(file));
    }

    /** The same of a file that has been read. */
    public static String hexOf(byte[] file) {
        return hex(of(file));
    }

    public static byte[] of(byte[] file) {
        return sha256().digest(file);
    }

    /**
     * Hex SHA-256 over each class name in UTF-8 and a zero byte, a zero byte, then for each picture its relative path
     * with {@code /} in UTF-8, a zero byte and the 32 bytes of its content's SHA-256.
     */
    static String of(List<String> classes, FileTable table, int[] pictures) {
        MessageDigest digest = sha256();
        for (String name : classes) {
            update(digest, name);
        }
        digest.update(END);
        for (int row : pictures) {
            table.names().updateWithRelative(digest, row);
            digest.update(END);
            digest.update(table.contents(), row * BYTES, BYTES);
        }
        return hex(digest.digest());
    }

    /** Hex SHA-256 over the fingerprint as it was read and each decision, its picture and class, in UTF-8 with a zero byte behind each. */
    static String corrected(String fingerprint, List<Decision> decisions) {
        MessageDigest digest = sha256();
        update(digest, fingerprint);
        decisions.forEach(decision -> {
            update(digest, decision.picture());
            update(digest, decision.to().orElse(""));
        });
        return hex(digest.digest());
    }

    public static String hex(byte[] sha256) {
        return HexFormat.of().formatHex(sha256);
    }

    /** Of one in a column of them. */
    static String hex(byte[] column, int row) {
        return HexFormat.of().formatHex(column, row * BYTES, (row + 1) * BYTES);
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update(END);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256", impossible);
        }
    }
}
