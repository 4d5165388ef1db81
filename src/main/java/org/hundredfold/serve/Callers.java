package org.hundredfold.serve;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask: programs on this computer, and not web pages of others that a browser on it shows. Such a page can send requests to
 * the loopback address too, and by a name of its own that leads there (DNS rebinding) even read the answers.
 */
final class Callers {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1");

    /** Of the header by which browsers say where a request comes from. */
    private static final Set<String> OWN = Set.of("none", "same-origin");

    private Callers() {}

    /** Why such a request is refused; empty if it is not. */
    static Optional<String> refusal(Headers headers) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        String host = hosts.size() == 1 ? hosts.get(0).toLowerCase(Locale.ROOT) : "";
        if (!NAMES.contains(host.replaceFirst(":\\d*$", ""))) {
            return Optional.of("The Host header must be 127.0.0.1 or localhost. Call the server by one of these.");
        }
        return all(headers, "Origin", Set.of("http://" + host)) && all(headers, "Sec-Fetch-Site", OWN)
                ? Optional.empty()
                : Optional.of("Web pages may not ask this server. Let a program on this computer do it.");
    }

    private static boolean all(Headers headers, String name, Set<String> allowed) {
        return headers.getOrDefault(name, List.of()).stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .allMatch(allowed::contains);
    }
}
