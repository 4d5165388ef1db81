package org.hundredfold.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.nn.original.Way;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    @TempDir
    private Path folder;

    private final List<String> progress = new ArrayList<>();

    private Bench bench(Optional<Path> data, Optional<Path> peers, String python) {
        return new Bench(Efforts.TINY, data, peers, python, progress::add);
    }

    private Path stripes() {
        Stripes.write(folder.resolve("stripes/train"), 6, 1);
        Stripes.write(folder.resolve("stripes/test"), 4, 2);
        return folder.resolve("stripes");
    }

    @Test
    void withoutPicturesOfItsOwnItMeasuresOnGeneratedOnes() {
        BenchReport report;
        try (Bench bench = bench(Optional.empty(), Optional.empty(), "")) {
            report = bench.run();
        }

        assertThat(report.trainings())
                .extracting(TrainingSpeed::network)
                .containsExactly("784-128-10", "784-512-256-10", "3072-512-10", "100-10-2");
        assertThat(report.trainings()).allSatisfy(training -> {
            assertThat(training.picturesPerSecond().best()).isPositive();
            assertThat(training.cost().ratio()).isPositive();
            assertThat(training.cost().allocatedPerStep()).isNotNegative();
        });
        assertThat(report.original().ways()).extracting(WayTime::way).containsExactly(Way.values());
        assertThat(report.original().relativeDifference()).isLessThan(1e-9);
        assertThat(report.heap().bytes()).isGreaterThan(160 * 784);
        assertThat(report.comparisons()).isEmpty();
        assertThat(progress).contains("784-128-10, batch 64, adam");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withPeersEveryWorkloadIsTrainedByThemToo() throws Exception {
        Path peers = folder.resolve("peers");
        String python = FakePython.answering(peers).toString();
        BenchReport report;
        try (Bench bench = bench(Optional.of(stripes()), Optional.of(peers), python)) {
            report = bench.run();
        }

        assertThat(report.comparisons())
                .extracting(Comparison::network)
                .containsExactly("784-128-3", "784-512-256-3", "3072-512-3", "100-10-2");
        assertThat(report.comparisons()).allSatisfy(comparison -> {
            assertThat(comparison.peers()).hasSize(1);
            assertThat(comparison.peers().get(0).picturesPerSecond()).isEqualTo(1000);
            assertThat(comparison.testAccuracy()).isBetween(0.0, 1.0);
        });
        assertThat(report.missing()).containsExactly("PyTorch");
        assertThat(report.original().python()).containsExactly(new PythonTimes(700.5, 20.25));
        String text = new ReportText(report).text();
        assertThat(text).contains("scikit-learn 1.2.3, 1 thread", "Not installed, so not compared: PyTorch.");
        assertThat(new ReportText(report).markdown()).contains("| Hundredfold");
    }

    @Test
    void theFolderOfTwoClassesIsGoneAfterwardsAndThePicturesAreNot() throws Exception {
        Path linked;
        try (FolderPictures pictures = new FolderPictures(stripes())) {
            linked = pictures.trainingFolder(Workload.ALL.get(3));

            assertThat(linked.resolve("across")).isDirectory();
            assertThat(linked.resolve("down")).isDirectory();
            assertThat(linked.resolve("square")).doesNotExist();
        }
        assertThat(linked.getParent()).doesNotExist();
        assertThat(Files.list(folder.resolve("stripes/train/across"))).hasSize(6);
    }

    @Test
    void picturesWithoutATestFolderAreRefused() {
        Stripes.write(folder.resolve("train"), 2, 1);

        assertThatThrownBy(() -> bench(Optional.of(folder), Optional.empty(), ""))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("has no folder \"test\"");
    }

    @Test
    void peersWithoutPicturesAreRefused() {
        assertThatThrownBy(() -> bench(Optional.empty(), Optional.of(folder), "python3"))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("--data");
    }

    @Test
    void aFolderWithoutThePeersProgramsIsRefused() {
        assertThatThrownBy(() -> bench(Optional.of(stripes()), Optional.of(folder), "python3"))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("has no train_peer.py");
    }
}
