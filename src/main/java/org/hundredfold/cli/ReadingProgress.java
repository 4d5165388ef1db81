package org.hundredfold.cli;

import org.hundredfold.data.ReadProgress;

/** Says on the console how many files there are, where they are very many, and how far reading is, ten times at most. */
final class ReadingProgress implements ReadProgress {
    private static final int MANY = 100_000;

    private final Console console;
    private int tenths;
    private String deed = "read";
    private String one = "file";
    private String several = "files";

    ReadingProgress(Console console) {
        this.console = console;
    }

    @Override
    public void found(int files) {
        if (files % MANY == 0) {
            console.progress("found %d files".formatted(files));
        }
    }

    @Override
    public synchronized void computing(String network) {
        tenths = 0;
        deed = network + ": features of";
        one = "picture";
        several = "pictures";
    }

    @Override
    public synchronized void report(int done, int total) {
        int reached = (int) (10L * done / Math.max(1, total));
        if (reached > tenths) {
            tenths = reached;
            console.progress("%s %d of %s".formatted(deed, done, Words.count(total, one, several)));
        }
    }
}
