package org.hundredfold.ui.runs;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.FilePicker;
import org.hundredfold.ui.common.FolderPicker;

/**
 * The ways that lead from Runs to elsewhere.
 *
 * @param train goes to where a run is trained
 * @param classify goes to where pictures are classified, with the run of that id
 * @param goOn goes to where a run is trained, and continues the run of that id
 * @param again goes there too, and repeats the run of that id
 * @param prepare goes to where a run is trained, with these settings for the pictures of that run
 * @param save asks for a file to be written
 * @param folders asks where a folder is now
 */
public record RunsActions(
        Runnable train,
        Consumer<Long> classify,
        Consumer<Long> goOn,
        Consumer<Long> again,
        BiConsumer<RunSummary, TrainingSettings> prepare,
        FilePicker save,
        FolderPicker folders) {}
