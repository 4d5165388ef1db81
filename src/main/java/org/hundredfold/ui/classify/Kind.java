package org.hundredfold.ui.classify;

/** What is looked at in the place. */
enum Kind {
    DRAW("Draw"),
    PICTURES("Pictures"),
    FOLDER("Folder");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
