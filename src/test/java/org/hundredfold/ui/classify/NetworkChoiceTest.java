package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.hundredfold.data.FolderReader;
import org.hundredfold.model.Answer;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.junit.jupiter.api.Test;

class NetworkChoiceTest extends ClassifyModel {
    @Test
    void withoutARunItSaysThereIsNoNetwork() {
        try (RunStore empty = RunStore.open(temp)) {
            ClassifyViewModel model = new ClassifyViewModel(
                    empty, new FolderReader(), shapes.teaching(), messages, Runnable::run, Runnable::run);

            model.networks().refresh();
            model.classify(List.of(shapes.picture("star")));

            assertThat(model.networks().noneProperty().get()).isTrue();
            assertThat(model.resultProperty().get().picture()).isPresent();
            assertThat(model.resultProperty().get().answer()).isEmpty();
        }
    }

    @Test
    void aPictureThatCameBeforeTheFirstRunIsAnsweredOnceThereIsOne() {
        ClassifyViewModel model = model(Runnable::run);
        model.classify(List.of(shapes.picture("star")));

        model.use(trained);

        assertThat(answer(model)).isEqualTo("star");
    }

    @Test
    void theNewestRunAnswersUntilAnotherIsChosen() {
        ClassifyViewModel model = model(Runnable::run);
        model.networks().refresh();
        assertThat(model.networks().runs()).extracting(RunSummary::name).containsExactly("hardly", "trained");
        assertThat(model.networks().networkProperty().get().run().id()).isEqualTo(newest);

        model.use(trained);
        model.networks().refresh();

        assertThat(model.networks().networkProperty().get().run().id()).isEqualTo(trained);
    }

    @Test
    void refreshingDoesNotLoadTheSameNetworkAgain() {
        ClassifyViewModel model = model();
        Network before = model.networks().networkProperty().get();

        model.networks().refresh();

        assertThat(model.networks().networkProperty().get()).isSameAs(before);
    }

    @Test
    void anotherRunAnswersAtOnceForThePictureLookedAt() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("star")));
        Answer before = model.resultProperty().get().answer().orElseThrow();

        model.use(newest);

        assertThat(model.resultProperty().get().network().orElseThrow().run().id())
                .isEqualTo(newest);
        assertThat(model.resultProperty().get().answer().orElseThrow().scores()).isNotEqualTo(before.scores());
    }

    @Test
    void previewsFollowTheChosenRun() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("star"), shapes.picture("circle")));

        model.use(newest);

        assertThat(model.pictures())
                .allSatisfy(picture -> assertThat(picture.previewProperty()
                                .get()
                                .network()
                                .orElseThrow()
                                .run()
                                .id())
                        .isEqualTo(newest));
    }

    @Test
    void aStoreThatCannotBeReadIsReported() throws IOException {
        RunStore broken = RunStore.open(temp);
        broken.close();
        Files.writeString(temp.resolve("runs.db"), "no database any more".repeat(100));
        ClassifyViewModel model = new ClassifyViewModel(
                broken, new FolderReader(), shapes.teaching(), messages, Runnable::run, Runnable::run);

        model.use(1);

        assertThat(messages.currentProperty().get().text()).contains("runs.db");
    }
}
