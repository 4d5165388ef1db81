package org.hundredfold.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.train.Evaluator;

/**
 * What a network answers to pictures, as a table for other programs: UTF-8, a line of heads, then one for each picture with
 * its path below the data set's folder, its true class, the answer and the probability of each class.
 *
 * @param pictures indices
 */
public record AnswersCsv(TrainedModel model, DataSet data, int[] pictures) {
    /** @throws org.hundredfold.ExplainedException if the file cannot be written or is there already */
    public void create(Path file, int workers) {
        WholeFile.create(file, out -> write(out, workers));
    }

    private void write(OutputStream out, int workers) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> heads = new ArrayList<>(List.of("path", "truth", "answer"));
        model.classes().forEach(name -> heads.add("probability of " + name));
        writer.write(Csv.line(heads));
        try {
            Evaluator.answer(
                    model,
                    data,
                    pictures,
                    workers,
                    (picture, answer, probabilities) -> write(writer, row(picture, answer, probabilities)));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        writer.flush();
    }

    private static void write(Writer writer, List<Object> row) {
        try {
            writer.write(Csv.line(row));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Object> row(int index, int answer, double[] probabilities) {
        Picture picture = data.pictures().get(index);
        List<String> classes = model.classes();
        List<Object> row =
                new ArrayList<>(List.of(picture.relative(), classes.get(picture.label()), classes.get(answer)));
        for (double probability : probabilities) {
            row.add(probability);
        }
        return row;
    }
}
