package org.hundredfold.data;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What became of some files of a folder, to be sent from the process that has read them. */
public final class FileBlock implements Serializable {
    private static final long serialVersionUID = 1;

    private final int[] rows;
    private final byte[][] pixels;
    private final byte[] states;
    private final byte[] contents;
    private final byte[] signatures;
    private final byte[] facts;
    private final TreeMap<Integer, Remark> remarks;
    private final String digest;

    private FileBlock(int[] rows, byte[][] pixels, FileTable table) {
        this(
                rows,
                pixels,
                table.states(),
                table.contents(),
                table.signatures(),
                table.facts(),
                new TreeMap<>(table.remarks()));
    }

    private FileBlock(
            int[] rows,
            byte[][] pixels,
            byte[] states,
            byte[] contents,
            byte[] signatures,
            byte[] facts,
            TreeMap<Integer, Remark> remarks) {
        this.rows = rows;
        this.pixels = pixels;
        this.states = states;
        this.contents = contents;
        this.signatures = signatures;
        this.facts = facts;
        this.remarks = remarks;
        digest = Sha256.hex(Sha256.of(contents), 0) + remarks;
    }

    /**
     * Reads files, one after the other, on the calling thread.
     *
     * @param relative the files' paths from the folder on, each a {@link PathText}
     * @param rows of the files among all of the folder
     * @param done called after each file
     */
    public static FileBlock read(
            Path folder, List<String> relative, int[] rows, Preprocessing preprocessing, Runnable done) {
        FileLoader loader = new FileLoader(preprocessing, ReadProgress.NONE);
        FileTable table = FileTable.unread(relative.size());
        byte[][] pixels = new byte[relative.size()][];
        for (int i = 0; i < pixels.length; i++) {
            LoadedFile file = loader.load(FileNames.resolve(folder, relative.get(i)));
            table.put(i, file);
            pixels[i] = file.pixels();
            done.run();
        }
        return new FileBlock(rows, pixels, table);
    }

    /** Whether this process sees such a file. */
    public static boolean exists(Path folder, String relative) {
        return Files.isRegularFile(FileNames.resolve(folder, relative));
    }

    /** The pixels of each file, laid out as {@link Preprocessing#inputs()} says; null for a file that is no picture. */
    public byte[][] pixels() {
        return pixels;
    }

    /** Equal for the same outcome of every file. */
    public String digest() {
        return digest;
    }

    /** The same without the pixels, which are what is large. */
    public FileBlock withoutPixels() {
        return new FileBlock(rows, new byte[0][], states, contents, signatures, facts, remarks);
    }

    void putInto(FileTable table) {
        Map<Integer, Remark> known = new ConcurrentSkipListMap<>(remarks);
        FileTable own = new FileTable(null, new long[0], new long[0], states, contents, signatures, facts, known);
        for (int i = 0; i < rows.length; i++) {
            table.put(rows[i], own, i);
        }
    }
}
