package org.hundredfold.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.runs.ChildJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PictureServerTest {
    private static final int MOST_BYTES = 1 << 20;
    private static final int PLACES = 8;

    private final HttpClient client = HttpClient.newHttpClient();
    private PictureServer server = serving(file -> Map.of("bytes", file.length));

    private static PictureServer serving(PictureAnswering answering) {
        Limits limits = new Limits(MOST_BYTES, 4 * MOST_BYTES, PLACES, Duration.ofSeconds(10));
        return new PictureServer(0, limits, Map.of("run", 7), answering);
    }

    private void serve(PictureAnswering answering) {
        server.close();
        server = serving(answering);
    }

    @AfterEach
    void end() {
        server.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url()).resolve(path));
    }

    private HttpRequest picture(byte[] file) {
        return request("/classify").POST(BodyPublishers.ofByteArray(file)).build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        return new ObjectMapper().readTree(response.body());
    }

    /** What comes back until the connection ends. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPictureIsAnswered() throws Exception {
        HttpResponse<String> response = send(picture(new byte[1234]));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get("bytes").asInt()).isEqualTo(1234);
    }

    @Test
    void aPictureMayComeInPieces() throws Exception {
        HttpResponse<String> response = send(request("/classify")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[4321])))
                .build());

        assertThat(json(response).get("bytes").asInt()).isEqualTo(4321);
    }

    @Test
    void itCanBeReachedWhereItSaysHoweverTheComputerResolvesNames() throws Exception {
        assertThat(server.url()).isEqualTo("http://127.0.0.1:%d/".formatted(server.port()));
        assertThat(InetAddress.getByName(URI.create(server.url()).getHost()).isLoopbackAddress())
                .isTrue();
    }

    @Test
    void itTellsAboutItself() throws Exception {
        assertThat(json(send(request("/").build())).get("run").asInt()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"GET,/classify,405", "PUT,/classify,405", "POST,/,405", "GET,/other,404", "POST,/classify/,404"})
    void whatIsNotThereIsRefusedInASentence(String method, String path, int status) throws Exception {
        HttpResponse<String> response =
                send(request(path).method(method, BodyPublishers.noBody()).build());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).get("error").asText()).endsWith(".");
        assertThat(response.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
    }

    @Test
    void aQuestionForTheHeadAloneGetsNoBody() throws Exception {
        HttpResponse<String> response =
                send(request("/").method("HEAD", BodyPublishers.noBody()).build());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPictureThatIsTooLargeIsRefusedWithTheReasonHoweverItComes(boolean inPieces) throws Exception {
        byte[] large = new byte[8 * MOST_BYTES];
        HttpResponse<String> response = send(request("/classify")
                .POST(
                        inPieces
                                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))
                                : BodyPublishers.ofByteArray(large))
                .build());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(json(response).get("error").asText()).contains("larger than 1 MB");
    }

    @Test
    void theLargestPictureThatMayComeIsAnswered() throws Exception {
        assertThat(send(picture(new byte[MOST_BYTES])).statusCode()).isEqualTo(200);
        assertThat(send(picture(new byte[MOST_BYTES + 1])).statusCode()).isEqualTo(413);
    }

    @Test
    void whatIsNoPictureIsAnsweredWithTheReason() throws Exception {
        serve(file -> {
            throw new UnreadablePictureException("is text");
        });

        HttpResponse<String> response = send(picture("Dear reader".getBytes(StandardCharsets.UTF_8)));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json(response).get("error").asText()).isEqualTo("The picture is text.");
    }

    @Test
    void aFailureTellsTheCallerNothingOfTheInside() throws Exception {
        serve(file -> {
            throw new IllegalStateException("at org.hundredfold.Secret");
        });

        HttpResponse<String> response = send(picture(new byte[1]));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("Secret", "Exception").contains("The log tells more.");
        assertThat(send(request("/").build()).statusCode()).isEqualTo(200);
    }

    @Test
    void evenALackOfMemoryIsSurvived() throws Exception {
        serve(file -> {
            throw new OutOfMemoryError();
        });

        assertThat(send(picture(new byte[1])).statusCode()).isEqualTo(500);
        assertThat(send(request("/").build()).statusCode()).isEqualTo(200);
    }

    @Test
    void aPictureForWhichThereIsNoMemoryIsAnsweredAndOthersAfterIt() throws Exception {
        List<String> command = ChildJvm.command(LittleMemory.class);
        command.add(1, "-Xmx48m");
        Process process = ChildJvm.start(command);
        try {
            URI url = URI.create(process.inputReader().readLine());
            HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve("/classify"));
            byte[] large = new byte[100 << 20];
            HttpResponse<String> none =
                    send(request.POST(BodyPublishers.ofByteArray(large)).build());

            assertThat(none.statusCode()).isEqualTo(500);
            assertThat(json(none).get("error").asText()).contains("The log tells more.");
            assertThat(send(request.POST(BodyPublishers.ofByteArray(new byte[3]))
                                    .build())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void everyFailureIsInTheLog() throws Exception {
        serve(file -> {
            throw new IllegalStateException("picture of %d bytes".formatted(file.length));
        });
        try (Logged logged = new Logged(PictureServer.class)) {
            for (int i = 1; i <= 3; i++) {
                send(picture(new byte[i]));
            }

            assertThat(logged.lines())
                    .hasSize(3)
                    .last()
                    .asString()
                    .contains("IllegalStateException: picture of 3 bytes");
        }
    }

    @Test
    void aReasonMeantForTheUserIsPassedOn() throws Exception {
        serve(file -> {
            throw new ExplainedException("The network for features is gone.");
        });

        assertThat(json(send(picture(new byte[1]))).get("error").asText())
                .isEqualTo("The network for features is gone.");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:PORT, 200",
        "LOCALHOST, 200",
        "127.0.0.1:1, 200",
        "[::1]:PORT, 403",
        "evil.example, 403",
        "evil.example:PORT, 403",
        "localhost.evil.example, 403",
        "127.0.0.1.evil.example, 403",
        "127.0.0.2, 403",
        "'', 403",
    })
    void onlyWhoCallsTheComputerByItsOwnNameIsAnswered(String host, int status) throws IOException {
        String named = host.replace("PORT", "" + server.port());

        assertThat(raw("GET / HTTP/1.1\r\nHost: " + named + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void whoNamesNoHostOrTwoIsRefused() throws IOException {
        assertThat(raw("GET / HTTP/1.0\r\n\r\n")).contains(" 403 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"))
                .doesNotContain(" 200 ");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://127.0.0.1:PORT, 200",
        "Origin, http://localhost:PORT, 403",
        "Origin, http://127.0.0.1:1, 403",
        "Origin, http://evil.example, 403",
        "Origin, https://127.0.0.1:PORT, 403",
        "Origin, null, 403",
        "Sec-Fetch-Site, none, 200",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
    })
    void webPagesOfOthersAreNotAnswered(String name, String value, int status) throws Exception {
        String header = value.replace("PORT", "" + server.port());

        HttpResponse<String> response = send(request("/").header(name, header).build());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void aBrowserThatAsksWhetherAPageMayIsToldThatItMayNot() throws Exception {
        HttpResponse<String> response = send(request("/classify")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "http://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .build());

        assertThat(response.statusCode()).isEqualTo(403);
    }

    /** Senders that announce a picture, send the beginning and then nothing more. */
    private final class Stalled implements AutoCloseable {
        private final List<Socket> sockets = new ArrayList<>();

        Stalled(int senders, int sent) throws IOException {
            for (int i = 0; i < senders; i++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                sockets.add(socket);
                socket.getOutputStream()
                        .write("POST /classify HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
                                .formatted(MOST_BYTES)
                                .getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().write(new byte[sent]);
            }
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void whoStallsWhileSendingTakesNoPlaceFromOthers() throws Exception {
        try (Stalled stalled = new Stalled(5 * PLACES, 10)) {
            for (int i = 0; i < 20; i++) {
                assertThat(send(picture(new byte[5])).statusCode()).isEqualTo(200);
            }
            assertThat(stalled.sockets).noneMatch(Socket::isClosed);
        }
    }

    @Test
    void picturesThatAreBeingSentTakeOnlyAsMuchMemoryAsThereIs() throws Exception {
        HttpResponse<String> response = send(picture(new byte[5]));
        while (response.statusCode() == 200) { // on a busy machine their time may be over before all have been read
            try (Stalled stalled = new Stalled(4, MOST_BYTES - 1)) {
                assertThat(stalled.sockets).allMatch(Socket::isConnected);
                for (int i = 0; i < 200 && response.statusCode() == 200; i++) {
                    response = send(picture(new byte[5]));
                }
            }
        }
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(json(response).get("error").asText()).contains("memory").endsWith("Ask again.");
        int status = 503;
        while (status == 503) { // until it is noticed that they are gone
            status = send(picture(new byte[5])).statusCode();
        }
        assertThat(status).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\ntoo short",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "Transfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\nabc",
                "Transfer-Encoding: chunked\r\n\r\n3\r\nabc",
                "Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n",
            })
    void aPictureThatDoesNotComeAsAnnouncedIsRefusedInASentence(String rest) throws IOException {
        String response = raw("POST /classify HTTP/1.1\r\nHost: localhost\r\n" + rest);

        assertThat(response).startsWith("HTTP/1.1 400 ").contains("application/json", "Send all of it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /classify HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
            })
    void whatIsNoHttpIsRefusedByTheServerOfJava(String request) throws IOException {
        assertThat(raw(request)).startsWith("HTTP/1.1 400 ").contains("text/html");
    }

    @Test
    void whoFindsNoPlaceIsAskedToComeAgain() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        serve(file -> {
            inside.countDown();
            await(go);
            return Map.of();
        });
        List<CompletableFuture<HttpResponse<String>>> first = together(1);
        inside.await();
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>(together(PLACES + 12));
        HttpResponse<String> refused = awaitAny(all);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(json(refused).get("error").asText()).contains("8 requests at a time");
        go.countDown();
        all.addAll(first);
        List<Integer> statuses =
                all.stream().map(each -> each.join().statusCode()).toList();
        assertThat(Collections.frequency(statuses, 200)).isGreaterThanOrEqualTo(PLACES);
        assertThat(statuses).containsOnly(200, 503);
        assertThat(send(picture(new byte[1])).statusCode()).isEqualTo(200);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<CompletableFuture<HttpResponse<String>>> together(int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> client.sendAsync(picture(new byte[1]), BodyHandlers.ofString()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static HttpResponse<String> awaitAny(List<CompletableFuture<HttpResponse<String>>> all) {
        return (HttpResponse<String>)
                CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new)).join();
    }

    @Test
    void whatIsBeingAnsweredWhenItEndsIsAnsweredToTheEnd() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        serve(file -> {
            inside.countDown();
            await(go);
            return Map.of("done", true);
        });
        CompletableFuture<HttpResponse<String>> running = together(1).get(0);
        inside.await();
        CompletableFuture<Void> ending = CompletableFuture.runAsync(server::close);
        HttpResponse<String> late = send(request("/").build());
        while (late.statusCode() == 200) {
            late = send(request("/").build());
        }
        assertThat(late.statusCode()).isEqualTo(503);
        go.countDown();

        assertThat(json(running.join()).get("done").asBoolean()).isTrue();
        ending.join();
        assertThatThrownBy(() -> send(request("/").build())).isInstanceOf(IOException.class);
    }

    @Test
    void garbageDoesNotEndIt() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            byte[] noise = new byte[random.nextInt(4000)];
            random.nextBytes(noise);
            raw(new String(noise, StandardCharsets.ISO_8859_1) + "\r\n\r\n");
        }
        for (String line : List.of(
                "POST /classify HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
                "POST /classify HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
                "POST /classify HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST /classify HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\ntoo short",
                "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET a:b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            assertThat(raw(line)).as(line).doesNotContain(" 200 ", "\tat ", "java.");
        }

        assertThat(send(picture(new byte[3])).statusCode()).isEqualTo(200);
    }

    @Test
    void aPortThatIsTakenIsSaidInASentence() {
        Limits limits = new Limits(1, Share.PIECE, 1, Duration.ofSeconds(1));

        assertThatThrownBy(() -> new PictureServer(server.port(), limits, Map.of(), file -> Map.of()))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContainingAll("Port " + server.port(), "Choose another one");
    }

    @Test
    void nobodyElsewhereCanReachIt() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();

        assertThat(others)
                .allSatisfy(address -> assertThatThrownBy(() -> new Socket(address, server.port()).close())
                        .isInstanceOf(IOException.class));
    }
}
