package org.hundredfold.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataBenchTest {
    @TempDir
    private Path folder;

    private final List<String> progress = new ArrayList<>();

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void readingIsMeasuredInOtherProcessesAndBesideAPeer() throws Exception {
        Stripes.write(folder.resolve("train"), 4, 1);
        Path peers = folder.resolve("peers");
        String python = FakePython.answering(peers).toString();

        List<ReadingSpeed> speeds = DataBench.reading(Efforts.TINY, folder, Optional.of(peers), python, progress::add);

        assertThat(speeds).extracting(ReadingSpeed::preprocessing).isEqualTo(ReadingSpeed.FORMS);
        assertThat(speeds).allSatisfy(speed -> {
            assertThat(speed.pictures()).isEqualTo(12);
            assertThat(speed.peer()).isEqualTo(0.25);
            assertThat(List.of(speed.firstCold(), speed.firstWarm(), speed.secondCold(), speed.secondWarm()))
                    .allMatch(seconds -> seconds > 0);
        });
        assertThat(Files.readString(peers.resolve("arguments.txt")))
                .contains("--size 28 --hidden 1 --epochs 1", "--size 64 --hidden 1 --epochs 1 --colour");
        assertThat(DataText.reading(speeds).text()).contains("12 files at 28 x 28 grey", "Pillow, one thread", "0.250");
    }

    @Test
    void aFolderWithoutTrainingPicturesIsRefused() {
        assertThatThrownBy(() -> DataBench.reading(Efforts.TINY, folder, Optional.empty(), "", progress::add))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("has no folder \"train\"");
    }

    @Test
    void manyPicturesAreReadAndTrainedInASmallHeapAndInALargeOne() {
        LargeSpeed speed = LargeSpeed.measure(300, progress::add);

        assertThat(List.of(speed.small(), speed.large())).allSatisfy(times -> {
            assertThat(times.pictures()).isEqualTo(300);
            assertThat(times.problem()).isEmpty();
            assertThat(times.firstEpoch()).isPositive();
        });
        assertThat(speed.ratio()).isPositive();
        assertThat(DataText.large(speed).text()).startsWith("300 pictures of 32 x 32 x 3");
        Path written = Path.of(progress.get(0).replaceFirst(".* to ", ""));
        assertThat(written.getParent()).doesNotExist();
    }
}
