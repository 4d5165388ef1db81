package org.hundredfold.ui.train;

import java.util.List;
import java.util.function.Consumer;

/** The ways that lead from the queue to the runs of these ids. */
public record QueueActions(Consumer<Long> show, Consumer<List<Long>> compare) {}
