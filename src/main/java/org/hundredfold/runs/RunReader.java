package org.hundredfold.runs;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.Calibration.Measured;
import org.hundredfold.model.Reliability;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.StepMetrics;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queries for runs; deleted ones are not found. */
final class RunReader {
    private static final Logger LOG = LoggerFactory.getLogger(RunReader.class);
    private static final String EVEN_DELETED = """
            SELECT run.*, validation.accuracy AS validation_accuracy, test.accuracy, test.low, test.high,
                (SELECT json_group_array(coalesce(validation_error, 'NaN') ORDER BY epoch) FROM epoch WHERE run_id = run.id)
                    AS validation_errors,
                EXISTS (SELECT 1 FROM calibration WHERE run_id = run.id) AS calibrated
            FROM run
                LEFT JOIN evaluation AS validation ON validation.run_id = run.id AND validation.part = 'validation'
                LEFT JOIN evaluation AS test ON test.run_id = run.id AND test.part = 'test'
            WHERE TRUE
            """;

    private static final String SUMMARIES = EVEN_DELETED + "AND deleted_by IS NULL ";

    /** Those that a run ended with, or those of its best epoch so far. */
    private static final String PARAMETERS = """
            SELECT network, coalesce(model.parameters, snapshot.parameters) AS parameters
            FROM run
                LEFT JOIN model ON model.run_id = id
                LEFT JOIN snapshot ON snapshot.run_id = id AND snapshot.epoch = best_epoch
            WHERE id = :id AND coalesce(model.parameters, snapshot.parameters) IS NOT NULL
            """;

    private final Handle handle;

    RunReader(Handle handle) {
        this.handle = handle;
    }

    List<RunSummary> list() {
        return handle.createQuery(SUMMARIES + "ORDER BY id DESC")
                .map(new SummaryMapper())
                .list();
    }

    Set<String> names() {
        return handle.createQuery("SELECT name FROM run WHERE deleted_by IS NULL")
                .mapTo(String.class)
                .set();
    }

    Optional<RunSummary> find(String idOrName) {
        return handle.createQuery("""
                        SELECT id FROM run
                        WHERE deleted_by IS NULL AND :text IN (:latest, CAST(id AS TEXT), name)
                        ORDER BY CAST(id AS TEXT) = :text DESC, id DESC
                        LIMIT 1""")
                .bind("text", idOrName)
                .bind("latest", RunNames.LATEST)
                .mapTo(long.class)
                .findOne()
                .flatMap(this::summary);
    }

    Optional<StoredRun> load(long id) {
        return summary(id)
                .map(summary -> new StoredRun(
                        summary,
                        steps(id),
                        epochs(id),
                        parameters(id)
                                .map(parameters -> new TrainedModel(
                                        parameters,
                                        summary.classes(),
                                        summary.settings().preprocessing(),
                                        calibration(id))),
                        evaluation(id, "validation", summary.classes()),
                        evaluation(id, "test", summary.classes())));
    }

    Optional<RunSummary> summary(long id) {
        return query(SUMMARIES + "AND id = :id", id).map(new SummaryMapper()).findOne();
    }

    /** Of a run that is there, even if it is deleted and not yet for good. */
    RunSummary evenDeleted(long id) {
        return query(EVEN_DELETED + "AND id = :id", id).map(new SummaryMapper()).one();
    }

    private List<StepMetrics> steps(long id) {
        return query("SELECT * FROM step WHERE run_id = :id ORDER BY step", id)
                .map(Rows.STEP)
                .list();
    }

    List<EpochMetrics> epochs(long id) {
        return query("SELECT * FROM epoch WHERE run_id = :id ORDER BY epoch", id)
                .map(Rows.EPOCH)
                .list();
    }

    Optional<NetworkParameters> parameters(long id) {
        return query(PARAMETERS, id)
                .map((row, context) ->
                        NetworkParameters.of(Json.network(row.getString("network")), row.getBytes("parameters")))
                .findOne();
    }

    /** Empty too if what is kept is damaged: the run is worth more than that. */
    private Optional<Calibration> calibration(long id) {
        try {
            return undamagedCalibration(id);
        } catch (UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            LOG.warn("The calibration of run {} is left out", id, damaged);
            return Optional.empty();
        }
    }

    private Optional<Calibration> undamagedCalibration(long id) {
        return query("SELECT * FROM calibration WHERE run_id = :id", id)
                .map((row, context) -> new Calibration(
                        row.getDouble("temperature"),
                        row.getInt("pictures"),
                        Measured.valueOf(row.getString("measured")),
                        Json.read(row.getString("before"), Reliability.class),
                        Json.read(row.getString("after"), Reliability.class),
                        PackedFamiliarity.unpack(row.getBytes("familiarity"))))
                .findOne();
    }

    /** Of a run that is there. */
    MadeWith madeWith(long id) {
        return query("SELECT * FROM run WHERE id = :id", id)
                .map((row, context) -> MadeWith.of(row))
                .one();
    }

    /** Of a run that is there. */
    RunOrigin origin(long id) {
        return query("SELECT * FROM run WHERE id = :id", id)
                .map((row, context) -> new RunOrigin(
                        Path.of(row.getString("folder")),
                        Optional.ofNullable(row.getString("validation_folder")).map(Path::of),
                        Optional.ofNullable(row.getString("test_folder")).map(Path::of),
                        row.getString("fingerprint"),
                        Optional.ofNullable(row.getString("test_fingerprint")),
                        List.of(Json.read(row.getString("classes"), String[].class)),
                        Optional.ofNullable(row.getString("split")),
                        Json.network(row.getString("network"))))
                .one();
    }

    /** Without parts if none is kept. */
    LearnerState checkpoint(long id) {
        return new LearnerState(query("SELECT state FROM checkpoint WHERE run_id = :id ORDER BY part", id)
                .mapTo(byte[].class)
                .list());
    }

    private Optional<Evaluation> evaluation(long id, String part, List<String> classes) {
        return query("SELECT confusion, loss FROM evaluation WHERE run_id = :id AND part = :part", id)
                .bind("part", part)
                .map((row, context) -> new Evaluation(
                        classes, Json.read(row.getString("confusion"), int[][].class), Rows.real(row, "loss")))
                .findOne();
    }

    /** By epoch, the first epoch first; those of versions before, and of runs without validation pictures, are missing. */
    SortedMap<Integer, Evaluation> validations(long id) {
        SortedMap<Integer, Evaluation> found = new TreeMap<>();
        query("""
                        SELECT epoch, loss, confusion, classes FROM epoch_confusion JOIN run ON run_id = id
                        WHERE id = :id AND deleted_by IS NULL""", id)
                .map((row, context) -> Map.entry(
                        row.getInt("epoch"),
                        new Evaluation(
                                List.of(Json.read(row.getString("classes"), String[].class)),
                                Json.read(row.getString("confusion"), int[][].class),
                                Rows.real(row, "loss"))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    Optional<TestAnswers> answers(long id) {
        return query("""
                        SELECT coalesce(test_folder, folder) AS folder, classes, packed FROM run JOIN answers ON run_id = id
                        WHERE id = :id AND deleted_by IS NULL""", id)
                .map((row, context) -> new TestAnswers(
                        Path.of(row.getString("folder")),
                        PackedAnswers.unpack(
                                row.getBytes("packed"), List.of(Json.read(row.getString("classes"), String[].class)))))
                .findOne();
    }

    private Query query(String sql, long id) {
        return handle.createQuery(sql).bind("id", id);
    }
}
