package org.hundredfold.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PeersTest {
    @TempDir
    private Path folder;

    private Peers peers(Path python) {
        return new Peers(folder, python.toString());
    }

    private FolderPictures stripes() {
        Stripes.write(folder.resolve("stripes/train"), 2, 1);
        Stripes.write(folder.resolve("stripes/test"), 2, 2);
        return new FolderPictures(folder.resolve("stripes"));
    }

    @Test
    void whatIsNotInstalledIsNamedAndLeftOut() throws IOException {
        Peers peers = peers(FakePython.answering(folder));

        assertThat(peers.versions()).containsExactly(Map.entry(Peer.SKLEARN, "1.2.3"));
        assertThat(peers.missing()).containsExactly("PyTorch");
    }

    @Test
    void theFiguresAreTheLastObjectInTheOutput() throws IOException {
        assertThat(peers(FakePython.answering(folder)).original()).contains(new PythonTimes(700.5, 20.25));
        assertThat(Peers.parse(PythonTimes.class, "x.py", List.of("{\"loops_us\": 1, \"vectorised_us\": 2}", "bye")))
                .isEqualTo(new PythonTimes(1, 2));
    }

    @Test
    void aPeerIsGivenTheWorkloadsSettings() throws IOException {
        Peers peers = peers(FakePython.answering(folder));
        try (FolderPictures pictures = stripes()) {
            PeerRun run = peers.train(Peer.SKLEARN, peers.conditions().get(1), Workload.ALL.get(1), pictures, 5, 7);

            assertThat(run).isEqualTo(new PeerRun(1000, 0.5, 1, 0.25));
        }
        assertThat(Files.readString(folder.resolve("arguments.txt")).strip())
                .endsWith("--peer sklearn --train %s --test %s --size 28 --hidden 512,256 --batch 128 --epochs 5"
                                .formatted(folder.resolve("stripes/train"), folder.resolve("stripes/test"))
                        + " --optimizer adam --lr 0.001 --threads 2 --seed 7");
    }

    @Test
    void colourIsAskedForWhereTheWorkloadHasIt() throws IOException {
        Peers peers = peers(FakePython.answering(folder));
        try (FolderPictures pictures = stripes()) {
            peers.train(Peer.SKLEARN, peers.conditions().get(0), Workload.ALL.get(2), pictures, 1, 1);
        }

        assertThat(Files.readString(folder.resolve("arguments.txt"))).contains("--size 32", "--colour");
    }

    @Test
    void aPeerThatFailsIsQuoted() throws IOException {
        Peers peers = peers(FakePython.running(folder, "case $1 in -c) echo 1;; *) echo No memory.; exit 1;; esac"));

        assertThatThrownBy(peers::original)
                .isInstanceOf(ExplainedException.class)
                .hasMessage("seed_numpy.py failed: No memory.");
    }

    @Test
    void anAnswerWithoutFiguresIsRefused() {
        assertThatThrownBy(() -> Peers.parse(PythonTimes.class, "x.py", List.of("nothing")))
                .isInstanceOf(ExplainedException.class)
                .hasMessageStartingWith("x.py gave no figures.");
        assertThatThrownBy(() -> Peers.parse(PythonTimes.class, "x.py", List.of("{broken")))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("{broken");
    }

    @Test
    void aPythonThatIsNotThereIsRefused() throws IOException {
        FakePython.answering(folder);

        assertThatThrownBy(() -> peers(folder.resolve("nowhere")))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("nowhere")
                .hasMessageEndingWith("Name another one with --python.");
    }
}
