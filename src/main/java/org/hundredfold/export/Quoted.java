package org.hundredfold.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Any text, such as the name of a file, as one word of a program that makes nothing else of it. */
public final class Quoted {
    private Quoted() {}

    /** For a POSIX shell, and PowerShell where the text has no single quote. */
    public static String shell(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** JSON's strings are Python's too. */
    public static String python(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
