package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hundredfold.model.Answer;
import org.hundredfold.model.TrainedModel;

/** An answer in JSON, alike wherever one is told. */
final class AnswerFields {
    private AnswerFields() {}

    static Map<String, Object> of(TrainedModel model, Answer answer) {
        Map<String, Object> probabilities = new LinkedHashMap<>();
        answer.scores().forEach(score -> probabilities.put(score.className(), Fields.number(score.probability())));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("class", answer.best().className());
        fields.put("probability", Fields.number(answer.best().probability()));
        fields.put("probabilities", probabilities);
        fields.put("calibrated", model.calibration().isPresent());
        fields.put("never_seen", Explained.novelty(answer));
        return fields;
    }
}
