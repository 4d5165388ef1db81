package org.hundredfold.data;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What operating systems and tools strew about, and nobody misses. */
final class Litter {
    /** In lower case. */
    private static final Set<String> NAMES = Set.of(
            ".ds_store",
            ".localized",
            ".directory",
            ".gitkeep",
            ".gitignore",
            ".git",
            ".svn",
            ".ipynb_checkpoints",
            ".thumbnails",
            ".trashes",
            ".spotlight-v100",
            ".fseventsd",
            "__macosx",
            "@eadir",
            "icon\r",
            "thumbs.db",
            "ehthumbs.db",
            "desktop.ini",
            "$recycle.bin",
            "system volume information");

    /** What this program was writing when it was ended in the middle of it. */
    private static final Pattern BROKEN_OFF = Pattern.compile("\\.hundredfold-[0-9a-f-]{36}\\.part");

    private Litter() {}

    /** Files that begin with {@code ._} hold what a Mac could not store in a foreign file system. */
    static boolean isLitter(String name) {
        return name.startsWith("._")
                || BROKEN_OFF.matcher(name).matches()
                || NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
