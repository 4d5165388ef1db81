package org.hundredfold.runs;

import org.hundredfold.train.TrainingSettings;

/** A run as it is wished for: its name, which need not be new, its pictures and its settings. */
public record RunRequest(String name, DataFolders folders, TrainingSettings settings) {}
