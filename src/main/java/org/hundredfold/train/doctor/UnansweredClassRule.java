package org.hundredfold.train.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.doctor.Finding.Figure;
import org.hundredfold.train.doctor.Finding.Kind;

/** The network has learned, but there is a class that it never answers with, though it was asked. */
final class UnansweredClassRule implements Rule {
    /** In losses of guessing: of a training at its end, when there is no more to wait for. */
    private static final double LEARNED = 0.7;

    /**
     * The same while it trains: one of the original network on handwritten digits that went well had yet to answer one digit
     * at 0.6.
     */
    private static final double LEARNED_ALREADY = 0.5;

    /** In a row, while it trains. */
    private static final int EPOCHS = 5;

    private static final int NAMED = 3;

    /** A class with fewer pictures than this share of an average class is one that lacks pictures. */
    private static final double FEW = 0.2;

    @Override
    public Optional<Finding> look(Course course) {
        double learned = course.result().isPresent() ? LEARNED : LEARNED_ALREADY;
        if (course.epoch() == 0 || course.loss(-1) > learned * course.guessing()) {
            return Optional.empty();
        }
        return asked(course).flatMap(evaluations -> look(course, evaluations));
    }

    @Override
    public boolean canTell(Course course) {
        return asked(course).isPresent();
    }

    /** At the end the network that is kept, else the latest epochs. */
    private static Optional<List<Evaluation>> asked(Course course) {
        if (course.result().isPresent()) {
            TrainingResult result = course.result().get();
            return Optional.of(Stream.of(result.validation(), result.test())
                    .flatMap(Optional::stream)
                    .toList());
        }
        List<Evaluation> all = course.validations();
        return all.size() < EPOCHS ? Optional.empty() : Optional.of(all.subList(all.size() - EPOCHS, all.size()));
    }

    private static Optional<Finding> look(Course course, List<Evaluation> evaluations) {
        List<Integer> never = IntStream.range(0, course.classes().size())
                .filter(label -> evaluations.stream()
                        .anyMatch(each -> IntStream.of(each.confusion()[label]).sum() > 0))
                .filter(label -> evaluations.stream()
                        .allMatch(each -> Stream.of(each.confusion()).allMatch(row -> row[label] == 0)))
                .boxed()
                .toList();
        return never.isEmpty() ? Optional.empty() : Optional.of(finding(course, evaluations, never));
    }

    private static Finding finding(Course course, List<Evaluation> evaluations, List<Integer> never) {
        int asked = evaluations.stream().mapToInt(Evaluation::pictures).max().orElse(0);
        int pictures = never.stream().mapToInt(course.pictures()::get).min().orElse(0);
        double average =
                course.pictures().stream().mapToInt(Integer::intValue).average().orElse(0);
        boolean few = pictures < FEW * average;
        boolean several = never.size() > 1;
        String why = few
                ? " %s has %s to learn from, where a class has %.0f on average. Add pictures of it, then train again."
                        .formatted(
                                several ? "The one with the fewest" : "It",
                                pictures == 1 ? "1 picture" : pictures + " pictures",
                                average)
                : " Train longer, or look in Data whether %s pictures can be told from the others."
                        .formatted(several ? "their" : "its");
        return new Finding(
                Kind.UNANSWERED_CLASS,
                course.epoch(),
                "The network never answers %s, though it was shown pictures of %s."
                                .formatted(names(course, never), several ? "them" : few ? "it" : "that class")
                        + why,
                List.of(
                        new Figure("classes_never_answered", never.size()),
                        new Figure("pictures_asked", asked),
                        new Figure("pictures_to_learn_from", pictures),
                        new Figure("average_per_class", average)),
                few
                        ? Remedy.sameSettings(course.settings())
                        : Remedy.patience(
                                course.settings(), 2 * course.settings().epochs()));
    }

    private static String names(Course course, List<Integer> labels) {
        List<String> names = labels.stream()
                .limit(NAMED)
                .map(label -> "\"" + course.classes().get(label) + "\"")
                .toList();
        int more = labels.size() - names.size();
        if (more > 0) {
            return String.join(", ", names) + " and " + (more == 1 ? "1 more class" : more + " more classes");
        }
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
