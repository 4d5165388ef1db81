package org.hundredfold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataChecks;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Finding;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Problem;
import org.hundredfold.data.Split;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;

/**
 * What there is to tell about pictures that were read.
 *
 * @param test of a separate test folder, less what is in the other; then the split sets no test part aside
 * @param refusal why the pictures cannot be trained on, in a sentence
 * @param sizes of the pictures in both
 * @param problems of all folders
 */
record Inspection(
        DataSet data,
        Optional<DataSet> test,
        Optional<String> refusal,
        List<ClassParts> classes,
        PictureSizes sizes,
        List<Problem> problems,
        List<Finding> findings) {
    /** How many pictures of a class are in each part. */
    record ClassParts(String name, int training, int validation, int test) {
        int pictures() {
            return training + validation + test;
        }
    }

    static Inspection of(LoadedData loaded, TrainingSettings settings) {
        try {
            TrainingPlan plan = TrainingPlanner.plan("", loaded.data(), loaded.test(), settings);
            return of(loaded, plan.data(), plan.test(), plan.split(), plan.problems(), Optional.empty());
        } catch (ExplainedException refused) {
            return refused(loaded, settings, refused.getMessage());
        }
    }

    private static Inspection refused(LoadedData loaded, TrainingSettings settings, String reason) {
        LoadedData apart = loaded.apart();
        TrainingSettings used = settings.withTest(apart.test());
        Split split = used.split(apart.data());
        List<Problem> problems = new ArrayList<>(apart.data().problems());
        apart.test().ifPresent(set -> problems.addAll(set.problems()));
        problems.addAll(used.gaps(apart.data(), split));
        return of(loaded, apart.data(), apart.test(), split, problems, Optional.of(reason));
    }

    private static Inspection of(
            LoadedData loaded,
            DataSet data,
            Optional<DataSet> test,
            Split split,
            List<Problem> problems,
            Optional<String> refusal) {
        return new Inspection(
                data,
                test,
                refusal,
                classes(data, test, split),
                PictureSizes.of(new LoadedData(data, test).sets()),
                problems,
                DataChecks.of(loaded));
    }

    private static List<ClassParts> classes(DataSet data, Optional<DataSet> test, Split split) {
        int[] training = data.counts(split.training());
        int[] validation = data.counts(split.validation());
        int[] tested = test.map(DataSet::counts).orElseGet(() -> data.counts(split.test()));
        return IntStream.range(0, data.classes().size())
                .mapToObj(label ->
                        new ClassParts(data.classes().get(label), training[label], validation[label], tested[label]))
                .toList();
    }

    /** All classes together. */
    ClassParts total() {
        return classes.stream()
                .reduce(
                        new ClassParts("all", 0, 0, 0),
                        (a, b) -> new ClassParts(
                                a.name, a.training + b.training, a.validation + b.validation, a.test + b.test));
    }

    long problems(Problem.Kind kind) {
        return problems.stream().filter(problem -> problem.kind() == kind).count();
    }
}
