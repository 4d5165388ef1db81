package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.data.FolderReader;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.FileAnswer;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which network answers, and that no answer of another one is taken for its. */
class ChosenNetworksTest {
    @TempDir
    static Path home;

    private static Shapes shapes;

    @TempDir
    Path runs;

    private RunStore store;
    private long older;
    private long newer;
    private ClassifyViewModel model;

    @BeforeAll
    static void draw() {
        shapes = Shapes.drawnIn(home.resolve("shapes"));
    }

    @BeforeEach
    void open() {
        store = RunStore.open(runs);
        older = shapes.train(store, "older", 1);
        newer = shapes.train(store, "newer", 2);
        model = new ClassifyViewModel(
                store,
                new FolderReader(),
                shapes.teaching(),
                new Messages(Runnable::run),
                Runnable::run,
                Runnable::run);
        model.networks().refresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long answers() {
        return model.networks().networkProperty().get().run().id();
    }

    private Network network(long id) {
        RunSummary run = store.list().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
        return new Network(run, new Classifier(store.load(id).orElseThrow().trained()));
    }

    @Test
    void aNewerRunDoesNotTakeThePlaceOfTheNetworkThatAnswers() {
        assertThat(answers()).isEqualTo(newer);

        long newest = shapes.train(store, "newest", 1);
        model.networks().refresh();

        assertThat(answers()).isEqualTo(newer);
        assertThat(model.networks().runs()).extracting(RunSummary::id).containsExactly(newest, newer, older);
        model.use(newest);
        assertThat(answers()).isEqualTo(newest);
    }

    @Test
    void inPlaceOfARunThatIsGoneTheNewestAnswersAndIsKept() {
        model.use(older);
        store.delete(older);

        model.networks().refresh();
        assertThat(answers()).isEqualTo(newer);

        shapes.train(store, "newest", 1);
        model.networks().refresh();
        assertThat(answers()).isEqualTo(newer);
    }

    @Test
    void anotherNetworkBesideAnswersTheFilesOfAFolderAnew() {
        model.use(older);
        model.beside().choose(newer);
        model.classifyFolder(home.resolve("shapes").resolve("star"));

        long newest = shapes.train(store, "newest", 3);
        model.beside().choose(newest);

        Classifier asked = network(newest).classifier();
        assertThat(model.folder().rows())
                .hasSize(150)
                .allSatisfy(row -> assertThat(row.second().orElseThrow().scores())
                        .isEqualTo(FileAnswer.of(asked, row.file()).scores()));
    }

    @Test
    void whatIsFoundOutAboutOneNetworkIsNotToldOfAnother() {
        Deque<Runnable> background = new ArrayDeque<>();
        ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>();
        Insights insights = new Insights(
                result.getReadOnlyProperty(),
                (network, progress) -> {
                    throw new AssertionError("Nobody looks at neighbours");
                },
                () -> background::add,
                Runnable::run);
        insights.why().watch(true);
        result.set(of(older, "star"));
        work(background);

        result.set(of(insights.asked().questionProperty().get().network(), "star"));
        assertThat(insights.why().foundProperty().get())
                .as("of the picture before, until it is known")
                .isNotNull();

        result.set(of(newer, "circle"));
        assertThat(insights.why().foundProperty().get()).isNull();
        work(background);
        assertThat(insights.why()
                        .foundProperty()
                        .get()
                        .question()
                        .network()
                        .run()
                        .id())
                .isEqualTo(newer);

        insights.asked().choose("triangle");
        assertThat(insights.why().foundProperty().get()).isNull();
    }

    @Test
    void aSecondOpinionThatComesTooLateIsDropped() {
        List<Runnable> background = new ArrayList<>();
        ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>(of(older, "star"));
        ReadOnlyObjectWrapper<Network> other = new ReadOnlyObjectWrapper<>(network(newer));
        SecondOpinion second = new SecondOpinion(
                result.getReadOnlyProperty(), other.getReadOnlyProperty(), background::add, Runnable::run);
        background.clear();
        other.set(network(newer));
        result.set(of(older, "circle"));

        background.get(1).run();
        assertThat(second.bothProperty().get().first()).isSameAs(result.get());
        background.get(0).run();

        assertThat(second.bothProperty().get().first()).isSameAs(result.get());
        other.set(network(older));
        result.set(null);
        background.get(2).run();
        assertThat(second.bothProperty().get()).isNull();
    }

    private Result of(long run, String shape) {
        return of(network(run), shape);
    }

    private static Result of(Network network, String shape) {
        return Result.of(Subject.file(shapes.picture(shape)), Optional.of(network), 100);
    }

    private static void work(Deque<Runnable> background) {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
