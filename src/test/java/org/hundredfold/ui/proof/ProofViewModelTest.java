package org.hundredfold.ui.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.data.DataSet;
import org.hundredfold.proof.Proof;
import org.hundredfold.train.Stripes;
import org.hundredfold.ui.common.Message.Kind;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.proof.ProofViewModel.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofViewModelTest {
    @TempDir
    private Path folder;

    private final Messages messages = new Messages(Runnable::run);
    private final ObjectProperty<DataSet> data = new SimpleObjectProperty<>();
    private final ProofViewModel model = new ProofViewModel(data, messages, Runnable::run, Runnable::run);

    @Test
    void withoutDataNothingIsProved() {
        model.prove();

        assertThat(model.stateProperty().get()).isEqualTo(State.NO_DATA);
        assertThat(model.resultProperty().get()).isNull();
    }

    @Test
    void itIsProvedOnThePicturesAsTheyWereRead() {
        data.set(Stripes.in(folder, 20));
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        model.prove();

        assertThat(model.stateProperty().get()).isEqualTo(State.DONE);
        assertThat(model.resultProperty().get().equal()).isTrue();
        assertThat(model.soFarProperty().get().steps()).hasSize(Proof.DEFAULT_STEPS);
        assertThat(model.subjectProperty().get().network()).isEqualTo("64-256-3");
        assertThat(model.subjectProperty().get().data()).endsWith(", 60 pictures");
    }

    @Test
    void stepsAreShownAsTheyCome() {
        data.set(Stripes.in(folder, 20));
        Queue<Integer> seen = new ArrayDeque<>();
        model.soFarProperty().subscribe(soFar -> seen.add(soFar.steps().size()));
        model.prove();

        assertThat(seen).contains(0, 1, 2, 25, Proof.DEFAULT_STEPS);
    }

    @Test
    void aCancelledProofEndsWithoutAResult() {
        data.set(Stripes.in(folder, 20));
        model.soFarProperty().subscribe(soFar -> {
            if (soFar.steps().size() == 3) {
                model.cancel();
                assertThat(model.stateProperty().get()).isEqualTo(State.CANCELLING);
            }
        });
        model.prove();

        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.resultProperty().get()).isNull();
        assertThat(messages.currentProperty().get()).isNull();
    }

    @Test
    void aSecondProofIsNotBegunWhileOneRuns() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ProofViewModel slow = new ProofViewModel(data, messages, waiting::add, Runnable::run);
        data.set(Stripes.in(folder, 20));
        slow.prove();
        slow.prove();

        assertThat(waiting).hasSize(1);
    }

    @Test
    void otherDataMakeAResultOld() {
        data.set(Stripes.in(folder, 20));
        model.prove();
        data.set(null);

        assertThat(model.stateProperty().get()).isEqualTo(State.NO_DATA);
        assertThat(model.resultProperty().get()).isNull();
    }

    @Test
    void dataThatCannotBeTrainedAreExplained() {
        DataSet all = Stripes.in(folder, 20);
        data.set(new DataSet(
                all.folder(),
                List.of("across"),
                all.pictures().subList(0, 20),
                List.of(),
                all.preprocessing(),
                all.pixels(),
                "one class"));
        model.prove();

        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(messages.currentProperty().get().kind()).isEqualTo(Kind.ERROR);
        assertThat(messages.currentProperty().get().text()).contains("fewer than two classes");
    }
}
