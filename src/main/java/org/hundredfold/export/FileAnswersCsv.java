package org.hundredfold.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hundredfold.data.PathText;
import org.hundredfold.model.FileAnswer;

/**
 * What networks answer to the files of a folder, as a table for other programs: UTF-8, a line of heads, then one for each file
 * with its path below the folder and the {@link AnswerColumns} of each network.
 */
public final class FileAnswersCsv {
    private final Path folder;
    private final List<AnswerColumns> networks;

    /** @param classes of the only network, in the order of the columns */
    public FileAnswersCsv(Path folder, List<String> classes) {
        this(folder, new AnswerColumns("", classes));
    }

    public FileAnswersCsv(Path folder, AnswerColumns... networks) {
        this.folder = folder;
        this.networks = List.of(networks);
    }

    /**
     * @param answers of the only network, asked for one after the other while the table is written
     * @throws org.hundredfold.ExplainedException if the file cannot be written or is there already
     */
    public void create(Path file, Iterator<FileAnswer> answers) {
        WholeFile.create(file, out -> {
            Writer writer = begin(out);
            while (answers.hasNext()) {
                write(writer, List.of(answers.next()));
            }
            writer.flush();
        });
    }

    /**
     * Writes the table to {@code out} and leaves that open.
     *
     * @param rows for each file the answers of the networks in their order
     */
    public void write(OutputStream out, Iterable<List<FileAnswer>> rows) throws IOException {
        Writer writer = begin(out);
        for (List<FileAnswer> row : rows) {
            write(writer, row);
        }
        writer.flush();
    }

    private Writer begin(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> heads = new ArrayList<>(List.of("file"));
        networks.forEach(network -> heads.addAll(network.heads()));
        writer.write(Csv.line(heads));
        return writer;
    }

    private void write(Writer writer, List<FileAnswer> answers) throws IOException {
        List<Object> row = new ArrayList<>();
        row.add(PathText.of(folder.relativize(answers.get(0).file())));
        for (int network = 0; network < networks.size(); network++) {
            row.addAll(networks.get(network).cells(answers.get(network)));
        }
        writer.write(Csv.line(row));
    }
}
