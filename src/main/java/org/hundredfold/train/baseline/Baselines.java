package org.hundredfold.train.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.train.AnswerComparison;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.PictureAnswer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;

/**
 * What the simplest methods reach that learn from the same training pictures as a network, scored on the same pictures. Equal
 * plans give equal answers.
 */
public final class Baselines {
    private final TrainingPlan plan;
    private final List<PictureAnswer> network;
    private final DataSet tested;
    private final int[] test;

    private Baselines(TrainingPlan plan, List<PictureAnswer> network) {
        this.plan = plan;
        this.network = network;
        tested = plan.test().orElse(plan.data());
        test = plan.test()
                .map(separate -> IntStream.range(0, separate.pictures().size()).toArray())
                .orElse(plan.split().test());
    }

    /**
     * Learns and scores, on the calling thread and its workers.
     *
     * @param network its answers to the test pictures
     * @param workers threads that share the work
     * @param control pauses and stops it
     * @return one of each method, in their order
     * @throws java.util.concurrent.CancellationException if it is stopped
     */
    public static List<BaselineScore> of(
            TrainingPlan plan, List<PictureAnswer> network, int workers, TrainingControl control) {
        Baselines baselines = new Baselines(plan, network);
        DataSet data = plan.data();
        int[] training = plan.split().training();
        return List.of(
                baselines.score(BaselineMethod.MAJORITY, new Majority(data, training)),
                baselines.score(
                        BaselineMethod.NEIGHBOURS,
                        new Neighbours(
                                data,
                                training,
                                Neighbours.MOST_KNOWN,
                                plan.settings().seed(),
                                workers,
                                control)),
                baselines.score(BaselineMethod.LINEAR, new Linear(plan, control)));
    }

    private BaselineScore score(BaselineMethod method, Baseline baseline) {
        int[] validation = plan.split().validation();
        int[] answers = baseline.answer(tested, test);
        AnswerComparison comparison = AnswerComparison.of(network, inWords(answers));
        return new BaselineScore(
                method,
                baseline.learned(),
                plan.split().training().length,
                evaluation(plan.data(), validation, baseline.answer(plan.data(), validation)),
                evaluation(tested, test, answers),
                comparison.onlyFirst().size(),
                comparison.onlySecond().size());
    }

    private Optional<Evaluation> evaluation(DataSet data, int[] pictures, int[] answers) {
        if (pictures.length == 0) {
            return Optional.empty();
        }
        int classes = data.classes().size();
        int[][] confusion = new int[classes][classes];
        for (int i = 0; i < pictures.length; i++) {
            confusion[data.label(pictures[i])][answers[i]]++;
        }
        return Optional.of(new Evaluation(data.classes(), confusion, Double.NaN));
    }

    private List<PictureAnswer> inWords(int[] answers) {
        List<PictureAnswer> words = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            Picture picture = tested.pictures().get(test[i]);
            words.add(new PictureAnswer(
                    picture.relative(),
                    picture.content(),
                    tested.classes().get(picture.label()),
                    tested.classes().get(answers[i]),
                    Float.NaN));
        }
        return words;
    }
}
