package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A table with something about single pictures: for each the hash of its content and a class, which may be null. Callable
 * from any thread.
 *
 * @param <T> what it says of a picture
 * @param made of the content and the class
 */
record PictureTable<T>(
        Database database,
        String name,
        BiFunction<String, String, T> made,
        Function<T, String> content,
        Function<T, String> className) {
    /** What Java reads in the place of such bytes. */
    private static final char LOST = '\uFFFD';

    /** All that is said of pictures below a folder, by their paths in it. */
    SortedMap<String, T> of(Path folder) {
        SortedMap<String, T> byPath = new TreeMap<>();
        database.direct(handle -> handle.createQuery(
                        "SELECT picture, content, class FROM " + name + " WHERE folder = ?")
                .bind(0, key(folder))
                .map((row, context) -> byPath.put(
                        row.getString("picture"), made.apply(row.getString("content"), row.getString("class"))))
                .list());
        return byPath;
    }

    /** Keeps this about a folder in place of all that was kept before. */
    void keep(Path folder, SortedMap<String, T> byPath) {
        String key = key(folder);
        database.write(handle -> {
            handle.execute("DELETE FROM " + name + " WHERE folder = ?", key);
            PreparedBatch batch = handle.prepareBatch("INSERT INTO " + name + " VALUES (?, ?, ?, ?)");
            byPath.forEach((picture, said) -> batch.add(key, picture, content.apply(said), className.apply(said)));
            batch.execute();
        });
    }

    /** A path with bytes that are no text would read like others, so its URI stands for it. */
    static String key(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        boolean certain = absolute.toString().indexOf(LOST) < 0;
        return certain ? absolute.toString() : absolute.toUri().toString().replaceFirst("/$", ""); // there or not
    }
}
