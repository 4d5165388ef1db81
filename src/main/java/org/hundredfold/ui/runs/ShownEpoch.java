package org.hundredfold.ui.runs;

import java.util.Optional;
import org.hundredfold.model.TrainedModel;

/**
 * The network that a run was after one of its epochs.
 *
 * @param epoch 0 for the run's own network where no epoch is kept
 * @param answer to the picture asked about; empty without one
 */
record ShownEpoch(int epoch, TrainedModel model, Optional<PastAnswer> answer) {}
