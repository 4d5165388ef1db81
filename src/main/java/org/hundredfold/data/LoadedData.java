package org.hundredfold.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was read and belongs together.
 *
 * @param test pictures of a separate test folder, read with the classes and preprocessing of {@code data}
 */
public record LoadedData(DataSet data, Optional<DataSet> test) {
    /** All that were read, the one to train with first. */
    public List<DataSet> sets() {
        return Stream.concat(Stream.of(data), test.stream()).toList();
    }

    /**
     * Less what would make a score untrue: pictures set aside for validation or for the test that are also to train with,
     * and those for the test that are also for validation. Each becomes a problem of its set.
     */
    public LoadedData apart() {
        DataSet apart = data.withoutValidationOnTraining();
        return new LoadedData(apart, test.map(set -> set.withoutThoseIn(apart)));
    }

    /** Both as they were read, after the user's decisions about the pictures of each; of the same classes still. */
    public LoadedData corrected(Corrections ofData, Corrections ofTest) {
        DataSet corrected = data.corrected(ofData);
        return new LoadedData(corrected, test.map(set -> set.corrected(ofTest).labelledAs(corrected.classes())));
    }
}
