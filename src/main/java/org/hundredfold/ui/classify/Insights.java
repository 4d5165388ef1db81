package org.hundredfold.ui.classify;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.hundredfold.model.Explainer;
import org.hundredfold.model.Faithfulness;
import org.hundredfold.model.FeatureMaps;

/** What there is to know behind an answer, each for whoever looks at it. For the thread of the window. */
final class Insights {
    private final Explainers explainers = new Explainers();
    /** Another one, so that no map waits until the one before it has been tried out. */
    private final Explainers trying = new Explainers();

    private final DoubleProperty clarity = new SimpleDoubleProperty(0.8);
    private final AskedClass asked;
    private final Insight<Question, Why> why;
    private final Insight<Why, Optional<Faithfulness>> tried;
    private final Insight<Question, Sum> sum;
    private final Neighbours neighbours;
    private final Insight<Question, List<FeatureMaps>> maps;

    /** @param background gives what runs the newest of its tasks, each time another one */
    Insights(
            ReadOnlyObjectProperty<Result> result,
            Neighbours.Source learned,
            Supplier<Executor> background,
            Executor window) {
        asked = new AskedClass(result);
        ReadOnlyObjectProperty<Question> question = asked.questionProperty();
        why = new Insight<>(question, Insights::goesOn, this::why, background.get(), window);
        tried = new Insight<>(why.foundProperty(), (before, now) -> true, this::tried, background.get(), window);
        sum = new Insight<>(
                question, Insights::goesOn, each -> Sum.of(each, explainers.of(each)), background.get(), window);
        neighbours = new Neighbours(question, learned, background.get(), window);
        maps = new Insight<>(
                question,
                (before, now) -> now.network() == before.network(),
                each -> FeatureMaps.of(each.model(), each.answer().pixels()),
                background.get(),
                window);
    }

    private static boolean goesOn(Question before, Question now) {
        return now.goesOn(before);
    }

    private Why why(Question question) {
        return new Why(
                question,
                Explainer.hasPlaces(question.model())
                        ? Optional.of(explainers.of(question).why(question.answer(), question.index()))
                        : Optional.empty());
    }

    private Optional<Faithfulness> tried(Why why) {
        Question question = why.question();
        return why.map().map(map -> trying.of(question).faithfulness(question.answer(), map, question.index()));
    }

    /** How clearly maps of reasons are seen over pictures, in [0, 1]. */
    DoubleProperty clarityProperty() {
        return clarity;
    }

    AskedClass asked() {
        return asked;
    }

    Insight<Question, Why> why() {
        return why;
    }

    /** Whether the map of {@link #why} tells what the network goes by; empty without a map. */
    Insight<Why, Optional<Faithfulness>> tried() {
        return tried;
    }

    Insight<Question, Sum> sum() {
        return sum;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    /** What the layers make of the picture; none of a network without such layers. */
    Insight<Question, List<FeatureMaps>> maps() {
        return maps;
    }
}
