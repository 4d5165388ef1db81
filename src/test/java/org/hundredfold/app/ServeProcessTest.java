package org.hundredfold.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command serve in a process of its own, asked by others. */
@Timeout(120)
class ServeProcessTest {
    private static final List<String> PICTURES = List.of("stripes/down/1.png", "stripes/across/2.png", "photo.jpg");

    @TempDir
    private static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private static Program program;
    private static Process serving;
    private static URI url;

    @BeforeAll
    static void trainAndServe() throws Exception {
        program = new Program(folder, Main.class, "-Dsun.net.httpserver.maxReqTime=2");
        Stripes.write(folder.resolve("stripes"), 20, 1);
        Stripes.writePhoto(folder.resolve("photo.jpg"), 1);
        assertThat(program.run("train", "stripes", "--size", "12", "--validation", "0.4", "--epochs", "8"))
                .as(program.err())
                .isZero();
        serve();
    }

    private static void serve() throws IOException, InterruptedException {
        serving = program.start("serve", "latest", "--port", "0", "--json");
        while (!program.out().contains("}")) {
            assertThat(serving.isAlive()).as(program.err()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        url = URI.create(new ObjectMapper().readTree(program.out()).get("url").asText());
    }

    @AfterAll
    static void end() throws InterruptedException {
        serving.destroy();
        serving.waitFor();
    }

    private HttpResponse<String> post(byte[] file) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(url.resolve("classify"))
                        .POST(BodyPublishers.ofByteArray(file))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String picture) throws IOException, InterruptedException {
        return post(Files.readAllBytes(folder.resolve(picture)));
    }

    @Test
    void itAnswersAsClassifyDoes() throws Exception {
        Program other = new Program(Files.createDirectory(folder.resolve("classify")));
        List<String> command = new ArrayList<>(List.of("classify", "latest", "--json", "--home"));
        command.add(folder.resolve("home").toString());
        PICTURES.forEach(picture -> command.add(folder.resolve(picture).toString()));
        assertThat(other.run(command.toArray(String[]::new))).isZero();
        JsonNode told = new ObjectMapper().readTree(other.out()).get("results");

        for (int i = 0; i < PICTURES.size(); i++) {
            JsonNode answer = new ObjectMapper().readTree(post(PICTURES.get(i)).body());
            assertThat(answer.fieldNames())
                    .toIterable()
                    .containsExactly("class", "probability", "probabilities", "calibrated", "never_seen");
            for (String field : List.of("class", "probability", "probabilities", "calibrated", "never_seen")) {
                assertThat(answer.get(field)).as(field).isEqualTo(told.get(i).get(field));
            }
        }
    }

    @Test
    void itTellsTheRunTheClassesAndHowToCall() throws Exception {
        JsonNode about = new ObjectMapper()
                .readTree(client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString())
                        .body());

        assertThat(about.get("run").asInt()).isEqualTo(1);
        assertThat(about.get("classes").toString()).isEqualTo("[\"across\",\"down\",\"square\"]");
        assertThat(about.get("version").asText()).isNotBlank();
        assertThat(about.get("how").asText()).contains("/classify");
    }

    @Test
    void whatIsNoPictureIsRefusedWithTheReason() throws Exception {
        byte[] png = Files.readAllBytes(folder.resolve(PICTURES.get(0)));

        for (byte[] file : List.of(
                new byte[0], new byte[100], "Dear reader".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(png, 20))) {
            HttpResponse<String> response = post(file);
            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.body()).startsWith("{\"error\":\"The picture ").doesNotContain("Exception");
        }
    }

    @Test
    void whoSendsTooSlowlyIsCutOffWhileOthersAreAnswered() throws Exception {
        for (String beginning : List.of(
                "", "POST /clas", "POST /classify HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999\r\n\r\nabc")) {
            try (Socket slow = new Socket("127.0.0.1", url.getPort())) {
                slow.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
                assertThat(post(PICTURES.get(0)).statusCode()).isEqualTo(200);

                assertThat(endOf(slow)).as(beginning).isTrue();
            }
        }
    }

    /** Whether the connection was ended by the other side, in one way or the other. */
    private static boolean endOf(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        try {
            return socket.getInputStream().readAllBytes().length < 10_000;
        } catch (SocketTimeoutException waiting) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Test
    void fiftyCallersAtATimeAreAllAnsweredRight() throws Exception {
        String expected = post(PICTURES.get(0)).body();
        byte[] file = Files.readAllBytes(folder.resolve(PICTURES.get(0)));
        AtomicInteger right = new AtomicInteger();

        List<Thread> callers = IntStream.range(0, 50)
                .mapToObj(i -> new Thread(() -> {
                    try {
                        for (int each = 0; each < 10; each++) {
                            HttpResponse<String> response = post(file);
                            if (response.statusCode() == 200 && response.body().equals(expected)) {
                                right.incrementAndGet();
                            }
                        }
                    } catch (IOException | InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(right).hasValue(500);
    }

    @Test
    void aPortThatIsTakenIsSaidInASentence() throws Exception {
        Program other = new Program(Files.createDirectory(folder.resolve("other")));

        assertThat(other.run(
                        "serve", "latest", "--home", folder.resolve("home").toString(), "--port", "" + url.getPort()))
                .isEqualTo(2);
        assertThat(other.err()).hasLineCount(1).contains("Port " + url.getPort(), "--port");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCWhichReachesBothProcessesEndsItInGoodOrder() throws Exception {
        ProcessHandle second = serving.children().findFirst().orElseThrow();
        assertThat(new ProcessBuilder("kill", "-TERM", "" + serving.pid(), "" + second.pid())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(serving.waitFor()).isEqualTo(128 + 15);
        assertThat(program.err()).isEmpty();
        assertThat(second.isAlive()).isFalse();
        serve();
    }
}
