package org.hundredfold.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.hundredfold.train.ClusterConnector;
import org.hundredfold.train.InProcessCluster;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a stub in the place of the build with Spark: this program with a connector. */
@Timeout(120)
class BuildWithSparkTest {
    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void prepare() {
        program = new Program(folder, Main.class, "-Dhundredfold.spark=" + folder.resolve("spark"));
        Stripes.write(folder.resolve("stripes"), 20, 1);
    }

    private void writeStub() throws IOException {
        Path jar = Files.createDirectory(folder.resolve("spark")).resolve("hundredfold.jar");
        try (JarOutputStream out = LeadingJar.begin(jar)) {
            out.putNextEntry(new JarEntry("META-INF/services/" + ClusterConnector.class.getName()));
            out.write(StubConnector.class.getName().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void withoutTheBuildASentenceTellsHowToGetIt() throws Exception {
        assertThat(program.run("train", "stripes", "--on", "local[2]")).isEqualTo(2);
        assertThat(program.err()).contains("local[2]", "Apache Spark", "mvn -P spark -DskipTests package");
        assertThat(program.out()).isEmpty();
    }

    @Test
    void aSecretIsNotIgnoredWhereThereIsNoUseForIt() throws Exception {
        assertThat(program.run("train", "stripes", "--on", "loopback[2]", "--secret-file", "secret"))
                .isEqualTo(2);
        assertThat(program.err()).contains("--secret-file", "loopback[2] takes no secret");
    }

    @Test
    void itTrainsAndTellsTheResultAsThisProgramWould() throws Exception {
        writeStub();

        assertThat(program.run("train", "stripes", "--epochs", "2", "--on", "local[2]", "--json"))
                .as(program.err())
                .isZero();
        assertThat(result().get("epochs").asInt()).isEqualTo(2);
        assertThat(result().get("shards").asInt()).isEqualTo(new InProcessCluster().usualShards());
        assertThat(result().get("baselines")).isNotEmpty(); // of pictures that are here, and sent there
    }

    @Test
    void oneShardThatIsAskedForIsOneThereToo() throws Exception {
        writeStub();

        assertThat(program.run("train", "stripes", "--epochs", "2", "--shards", "1", "--on", "local[2]", "--json"))
                .as(program.err())
                .isZero();
        assertThat(result().get("shards").asInt()).isOne();
    }

    @Test
    void itsExitCodeIsThisProgramsToo() throws Exception {
        writeStub();

        assertThat(program.run("train", "stripes", "--on=" + StubConnector.NOWHERE))
                .isEqualTo(2);
        assertThat(program.err()).contains("Nobody answers at spark://nowhere:7077.");
    }

    @Test
    void itsExitCodeIsThisProgramsWithoutTheVectorApiToo() throws Exception {
        writeStub();
        program = new Program(
                folder, Main.class, "-Dhundredfold.spark=" + folder.resolve("spark"), "-Dhundredfold.relaunch=false");

        assertThat(program.run("train", "stripes", "--on", StubConnector.NOWHERE))
                .isEqualTo(2);
        assertThat(program.err()).contains("Nobody answers at spark://nowhere:7077.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void toldToEndItClosesTheTrainingWithItsResultWhichGoesOnThere() throws Exception {
        writeStub();
        String[] endless = {
            "train", "stripes", "--epochs", "1000000000", "--early-stop", "0", "--on", "loopback", "--json"
        };
        int before = epochsUntil("epoch 20:", endless);

        int all = epochsUntil("epoch ", "continue", "latest", "--on", "loopback", "--json");

        assertThat(program.err()).contains("Connecting to loopback").doesNotContain("epoch 20:");
        assertThat(before).isGreaterThanOrEqualTo(20);
        assertThat(all).isGreaterThan(before);
    }

    /** Trains until that is told. */
    private int epochsUntil(String words, String... command) throws Exception {
        Process training = program.start(command);
        while (!program.err().contains(words)) {
            assertThat(training.isAlive()).as(program.err()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        training.destroy();

        assertThat(training.waitFor()).isEqualTo(128 + 15);
        assertThat(result().get("ending").asText()).isEqualTo("stopped");
        return result().get("epochs").asInt();
    }

    @Test
    void hereNothingOfItIsNeeded() throws Exception {
        Files.createFile(Files.createDirectory(folder.resolve("spark")).resolve("hundredfold.jar"));

        assertThat(program.run("train", "stripes", "--epochs", "2", "--on", "here"))
                .as(program.err())
                .isZero();
    }

    private JsonNode result() throws IOException {
        return new ObjectMapper().readTree(program.out());
    }
}
