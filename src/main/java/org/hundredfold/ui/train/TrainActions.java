package org.hundredfold.ui.train;

import java.util.function.Consumer;

/** The ways that lead from Train to other places. */
public record TrainActions(
        Runnable openFolder, Runnable useSample, Consumer<FinishedRun> classify, Consumer<FinishedRun> showInRuns) {}
