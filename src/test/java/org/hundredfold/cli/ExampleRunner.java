package org.hundredfold.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs examples one after the other in one process, in the current folder, and stops at the first that fails: {@code FILE}, which has
 * one in each line. What the first one prints is found in {@code FILE.0} and so on. A server goes on while the others run; a
 * training called long is asked to end when it has begun.
 */
final class ExampleRunner {
    private static final String PROGRAM = "hundredfold ";
    private static final String INTERRUPTED = "--name long ";

    private ExampleRunner() {}

    public static void main(String[] arguments) throws Exception {
        List<String> examples = Files.readAllLines(Path.of(arguments[0]));
        for (int i = 0; i < examples.size(); i++) {
            Path out = Path.of(arguments[0] + "." + i);
            int code = run(examples.get(i), out);
            if (code != 0) {
                System.err.printf("%s: exit code %d%n", examples.get(i), code);
                System.exit(1);
            }
        }
        System.exit(0);
    }

    private static int run(String example, Path out) throws Exception {
        if (!example.startsWith(PROGRAM)) {
            return new ProcessBuilder("bash", "-c", example)
                    .redirectOutput(out.toFile())
                    .start()
                    .waitFor();
        }
        String[] words = example.substring(PROGRAM.length()).split(" +");
        if (example.contains(INTERRUPTED)) {
            return interrupted(words, out);
        }
        System.setOut(new PrintStream(Files.newOutputStream(out), true, StandardCharsets.UTF_8));
        if (words[0].equals("serve")) {
            Thread server = new Thread(() -> Hundredfold.run(words));
            server.setDaemon(true);
            server.start();
            await(out, "127.0.0.1");
            return 0;
        }
        return Hundredfold.run(words);
    }

    private static int interrupted(String[] words, Path out) throws IOException, InterruptedException {
        Path err = Path.of(out + ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.hundredfold.app.Main"));
        command.addAll(List.of(words));
        Process training = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        await(err, "epoch 3:");
        training.destroy();
        training.waitFor();
        return 0;
    }

    private static void await(Path file, String text) throws IOException, InterruptedException {
        while (!Files.exists(file) || !Files.readString(file).contains(text)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
