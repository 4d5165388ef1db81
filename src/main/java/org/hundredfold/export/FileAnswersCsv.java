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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hundredfold.data.PathText;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.model.FileAnswer;
import org.hundredfold.model.Novelty;

/**
 * What a network answers to the files of a folder, as a table for other programs: UTF-8, a line of heads, then one for each
 * file with its path below the folder, the answer and its probability, the second answer, whether it is like nothing learned
 * from, why it could not be read, and the probability of each class.
 *
 * @param classes in the order of the columns
 */
public record FileAnswersCsv(Path folder, List<String> classes) {
    /**
     * @param answers asked for one after the other while the table is written
     * @throws org.hundredfold.ExplainedException if the file cannot be written or is there already
     */
    public void create(Path file, Iterator<FileAnswer> answers) {
        WholeFile.create(file, out -> write(out, answers));
    }

    /** Writes the table to {@code out} and leaves that open. */
    public void write(OutputStream out, Iterator<FileAnswer> answers) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> heads = new ArrayList<>(List.of(
                "file", "answer", "probability", "second answer", "second probability", "never seen", "problem"));
        classes.forEach(name -> heads.add("probability of " + name));
        writer.write(Csv.line(heads));
        while (answers.hasNext()) {
            writer.write(Csv.line(row(answers.next())));
        }
        writer.flush();
    }

    private List<Object> row(FileAnswer answer) {
        List<Object> row = new ArrayList<>();
        row.add(PathText.of(folder.relativize(answer.file())));
        for (int place = 0; place < 2; place++) {
            row.add(of(answer, place, Score::className));
            row.add(of(answer, place, Score::probability));
        }
        row.add(answer.novelty().map(Novelty::flagged).map(String::valueOf).orElse(""));
        row.add(answer.problem());
        Map<String, Double> probabilities =
                answer.scores().stream().collect(Collectors.toMap(Score::className, Score::probability));
        classes.forEach(name -> row.add(probabilities.containsKey(name) ? probabilities.get(name) : ""));
        return row;
    }

    private static Object of(FileAnswer answer, int place, Function<Score, Object> figure) {
        return place < answer.scores().size() ? figure.apply(answer.scores().get(place)) : "";
    }
}
