package org.hundredfold.features;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;
import org.hundredfold.ExplainedException;

/**
 * An ONNX file in memory, found to be whole before anything else looks at it.
 *
 * @param content all of it, outside of the heap
 * @param sha256 hex; where other files hold parts of it, over the digests of all, the file itself first, the others by name
 * @param metadata that whoever made it has put in
 */
record OnnxFile(Path path, ByteBuffer content, String sha256, Map<String, String> metadata) {
    /** Far more than any network for pictures of a size that is sensible here. */
    static final long MAX_BYTES = 1L << 30;

    private static final int BLOCK = 1 << 20;

    /**
     * @throws ExplainedException if it cannot be read or is not a whole ONNX file, or a file that holds a part of it is missing
     */
    static OnnxFile read(Path path) {
        Refusal refusal = new Refusal(path);
        try {
            ByteBuffer content = content(path, refusal);
            OnnxOutline outline = OnnxOutline.of(content.duplicate(), refusal);
            MessageDigest digest = newDigest();
            digest.update(content.duplicate());
            byte[] own = digest.digest();
            return new OnnxFile(
                    path,
                    content,
                    HexFormat.of().formatHex(own(own, outline.parts(), path, refusal)),
                    outline.metadata());
        } catch (IOException failure) {
            throw refusal.because("it cannot be read (%s)".formatted(failure.getMessage()), Refusal.CHECK, failure);
        } catch (OutOfMemoryError failure) {
            throw refusal.because("there is not enough memory to read it", "Start Java with a larger -Xmx.", failure);
        }
    }

    private static ByteBuffer content(Path path, Refusal refusal) throws IOException {
        refusal.unless(Files.exists(path), "there is no such file", Refusal.CHECK);
        refusal.unless(Files.isRegularFile(path), "it is not a file", "Choose an ONNX file.");
        try (FileChannel channel = FileChannel.open(path)) {
            long size = channel.size();
            refusal.unless(size > 0, "it is empty", Refusal.AGAIN);
            refusal.unless(
                    size <= MAX_BYTES,
                    "it has %,d MB, and %,d MB is the most".formatted(size >> 20, MAX_BYTES >> 20),
                    "Choose a smaller network.");
            ByteBuffer content = ByteBuffer.allocateDirect((int) size);
            while (content.hasRemaining()) {
                refusal.unless(channel.read(content) >= 0, "another program is changing it", "Try again later.");
            }
            return content.flip().asReadOnlyBuffer();
        }
    }

    private static byte[] own(byte[] own, SortedSet<String> parts, Path path, Refusal refusal) throws IOException {
        if (parts.isEmpty()) {
            return own;
        }
        MessageDigest all = newDigest();
        all.update(own);
        for (String part : parts) {
            all.update(digest(part(part, path, refusal)));
        }
        return all.digest();
    }

    /** A file beside it, and not one that a stranger's file leads to anywhere else. */
    private static Path part(String name, Path path, Refusal refusal) {
        boolean plain = !name.isBlank() && !name.contains("/") && !name.contains("\\") && !name.equals("..");
        refusal.unless(
                plain,
                "a part of it is to lie in \"%s\", which is not a file beside it".formatted(name),
                "Export it into a single file.");
        Path part = path.toAbsolutePath().resolveSibling(name);
        refusal.unless(
                Files.isRegularFile(part),
                "the file %s, which holds a part of it, is missing".formatted(name),
                "Put that file beside it, or export the network into a single file.");
        return part;
    }

    private static byte[] digest(Path part) throws IOException {
        MessageDigest digest = newDigest();
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        try (FileChannel channel = FileChannel.open(part)) {
            while (channel.read(block) >= 0) {
                digest.update(block.flip());
                block.clear();
            }
        }
        return digest.digest();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256", impossible);
        }
    }
}
