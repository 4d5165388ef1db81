package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands on a folder of stripes, with a home of its own, and catches what they say. */
abstract class CommandTest {
    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    Path stripes;
    Path home;

    @BeforeEach
    void prepare() {
        stripes = folder.resolve("stripes");
        home = folder.resolve("home");
        Stripes.write(stripes, 20, 1);
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    /** Gives the exit code. */
    int run(String... arguments) {
        out.reset();
        err.reset();
        return Hundredfold.run(arguments);
    }

    int runAtHome(String... arguments) {
        return run(with(arguments, "--home", home.toString()));
    }

    static String[] with(String[] arguments, String... further) {
        return Stream.concat(Stream.of(arguments), Stream.of(further)).toArray(String[]::new);
    }

    /** Trains on the stripes. */
    void train(int epochs, String... more) {
        String[] basics = {"train", stripes.toString(), "--size", "10", "--epochs", "" + epochs, "--json"};
        assertThat(runAtHome(with(basics, more))).as(error()).isZero();
    }

    /** The object that the last command answered. */
    JsonNode json() throws JsonProcessingException {
        return new ObjectMapper().readTree(output());
    }

    /** What the last command answered. */
    String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String error() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
