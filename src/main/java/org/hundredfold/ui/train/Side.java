package org.hundredfold.ui.train;

/** What the Train place shows: one of these at a time. */
enum Side {
    SETTINGS("Set up"),
    TRAINING("Training"),
    QUEUE("Queue");

    private final String words;

    Side(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
