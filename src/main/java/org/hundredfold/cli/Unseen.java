package org.hundredfold.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.TestAnswers;
import org.hundredfold.train.PictureAnswer;

/**
 * The pictures of a folder that a run can be scored on honestly.
 *
 * @param pictures that are scored, at least one
 * @param left how many others are in the folder
 * @param why those are not scored, in a sentence or two; empty if there are none
 */
record Unseen(DataSet pictures, int left, Optional<String> why) {
    private static final String WAY_OUT = "Name a folder with other pictures.";

    /** Of a folder that the run did not learn from: all, for what is like training is told beside the score. */
    static Unseen all(DataSet data) {
        return new Unseen(data, 0, Optional.empty());
    }

    /** Of the very pictures that the run was trained on. */
    static Unseen sealed(RunSummary run, DataSet data) {
        int[] sealed = run.settings().split(data).test();
        if (sealed.length == 0) {
            throw new ExplainedException(
                    "Run %d learned from all pictures in %s; a score on them would prove nothing. %s"
                            .formatted(run.id(), data.folder(), WAY_OUT));
        }
        return part(
                data,
                sealed,
                "The run learned from this folder; scored are only those of its pictures that it kept sealed: %d of %d."
                        .formatted(sealed.length, data.pictures().size()));
    }

    /**
     * Of the folder that the run was trained on, which is no longer what it was: those that are still what it was tested on,
     * known by their contents, as they are decided now.
     *
     * @param tested empty if the run keeps no answers
     */
    static Unseen stillSealed(RunSummary run, DataSet data, Optional<TestAnswers> tested) {
        String changed = "%s, or what you decided about it, has changed since run %d learned from it"
                .formatted(data.folder(), run.id());
        List<PictureAnswer> answers = tested.map(TestAnswers::answers)
                .orElseThrow(() -> new ExplainedException(
                        "%s, and the run does not keep which pictures it was tested on, so nobody can tell what it has not seen. %s"
                                .formatted(changed, WAY_OUT)));
        Set<String> contents = answers.stream().map(PictureAnswer::content).collect(Collectors.toSet());
        int[] sealed = IntStream.range(0, data.pictures().size())
                .filter(i -> contents.contains(data.pictures().get(i).content()))
                .toArray();
        if (sealed.length == 0) {
            throw new ExplainedException("%s, and none of the pictures that run %d was tested on is in it. %s"
                    .formatted(changed, run.id(), WAY_OUT));
        }
        return part(
                data,
                sealed,
                "%s, so only those pictures are scored that are still what the run was tested on: %d. The other %d are left out: %s"
                        .formatted(
                                changed,
                                sealed.length,
                                data.pictures().size() - sealed.length,
                                "it learned from them, or they are new and nobody can tell."));
    }

    private static Unseen part(DataSet data, int[] scored, String why) {
        return new Unseen(data.part(scored), data.pictures().size() - scored.length, Optional.of(why));
    }
}
