package org.hundredfold.ui.classify;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.hundredfold.export.TaughtPictures;
import org.hundredfold.ui.common.OpenFolder;

/**
 * Where it goes what the user says about answers.
 *
 * @param taught where pictures are put aside with their right classes
 * @param decisions about pictures that lie in a run's own folder; always taken over
 * @param putAside told on the window's thread when something else has been put aside
 * @param added told on the window's thread the folder that a picture has been added to or taken from
 */
public record Teaching(TaughtPictures taught, OpenFolder decisions, Runnable putAside, Consumer<Path> added) {}
