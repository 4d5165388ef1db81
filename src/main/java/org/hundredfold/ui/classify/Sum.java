package org.hundredfold.ui.classify;

import java.util.List;
import java.util.Optional;
import org.hundredfold.model.AnswerSum;
import org.hundredfold.model.AnswerSum.Term;
import org.hundredfold.model.Explainer;
import org.hundredfold.model.UnitPicture;

/**
 * A class's score as a sum.
 *
 * @param units pictures of the units of the first terms; empty where a unit has none
 */
record Sum(Question question, AnswerSum sum, List<Optional<UnitPicture>> units) {
    private static final int SHOWN = 12;

    /** The terms that are worth a line each. */
    List<Term> first() {
        return first(sum);
    }

    private static List<Term> first(AnswerSum sum) {
        return sum.terms().stream()
                .limit(SHOWN)
                .takeWhile(term -> term.value() != 0)
                .toList();
    }

    /** What the other terms add: so much that all that is shown adds up to the score that is shown, rounded as each is. */
    double restAsShown() {
        double told =
                first().stream().mapToDouble(Term::value).map(Scores::shown).sum();
        return Scores.shown(sum.score()) - Scores.shown(sum.bias()) - told;
    }

    static Sum of(Question question, Explainer explainer) {
        AnswerSum sum = explainer.sum(question.answer(), question.index());
        List<Optional<UnitPicture>> units = first(sum).stream()
                .map(term -> explainer.unit(question.answer(), term.unit()))
                .toList();
        return new Sum(question, sum, units);
    }
}
