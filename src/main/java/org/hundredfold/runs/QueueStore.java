package org.hundredfold.runs;

import java.net.URI;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.NewPlaces.Way;
import org.jdbi.v3.core.Handle;

/**
 * The runs that wait to be trained, in their order. Several programs may share it: of each run that waits, one of them
 * gets to train it. Callable from any thread.
 */
public final class QueueStore {
    private final Database database;

    QueueStore(Database database) {
        this.database = database;
    }

    /** What waits; without what a program that still lives has taken. */
    public List<QueuedRun> waiting() {
        return database.direct(QueueStore::waiting);
    }

    /** Puts runs at the end. */
    public void add(List<RunRequest> requests) {
        database.write(handle -> requests.forEach(request -> add(handle, request)));
    }

    private static void add(Handle handle, RunRequest request) {
        DataFolders folders = request.folders();
        handle.execute(
                """
                INSERT INTO queued_run (place, name, folder, validation_folder, test_folder, settings)
                SELECT coalesce(max(place), 0) + 1, ?, ?, ?, ?, ? FROM queued_run""",
                request.name(),
                text(folders.folder()),
                folders.validation().map(QueueStore::text).orElse(null),
                folders.test().map(QueueStore::text).orElse(null),
                Json.write(request.settings()));
    }

    /** Takes the first that is ready, to train it in this process; empty if none is. */
    public Optional<QueuedRun> take() {
        return database.transaction(handle -> {
            Optional<QueuedRun> first =
                    waiting(handle).stream().filter(QueuedRun::isReady).findFirst();
            first.ifPresent(run -> handle.execute(
                    "UPDATE queued_run SET process = ? WHERE id = ?",
                    ProcessStamp.current().toString(),
                    run.id()));
            return first;
        });
    }

    /**
     * Reads the pictures of a run that waits as they are now, wherever they are, with all decisions about them.
     *
     * @throws org.hundredfold.ExplainedException if a folder is gone or cannot be trained on
     * @throws java.util.concurrent.CancellationException as {@link FolderReader#read} does
     */
    public LoadedData read(RunRequest request, FolderReader reader, ReadProgress progress) {
        return new LearnedData(database, request.folders(), NewPlaces.none(Way.AT_AN_EARLIER_RUN))
                .read(request.name() + " cannot begin", request.settings().preprocessing(), reader, progress);
    }

    /** Puts back what was taken and has not begun. */
    public void giveBack(long id) {
        database.write(handle -> handle.execute("UPDATE queued_run SET process = NULL WHERE id = ?", id));
    }

    /** Puts back what was taken and could not begin; it is not taken again before {@link #retry}. */
    public void refuse(long id, String problem) {
        database.write(handle ->
                handle.execute("UPDATE queued_run SET process = NULL, problem = ? WHERE id = ?", problem, id));
    }

    /** Makes what could not begin ready once more. */
    public void retry(long id) {
        database.write(handle -> handle.execute("UPDATE queued_run SET problem = '' WHERE id = ?", id));
    }

    /** To be told once a run that was taken is kept as a run. */
    public void begun(long id) {
        database.write(handle -> handle.execute("DELETE FROM queued_run WHERE id = ?", id));
    }

    /** Takes out what waits; leaves alone what a program that still lives has taken. */
    public void remove(Set<Long> ids) {
        database.write(handle -> waiting(handle).stream()
                .map(QueuedRun::id)
                .filter(ids::contains)
                .forEach(id -> handle.execute("DELETE FROM queued_run WHERE id = ?", id)));
    }

    /** Moves a run by one place; does nothing at the end, or if it waits no longer. */
    public void move(long id, boolean up) {
        database.write(handle -> {
            List<Long> ids =
                    new ArrayList<>(waiting(handle).stream().map(QueuedRun::id).toList());
            int from = ids.indexOf(id);
            int to = up ? from - 1 : from + 1;
            if (from >= 0 && to >= 0 && to < ids.size()) {
                swapPlaces(handle, id, ids.get(to));
            }
        });
    }

    private static void swapPlaces(Handle handle, long one, long other) {
        int place = place(handle, one);
        handle.execute("UPDATE queued_run SET place = ? WHERE id = ?", place(handle, other), one);
        handle.execute("UPDATE queued_run SET place = ? WHERE id = ?", place, other);
    }

    private static int place(Handle handle, long id) {
        return handle.createQuery("SELECT place FROM queued_run WHERE id = ?")
                .bind(0, id)
                .mapTo(int.class)
                .one();
    }

    /** The names of all that wait or are about to begin. */
    static Set<String> names(Handle handle) {
        return handle.createQuery("SELECT name FROM queued_run")
                .mapTo(String.class)
                .set();
    }

    private static List<QueuedRun> waiting(Handle handle) {
        return handle
                .createQuery("SELECT * FROM queued_run ORDER BY place, id")
                .map((row, context) ->
                        free(row.getString("process")) ? Optional.of(read(row)) : Optional.<QueuedRun>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a process took that ended before it began is free again. */
    private static boolean free(String process) {
        return process == null || !ProcessStamp.parse(process).isAlive();
    }

    private static QueuedRun read(ResultSet row) throws SQLException {
        DataFolders folders = new DataFolders(
                path(row.getString("folder")),
                Optional.ofNullable(row.getString("validation_folder")).map(QueueStore::path),
                Optional.ofNullable(row.getString("test_folder")).map(QueueStore::path));
        RunRequest request = new RunRequest(row.getString("name"), folders, Json.settings(row.getString("settings")));
        return new QueuedRun(row.getLong("id"), request, row.getString("problem"));
    }

    /** A path as it is, even where its bytes are no text. */
    private static String text(Path folder) {
        return folder.toUri().toString();
    }

    private static Path path(String text) {
        return Path.of(URI.create(text));
    }
}
