package org.hundredfold.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.model.FileAnswer;
import org.hundredfold.model.Novelty;

/**
 * What one network says about a file, as columns of a table: the answer and its probability, the second answer, whether the
 * file is like nothing learned from, why it could not be read, and the probability of each class.
 *
 * @param network its name, which stands before each head; empty where there is only one
 * @param classes in the order of the columns
 */
public record AnswerColumns(String network, List<String> classes) {
    public AnswerColumns {
        classes = List.copyOf(classes);
    }

    List<String> heads() {
        List<String> heads = new ArrayList<>(
                List.of("answer", "probability", "second answer", "second probability", "never seen", "problem"));
        classes.forEach(name -> heads.add("probability of " + name));
        return network.isEmpty()
                ? heads
                : heads.stream().map(head -> network + ": " + head).toList();
    }

    List<Object> cells(FileAnswer answer) {
        List<Object> cells = new ArrayList<>();
        for (int place = 0; place < 2; place++) {
            cells.add(of(answer, place, Score::className));
            cells.add(of(answer, place, Score::probability));
        }
        cells.add(answer.novelty().map(Novelty::flagged).map(String::valueOf).orElse(""));
        cells.add(answer.problem());
        Map<String, Double> probabilities =
                answer.scores().stream().collect(Collectors.toMap(Score::className, Score::probability));
        classes.forEach(name -> cells.add(probabilities.containsKey(name) ? probabilities.get(name) : ""));
        return cells;
    }

    private static Object of(FileAnswer answer, int place, Function<Score, Object> figure) {
        return place < answer.scores().size() ? figure.apply(answer.scores().get(place)) : "";
    }
}
