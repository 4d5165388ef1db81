package org.hundredfold.ui.classify;

import java.nio.file.Path;

/**
 * How far a folder is answered.
 *
 * @param done files that have their answers
 * @param files that there are, or as many as are known so far
 * @param problem why there are no answers, in a sentence, or empty
 */
record FolderProgress(Path folder, int done, int files, Stage stage, String problem) {
    enum Stage {
        /** A network or the list of files is waited for. */
        LISTING,
        ANSWERING,
        CANCELLED,
        DONE
    }

    static FolderProgress listing(Path folder) {
        return new FolderProgress(folder, 0, 0, Stage.LISTING, "");
    }

    /** The same after more files. */
    FolderProgress with(int more) {
        return new FolderProgress(folder, done + more, files, stage, problem);
    }

    FolderProgress with(int total, Stage next) {
        return new FolderProgress(folder, done, total, next, problem);
    }

    FolderProgress failed(String sentence) {
        return new FolderProgress(folder, done, files, Stage.DONE, sentence);
    }

    boolean isRunning() {
        return stage == Stage.LISTING || stage == Stage.ANSWERING;
    }
}
