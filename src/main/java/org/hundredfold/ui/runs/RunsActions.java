package org.hundredfold.ui.runs;

import java.util.concurrent.Executor;
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
 * @param repeat goes there too, and repeats the run of that id
 * @param prepare goes to where a run is trained, with these settings for the pictures of that run
 * @param again the same, and trains the run of that id again with what is decided about its pictures now
 * @param save asks for a file to be written
 * @param open asks for a file that is there
 * @param folders asks where a folder is now
 * @param choosePicture lets the user choose the picture that networks are asked about
 * @param saving runs what takes long, such as writing a film, beside all else
 */
public record RunsActions(
        Runnable train,
        Consumer<Long> classify,
        Consumer<Long> goOn,
        Consumer<Long> repeat,
        BiConsumer<RunSummary, TrainingSettings> prepare,
        Consumer<Long> again,
        FilePicker save,
        FilePicker open,
        FolderPicker folders,
        Runnable choosePicture,
        Executor saving) {}
