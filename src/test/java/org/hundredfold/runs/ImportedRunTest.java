package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hundredfold.ExplainedException;
import org.hundredfold.nn.NetworkParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights that came from elsewhere are a run that was never trained. */
class ImportedRunTest {
    @TempDir
    Path home;

    private final NetworkParameters weights = Samples.parameters(0.25f);
    private RunStore store;
    private long like;

    @BeforeEach
    void open() {
        store = RunStore.open(home);
        like = Samples.completed(store, "mine");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itHasTheWeightsAndAllElseOfTheOther() {
        RunSummary before = store.load(like).orElseThrow().summary();
        long id = store.keepImported(like, "imported", weights, "They were drawn by hand.");
        close();
        store = RunStore.open(home);

        StoredRun run = store.load(id).orElseThrow();
        assertThat(run.trained().parameters().sha256()).isEqualTo(weights.sha256());
        assertThat(store.parameterHashes()).containsEntry(id, weights.sha256());
        assertThat(run.trained().classes()).isEqualTo(Samples.CLASSES);
        assertThat(run.trained().calibration()).isEmpty();
        assertThat(run.summary().isImported()).isTrue();
        assertThat(run.summary().explanation()).isEqualTo("They were drawn by hand.");
        assertThat(run.summary().parts()).isEqualTo(before.parts());
        assertThat(run.summary().settings()).isEqualTo(before.settings());
        assertThat(run.summary().dataFingerprint()).isEqualTo(before.dataFingerprint());
        assertThat(run.epochs()).isEmpty();
        assertThat(run.test()).isEmpty();
        assertThat(store.load(like).orElseThrow().summary())
                .usingRecursiveComparison()
                .isEqualTo(before);
        assertThat(before.isImported()).isFalse();
    }

    @Test
    void itHoldsWhatWasDecidedAboutItsPictures() {
        long id = store.keepImported(like, "imported", weights, "");

        assertThat(store.decisions().of(id)).isEqualTo(store.decisions().of(like));
    }

    @Test
    void itCannotBeRepeated() {
        long id = store.keepImported(like, "imported", weights, "");

        assertThat(store.load(id).orElseThrow().summary().canBeRepeated()).isFalse();
        assertThatThrownBy(() -> store.repetition(id, NewPlaces.NONE))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("its weights were imported");
    }

    @Test
    void itCannotBeContinued() {
        long id = store.keepImported(like, "imported", weights, "");

        assertThatThrownBy(() -> store.continuation(id))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("its weights were imported, so there is nothing to continue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "latest", "1", "007"})
    void aNameThatCouldMeanAnotherRunIsRefusedWhereverARunIsNamed(String name) {
        assertRefused(() -> store.keepImported(like, name, weights, ""));
        assertRefused(() -> store.rename(like, name));
        if (!name.isEmpty()) {
            assertRefused(() -> Samples.start(store, name));
        }
        assertThat(store.list()).extracting(RunSummary::name).containsExactly("mine");
    }

    private static void assertRefused(ThrowingCallable naming) {
        assertThatThrownBy(naming)
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("A run cannot be called");
    }

    @Test
    void theOtherMustBeThere() {
        store.delete(like);

        assertThatThrownBy(() -> store.keepImported(like, "imported", weights, ""))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("has been deleted");
    }
}
