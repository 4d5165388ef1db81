package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class QueueStoreTest {
    @TempDir
    Path home;

    private RunStore store;
    private QueueStore queue;

    @BeforeEach
    void open() {
        store = RunStore.open(home);
        queue = store.queue();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private RunRequest request(String name) {
        return new RunRequest(
                name,
                new DataFolders(home.resolve("hands"), Optional.empty(), Optional.empty()),
                TrainingSettings.defaults());
    }

    private void add(String... names) {
        queue.add(Stream.of(names).map(this::request).toList());
    }

    private List<String> waiting() {
        return queue.waiting().stream().map(run -> run.request().name()).toList();
    }

    private long id(String name) {
        return queue.waiting().stream()
                .filter(run -> run.request().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String take() {
        return queue.take().orElseThrow().request().name();
    }

    @Test
    void whatWaitsOutlivesTheProgramAsItWasSetUp() {
        RunRequest request = new RunRequest(
                "it's \"ışık\"",
                new DataFolders(
                        home.resolve("100% hands"),
                        Optional.of(home.resolve("val")),
                        Optional.of(home.resolve("test"))),
                TrainingSettings.of(Preset.ACCURATE).withSeed(7));
        queue.add(List.of(request, request("second")));
        store.close();

        store = RunStore.open(home);
        queue = store.queue();

        assertThat(waiting()).containsExactly("it's \"ışık\"", "second");
        assertThat(queue.waiting().get(0).request()).isEqualTo(request);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderWhoseNameIsNoTextIsFoundAgain() {
        Path folder = Path.of(URI.create(home.toUri() + "d%FE"));
        DataFolders folders = new DataFolders(folder, Optional.empty(), Optional.empty());
        queue.add(List.of(new RunRequest("odd", folders, TrainingSettings.defaults())));

        assertThat(queue.waiting().get(0).request().folders()).isEqualTo(folders);
    }

    @Test
    void runsAreTakenInOrderAndEachOnlyOnce() {
        add("a", "b");

        assertThat(take()).isEqualTo("a");
        assertThat(waiting()).containsExactly("b");
        assertThat(take()).isEqualTo("b");
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void whatIsGivenBackIsTheNextAgain() {
        add("a", "b");
        queue.giveBack(queue.take().orElseThrow().id());

        assertThat(waiting()).containsExactly("a", "b");
    }

    @Test
    void whatCouldNotBeginKeepsItsReasonAndIsPassedOverUntilItIsTriedOnceMore() {
        add("a", "b");
        long a = queue.take().orElseThrow().id();
        queue.refuse(a, "The folder hands is gone.");

        assertThat(queue.waiting().get(0).problem()).isEqualTo("The folder hands is gone.");
        assertThat(take()).isEqualTo("b");
        assertThat(queue.take()).isEmpty();
        queue.retry(a);
        assertThat(take()).isEqualTo("a");
    }

    @Test
    void runsAreMovedByOnePlaceAndStayAtTheEnds() {
        add("a", "b", "c");
        queue.move(id("c"), true);
        assertThat(waiting()).containsExactly("a", "c", "b");
        queue.move(id("a"), false);
        assertThat(waiting()).containsExactly("c", "a", "b");
        queue.move(id("c"), true);
        queue.move(id("b"), false);
        assertThat(waiting()).containsExactly("c", "a", "b");
    }

    @Test
    void whatIsAddedLaterStaysBehindWhatWasMoved() {
        add("a", "b");
        queue.move(id("b"), true);
        take();
        add("c");

        assertThat(waiting()).containsExactly("a", "c");
    }

    @Test
    void runsAreRemovedButNotOneThatIsAboutToBegin() {
        add("a", "b", "c");
        QueuedRun taken = queue.take().orElseThrow();
        queue.remove(Set.of(taken.id(), id("b")));
        queue.giveBack(taken.id());

        assertThat(waiting()).containsExactly("a", "c");
    }

    @Test
    void whatHasBegunIsGone() {
        add("a");
        QueuedRun taken = queue.take().orElseThrow();
        queue.begun(taken.id());
        queue.giveBack(taken.id());

        assertThat(waiting()).isEmpty();
    }

    @Test
    void aNewNameIsNoneOfThoseThatWait() {
        add("hands-1");

        assertThat(store.nextName(home.resolve("hands"))).isEqualTo("hands-2");
    }

    @Test
    @Timeout(60)
    void ofSeveralProgramsOneGetsEachRunAndWhatAKilledOneHadTakenWaitsAgain() throws Exception {
        List<String> names = IntStream.range(0, 40).mapToObj(i -> "run " + i).toList();
        add(names.toArray(String[]::new));
        Process one = ChildJvm.start(TakingProcess.class, home);
        Process other = ChildJvm.start(TakingProcess.class, home);
        try {
            List<String> ofOne = names(one.inputReader());
            List<String> ofOther = names(other.inputReader());

            List<String> all = new ArrayList<>(ofOne);
            all.addAll(ofOther);
            assertThat(all).containsExactlyInAnyOrderElementsOf(names);
            assertThat(waiting()).isEmpty();
            one.destroyForcibly().waitFor();
            assertThat(waiting()).containsExactlyElementsOf(ofOne);
        } finally {
            one.destroyForcibly().waitFor();
            other.destroyForcibly().waitFor();
        }
    }

    private static List<String> names(BufferedReader output) throws IOException {
        List<String> names = new ArrayList<>();
        for (String line = output.readLine(); !line.isEmpty(); line = output.readLine()) {
            names.add(line);
        }
        return names;
    }
}
