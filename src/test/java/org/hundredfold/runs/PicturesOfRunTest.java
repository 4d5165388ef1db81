package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.LearnedPictures;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesOfRunTest {
    @TempDir
    private Path temp;

    private Path folder;
    private RunStore store;
    private TrainingPlan plan;
    private RunSummary run;

    @BeforeEach
    void train() {
        folder = temp.resolve("stripes");
        DataSet data = Stripes.in(folder, 20);
        store = RunStore.open(temp.resolve("home"));
        plan = TrainingPlanner.plan("run", data, Optional.empty(), Settings.small(2));
        RunRecorder recorder = store.recorder();
        new Trainer(plan, List.of(recorder), new TrainingControl()).run();
        run = store.find("run").orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theyAreThoseThatTheRunLearnedFromInTheSameParts() {
        LearnedPictures pictures = read();

        assertThat(pictures.note()).isEmpty();
        assertThat(pictures.data().fingerprint()).isEqualTo(plan.data().fingerprint());
        assertThat(pictures.split().training()).containsExactly(plan.split().training());
        assertThat(pictures.split().validation()).containsExactly(plan.split().validation());
    }

    @Test
    void picturesThatHaveChangedSinceAreShownWithANote() throws IOException {
        Files.delete(folder.resolve("across").resolve("0.png"));

        LearnedPictures pictures = read();

        assertThat(pictures.data().pictures()).hasSize(59);
        assertThat(pictures.note()).contains(folder.toString()).contains("have changed since");
    }

    @Test
    void aClassThatTheNetworkDoesNotKnowIsLeftOut() throws IOException {
        Stripes.write(temp.resolve("others"), 3, 5);
        Files.move(temp.resolve("others").resolve("down"), folder.resolve("a-new-class"));

        LearnedPictures pictures = read();

        assertThat(pictures.data().classes()).isEqualTo(plan.data().classes());
        assertThat(pictures.data().pictures()).hasSize(60);
        assertThat(pictures.note()).isNotEmpty();
    }

    @Test
    void aFolderThatIsGoneIsNamed() throws IOException {
        Files.move(folder, temp.resolve("elsewhere"));

        assertThatThrownBy(this::read)
                .isInstanceOf(ExplainedException.class)
                .hasMessage(
                        "The folder %s is gone or out of reach. Bring it back to see its pictures here, or say in Runs, on the side About, where it is now."
                                .formatted(folder.toAbsolutePath()));
    }

    @Test
    void whereTheFolderIsElsewhereNowTheyAreReadThere() throws IOException {
        Path elsewhere = Files.move(folder, temp.resolve("elsewhere"));
        store.whereabouts().found(run.id(), folder, elsewhere);

        LearnedPictures pictures = read();

        assertThat(pictures.note()).isEmpty();
        assertThat(pictures.data().folder()).isEqualTo(elsewhere);
    }

    private LearnedPictures read() {
        return store.pictures().read(run, new FolderReader(), ReadProgress.NONE);
    }
}
