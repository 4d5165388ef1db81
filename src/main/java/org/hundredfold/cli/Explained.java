package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hundredfold.model.Answer;
import org.hundredfold.model.AnswerSum;
import org.hundredfold.model.AnswerSum.Term;
import org.hundredfold.model.Explainer;
import org.hundredfold.model.Neighbourhood;
import org.hundredfold.model.Neighbourhood.Neighbour;
import org.hundredfold.model.Neighbourhood.Way;
import org.hundredfold.model.Novelty;

/** What is told of an answer beside its classes. */
final class Explained {
    /** Of the terms of a sum. */
    private static final int LARGEST = 20;

    private static final int NEAREST = 5;

    private Explained() {}

    /** How unlike what was learned from the picture is; null without a calibration. */
    static Map<String, Object> novelty(Answer answer) {
        return answer.novelty().map(Explained::fields).orElse(null);
    }

    private static Map<String, Object> fields(Novelty novelty) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("flagged", novelty.flagged());
        fields.put("share", Fields.number(novelty.share()));
        fields.put("most_in", novelty.most().name().toLowerCase(Locale.ROOT));
        return fields;
    }

    /** The answered class's score as a sum. */
    static Map<String, Object> sum(Explainer explainer, Answer answer) {
        AnswerSum sum = explainer.sum(answer, answer.bestIndex());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("class", sum.className());
        fields.put("score", Fields.number(sum.score()));
        fields.put("bias", Fields.number(sum.bias()));
        fields.put(
                "terms",
                sum.terms().stream().limit(LARGEST).map(Explained::term).toList());
        fields.put(
                "others",
                Fields.number(sum.terms().stream()
                        .skip(LARGEST)
                        .mapToDouble(Term::value)
                        .sum()));
        return fields;
    }

    private static Map<String, Object> term(Term term) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("unit", term.unit());
        fields.put("activation", Fields.number(term.activation()));
        fields.put("weight", Fields.number(term.weight()));
        fields.put("value", Fields.number(term.value()));
        return fields;
    }

    /** The pictures learned from that are nearest. */
    static Map<String, Object> neighbours(Neighbourhood neighbourhood, Answer answer) {
        return Fields.two(
                "hidden",
                neighbours(neighbourhood.nearest(answer, Way.HIDDEN, NEAREST)),
                "pixels",
                neighbours(neighbourhood.nearest(answer, Way.PIXELS, NEAREST)));
    }

    private static List<Map<String, Object>> neighbours(List<Neighbour> nearest) {
        return nearest.stream()
                .map(neighbour -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("file", neighbour.picture().file().toString());
                    fields.put("class", neighbour.className());
                    fields.put("distance", Fields.number(neighbour.distance()));
                    return fields;
                })
                .toList();
    }
}
