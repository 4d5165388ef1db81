package org.hundredfold.ui.classify;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.model.Answer;

/**
 * The class whose score is explained: the best one, or the one that the user has chosen, which stays while the same picture
 * changes. For the thread of the window.
 */
final class AskedClass {
    private static final String BEST = "";

    private final ReadOnlyObjectProperty<Result> result;
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>();
    private String chosen = BEST;
    private Subject subject;

    AskedClass(ReadOnlyObjectProperty<Result> result) {
        this.result = result;
        result.subscribe(this::ask);
    }

    void choose(String className) {
        chosen = className;
        ask();
    }

    /** Null while there is no answer. */
    ReadOnlyObjectProperty<Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    private void ask() {
        Result now = result.get();
        if (now != null && now.subject() != subject) {
            subject = now.subject();
            chosen = BEST;
        }
        question.set(
                now == null || now.answer().isEmpty()
                        ? null
                        : new Question(now, index(now.answer().get())));
    }

    private int index(Answer answer) {
        List<String> classes =
                answer.scores().stream().map(Answer.Score::className).toList();
        return classes.indexOf(classes.contains(chosen) ? chosen : answer.best().className());
    }
}
