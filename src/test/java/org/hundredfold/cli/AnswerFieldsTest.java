package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.Explainer;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.runs.RunStore;
import org.junit.jupiter.api.Test;

/** A network whose numbers went wrong. */
class AnswerFieldsTest extends CommandTest {
    @Test
    void figuresThatDoNotExistAreNull() throws Exception {
        train(1, "--name", "mine", "--no-baselines");
        TrainedModel model = broken();
        Answer answer = new Classifier(model).classify(stripes.resolve("down").resolve("1.png"));

        Map<String, Object> fields = AnswerFields.of(model, answer);
        Map<String, Object> sum = Explained.sum(new Explainer(model), answer);

        assertThat(fields).containsEntry("probability", null);
        assertThat((Map<?, ?>) fields.get("probabilities"))
                .hasSize(3)
                .allSatisfy((name, probability) -> assertThat(probability).isNull());
        assertThat(sum).containsEntry("score", null).containsEntry("bias", null).containsEntry("others", null);
    }

    private TrainedModel broken() {
        try (RunStore store = RunStore.open(home)) {
            TrainedModel sound = store.load(1).orElseThrow().trained();
            float[] values = new float[sound.parameters().values().length];
            Arrays.fill(values, Float.NaN);
            return new TrainedModel(
                    new NetworkParameters(sound.parameters().network(), values),
                    sound.classes(),
                    sound.preprocessing());
        }
    }
}
