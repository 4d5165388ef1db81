package org.hundredfold.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import org.hundredfold.ExplainedException;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.TrainingSettings;

/** Every run ever made, in one SQLite file. Callable from any thread; all methods may throw {@link ExplainedException}. */
public final class RunStore implements AutoCloseable {
    private final Database database;

    RunStore(Database database, Migrations migrations) {
        this.database = database;
        try {
            DamageMark.lookInto(database);
            migrations.apply(database);
            database.write(handle -> new RunEditor(handle).purge());
            database.shrink();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Opens the store in the user's data folder, making both where they do not exist yet.
     *
     * @throws ExplainedException if the file cannot be opened, read or written
     */
    public static RunStore open(Path home) {
        return new RunStore(Database.in(home), Migrations.bundled());
    }

    /** Of a store that is only read. */
    private RunStore(Database database) {
        this.database = database;
    }

    /**
     * Opens the store in a folder for somebody who only reads it: nothing is made where there is none, and it may lie where
     * nothing can be written.
     *
     * @throws ExplainedException if there is none, if it cannot be opened or read, or if it would have to be renewed and cannot
     */
    public static RunStore openToRead(Path home) {
        Path file = Database.fileIn(home);
        if (!Files.exists(file)) {
            throw new ExplainedException("There are no runs in %s. Name the folder that holds them.".formatted(home));
        }
        return Files.isWritable(file) && Files.isWritable(home) ? open(home) : readOnly(home);
    }

    /** The store as it is: all that would write fails. */
    static RunStore readOnly(Path home) {
        Database database = Database.readOnly(home);
        try {
            Migrations.bundled().requireCurrent(database);
            return new RunStore(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** A listener that writes one training to the store as it goes, disk first. */
    public RunRecorder recorder() {
        return new RunRecorder(database, Optional.empty());
    }

    /** The same for a training that is another one's again, with other decisions about its pictures. */
    public RunRecorder recorderAfter(long run) {
        return new RunRecorder(database, Optional.empty(), OptionalLong.of(run));
    }

    /**
     * What it takes to go on with a run.
     *
     * @throws ExplainedException if it has been trained to its end, is being trained, or too little of it was kept
     */
    public Continuation continuation(long id) {
        return continuation(id, NewPlaces.NONE);
    }

    /** The same with folders that are elsewhere now; where the pictures are what they were, that is kept for all runs. */
    public Continuation continuation(long id, NewPlaces said) {
        return Continuation.of(database, id, said);
    }

    /**
     * What it takes to repeat a run.
     *
     * @param said see {@link #continuation(long, NewPlaces)}
     * @throws ExplainedException if it is being trained, or was broken off in its first epoch
     */
    public Repetition repetition(long id, NewPlaces said) {
        return Repetition.of(database, id, said);
    }

    /**
     * Keeps weights that came from elsewhere as a run of its own, which was never trained and has been tested on nothing.
     *
     * @param like the run whose network, classes, pictures and settings it has
     * @param origin where the weights are from, in a sentence
     * @return its id
     * @throws ExplainedException if that run is gone, or no run can have that name
     */
    public long keepImported(long like, String name, NetworkParameters weights, String origin) {
        RunNames.check(name);
        return database.transaction(handle -> {
            RunSummary other = new RunReader(handle).summary(like).orElseThrow(() -> Continuation.deleted(like));
            return new RunWriter(handle).imported(other, name, weights, origin);
        });
    }

    /**
     * What it takes to calibrate the network of a run that has ended.
     *
     * @param said see {@link #continuation(long, NewPlaces)}
     * @throws ExplainedException if it is being trained, has no network or no validation pictures, or too little of it was kept
     */
    public LateCalibration calibration(long id, NewPlaces said) {
        return LateCalibration.of(database, id, said);
    }

    /** Which runs repeat which. */
    public Repetitions repetitions() {
        return new Repetitions(database);
    }

    /** Where the folders of runs are now. */
    public Whereabouts whereabouts() {
        return new Whereabouts(database);
    }

    /**
     * What it takes to train a run's pictures again.
     *
     * @throws ExplainedException if the run is gone, or too little of it was kept
     */
    public TrainedBefore trainedBefore(long id) {
        return TrainedBefore.of(database, id);
    }

    /** {@link org.hundredfold.nn.NetworkParameters#sha256} of every run that has a network, by its id. */
    public Map<Long, String> parameterHashes() {
        return new ParameterHashes(database).all();
    }

    /** All runs that are not deleted, newest first. */
    public List<RunSummary> list() {
        return database.direct(handle -> new RunReader(handle).list());
    }

    /** A run with everything known of it; empty if there is none of that id or it is deleted. */
    public Optional<StoredRun> load(long id) {
        return database.transaction(handle -> new RunReader(handle).load(id));
    }

    /** Of a run; empty as for {@link #load}. */
    public Optional<TrainingSettings> settings(long id) {
        return database.direct(handle -> new RunReader(handle).summary(id)).map(RunSummary::settings);
    }

    /**
     * The answers of a run to each of its test pictures; empty if there is no such run, if it has not been tested, or if it
     * was made before answers were kept.
     */
    public Optional<TestAnswers> answers(long id) {
        return database.direct(handle -> new RunReader(handle).answers(id))
                .map(tested ->
                        new TestAnswers(whereabouts().now(tested.folder()).orElse(tested.folder()), tested.answers()));
    }

    /** How the network of each epoch did on the validation pictures; without those that were not kept. */
    public SortedMap<Integer, Evaluation> validations(long id) {
        return database.direct(handle -> new RunReader(handle).validations(id));
    }

    /**
     * A run as one file for another computer.
     *
     * @throws ExplainedException if it is gone or still being trained
     */
    public RunArchive archive(long id) {
        return database.transaction(handle -> {
            RunReader reader = new RunReader(handle);
            StoredRun run = reader.load(id).orElseThrow(() -> Continuation.deleted(id));
            return RunArchive.of(run, reader.origin(id), reader.answers(id));
        });
    }

    /**
     * Keeps a run that was written as one file as a new one, under its name or, where that is taken, with a number behind it.
     * A name that no run can have here gets "run" before it.
     *
     * @return its id
     * @throws ExplainedException if the file is not there, damaged or something else
     */
    public long unpack(Path file) {
        RunArchive archive = RunArchive.read(file);
        String name = freeName(RunNames.clear(archive.run.name()));
        Path elsewhere = database.file().toAbsolutePath().resolveSibling("elsewhere");
        return database.transaction(handle -> new RunUnpacking(handle, elsewhere).keep(archive, name));
    }

    /** A name that no run has yet, and none that waits for its turn, made of the folder's, such as {@code hands-3}. */
    public String nextName(Path folder) {
        return RunNames.next(takenNames(), folder);
    }

    /** @throws ExplainedException if no run can have this name, since whoever asks for it would get another one, or none */
    public static void checkName(String name) {
        RunNames.check(name);
    }

    /** The given name where no run has it yet and none that waits, else with the first number that makes it new. */
    public String freeName(String name) {
        return RunNames.free(takenNames(), name);
    }

    private Set<String> takenNames() {
        return database.direct(handle -> {
            Set<String> taken = QueueStore.names(handle);
            taken.addAll(new RunReader(handle).names());
            return taken;
        });
    }

    /** The newest run whose id, or else whose name, is the given text; {@code latest} is the newest of all. */
    public Optional<RunSummary> find(String idOrName) {
        return database.direct(handle -> new RunReader(handle).find(idOrName));
    }

    /** @throws ExplainedException if no run can have that name */
    public void rename(long id, String name) {
        RunNames.check(name);
        database.write(handle -> new RunEditor(handle).rename(id, name));
    }

    public void note(long id, String note) {
        database.write(handle -> new RunEditor(handle).note(id, note));
    }

    public void star(long id, boolean starred) {
        database.write(handle -> new RunEditor(handle).star(id, starred));
    }

    /**
     * Hides a run; {@link #restore} brings it back. Deleted runs are removed for good when the store is next opened after
     * the program that deleted them has ended.
     */
    public void delete(long id) {
        database.write(handle -> new RunEditor(handle).delete(id));
    }

    public void restore(long id) {
        database.write(handle -> new RunEditor(handle).restore(id));
    }

    /** The runs that wait to be trained. */
    public QueueStore queue() {
        return new QueueStore(database);
    }

    /** What the networks of the runs were like after their epochs. */
    public SnapshotStore snapshots() {
        return new SnapshotStore(database);
    }

    /** The user's decisions about pictures. */
    public CorrectionStore corrections() {
        return new CorrectionStore(database);
    }

    /** Which pictures the user found to be in the right class. */
    public ConfirmationStore confirmations() {
        return new ConfirmationStore(database);
    }

    /** What was forecast of runs. */
    public ForecastStore forecasts() {
        return new ForecastStore(database);
    }

    /** The pictures that runs have learned from. */
    public PicturesOfRun pictures() {
        return new PicturesOfRun(database);
    }

    /** What the doctor found in the runs. */
    public FindingStore findings() {
        return new FindingStore(database);
    }

    /** What the user had decided when runs were trained. */
    public RunDecisions decisions() {
        return new RunDecisions(database);
    }

    /** What simple methods reach on the pictures of each run. */
    public BaselineStore baselines() {
        return new BaselineStore(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
