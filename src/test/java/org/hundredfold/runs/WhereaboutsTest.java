package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Picture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that moved, of runs that were trained and of runs that wait. */
class WhereaboutsTest {
    private static final TrainingSettings SETTINGS = Settings.small(1);

    @TempDir
    private Path temp;

    private Path train;
    private Path val;
    private RunStore store;
    private DataSet data;
    private long run;

    @BeforeEach
    void open() {
        train = temp.resolve("set/train");
        val = temp.resolve("set/val");
        Stripes.write(train, 20, 1);
        Stripes.write(val, 6, 2);
        data = new FolderReader().readWithValidation(train, val, SETTINGS.preprocessing(), ReadProgress.NONE);
        store = RunStore.open(temp.resolve("home"));
        RunRecorder recorder = store.recorder();
        new Trainer(
                        TrainingPlanner.plan("first", data, Optional.empty(), SETTINGS),
                        List.of(recorder),
                        new TrainingControl())
                .run();
        run = recorder.runId();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path moved(Path part) throws IOException {
        Path to = temp.resolve("moved").resolve(part.getFileName());
        Files.createDirectories(to.getParent());
        return Files.move(part, to);
    }

    @Test
    void picturesForValidationAreOnlyFoundBesideThoseToLearnFrom() throws IOException {
        Path valNow = moved(val);
        assertThat(store.whereabouts().missing(run)).contains(val);
        assertThatThrownBy(() -> store.whereabouts().found(run, val, valNow))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(valNow + " does not lie beside train as it did");
        assertThat(store.whereabouts().missing(run)).contains(val);

        Stripes.write(temp.resolve("moved/train"), 20, 1);
        store.whereabouts().found(run, val, temp.resolve("moved"));

        assertThat(store.whereabouts().missing(run)).isEmpty();
        Repetition again = store.repetition(run, NewPlaces.NONE);
        assertThat(again.read(new FolderReader(), ReadProgress.NONE).data().fingerprint())
                .isEqualTo(data.fingerprint());
    }

    @Test
    void aRunThatWaitsReadsItsPicturesWhereTheyAreNowWithWhatWasDecided() throws IOException {
        Picture picture = data.pictures().get(0);
        store.corrections()
                .keep(
                        train,
                        new Corrections(new TreeMap<>(
                                Map.of(picture.relative(), new Correction(picture.content(), Optional.empty())))));
        RunRequest request =
                new RunRequest("next", new DataFolders(train, Optional.of(val), Optional.empty()), SETTINGS);
        Path trainNow = moved(train);
        moved(val);
        assertThatThrownBy(() -> store.queue().read(request, new FolderReader(), ReadProgress.NONE))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("next cannot begin, because the folder " + train)
                .hasMessageContaining("say in Runs, at a run that learned from it, where it is now");

        store.whereabouts().found(run, train, trainNow);

        DataSet read = store.queue()
                .read(request, new FolderReader(), ReadProgress.NONE)
                .data();
        assertThat(read.folder()).isEqualTo(trainNow);
        assertThat(read.pictures()).hasSize(data.pictures().size() - 1);
    }
}
