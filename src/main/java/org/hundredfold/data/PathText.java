package org.hundredfold.data;

import java.io.File;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Paths as text that leads back to them, whatever the language of the system, with {@code /} between names. Most
 * file systems allow bytes in names that are no text, and Java reads them all as U+FFFD: here, the two hex digits of the
 * byte follow, as in {@code "x\uFFFDE9.png"}, so that no two names read the same.
 */
public final class PathText {
    /** What is read in the place of a byte that is no text. */
    static final char LOST = '\uFFFD';

    private static final String ENCODED_LOST = URLEncoder.encode(String.valueOf(LOST), StandardCharsets.UTF_8);

    /** Characters below are in Java's own text of a path only if they are in the name, and lead back to it. */
    private static final int CERTAIN = certain();

    private PathText() {}

    private static int certain() {
        if (File.separatorChar == '\\') {
            return Character.MAX_VALUE + 1; // Windows keeps names as Java does
        }
        return "UTF-8".equals(System.getProperty("sun.jnu.encoding")) ? LOST : 0x80;
    }

    /** Of a path that may begin at a root, to be read by people and programs; as Java writes it if no other path reads so. */
    public static String ofWhole(Path path) {
        String root = path.isAbsolute() ? path.getRoot().toString() : "";
        return isCertain(path.toString()) ? path.toString() : root + of(path);
    }

    /** Of a path from a folder on, as {@link Picture#relative} has it. */
    public static String of(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(PathText::ofName)
                .collect(Collectors.joining("/"));
    }

    static String ofName(Path name) {
        String text = name.toString();
        return isCertain(text) ? text : text(bytes(name));
    }

    private static boolean isCertain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= CERTAIN) {
                return false;
            }
        }
        return true;
    }

    /** Only a URI tells them. */
    private static byte[] bytes(Path name) {
        String path = name.toUri().getRawPath();
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        String last = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(name);
        CharBuffer out = CharBuffer.allocate(3 * name.length);
        while (decoder.decode(in, out, true).isMalformed()) {
            out.put("\0%02X".formatted(in.get())); // no name holds a zero
        }
        return out.flip()
                .toString()
                .replace(String.valueOf(LOST), "\0EF\0BF\0BD")
                .replace('\0', LOST);
    }

    /** @param text of {@link #of} */
    public static Path resolve(Path folder, String text) {
        if (isCertain(text)) {
            return folder.resolve(text);
        }
        Path path = folder;
        for (String name : text.split("/")) {
            path = path.resolve(isCertain(name) ? Path.of(name) : name(name));
        }
        return path;
    }

    private static Path name(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replaceAll(ENCODED_LOST + "(?=[89A-F][0-9A-F])", "%");
        return Path.of(URI.create("file:///" + encoded)).getFileName();
    }
}
