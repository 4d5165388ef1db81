package org.hundredfold.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the user's own that exports are tried with. */
class GoldenPicturesTest {
    private static final int MOST = 24;

    @TempDir
    private Path folder;

    private Path stripes;
    private RunStore store;

    @BeforeEach
    void drawPictures() {
        stripes = folder.resolve("stripes");
        Stripes.write(stripes, 60, 1);
        store = RunStore.open(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private RunToExport trained(double testShare) {
        TrainingSettings settings = TrainingSettings.of(Preset.QUICK).toBuilder()
                .testShare(testShare)
                .epochs(1)
                .build();
        DataSet data = new FolderReader().read(stripes, settings.preprocessing(), ReadProgress.NONE);
        RunRecorder recorder = store.recorder();
        new Trainer(
                        TrainingPlanner.plan("mine", data, Optional.empty(), settings),
                        List.of(recorder),
                        new TrainingControl())
                .run();
        return RunToExport.of(
                store, new FolderReader(), store.load(recorder.runId()).orElseThrow(), (done, all) -> {
                    throw new AssertionError("The folder is read");
                });
    }

    private static List<String> own(RunToExport run) {
        return run.goldenPictures().get().pictures().stream()
                .filter(picture -> picture.classified().isPresent())
                .map(GoldenPicture::name)
                .toList();
    }

    @Test
    void areSuchAsTheRunWasTestedOnAndTheFolderIsNotRead() {
        RunToExport run = trained(0.5);
        List<String> tested = run.answers().get().orElseThrow().answers().stream()
                .map(answer -> answer.picture())
                .toList();

        assertThat(tested).hasSizeGreaterThan(MOST);
        assertThat(own(run)).hasSize(MOST).doesNotHaveDuplicates().isSubsetOf(tested);
    }

    @Test
    void areAnyOfTheFolderWhereTheRunWasNotTested() {
        assertThat(own(trained(0)))
                .hasSize(MOST)
                .allSatisfy(name -> assertThat(stripes.resolve(name)).isRegularFile());
    }

    @Test
    void areFewerWhereMostFilesAreNoPicturesOrGone() throws IOException {
        RunToExport run = trained(0.5);
        List<String> tested = run.answers().get().orElseThrow().answers().stream()
                .map(answer -> answer.picture())
                .toList();
        for (int i : IntStream.range(3, tested.size()).toArray()) {
            Path file = stripes.resolve(tested.get(i));
            if (i % 2 == 0) {
                Files.delete(file);
            } else {
                Files.writeString(file, "no picture");
            }
        }

        assertThat(own(run)).containsExactlyInAnyOrderElementsOf(tested.subList(0, 3));
    }
}
