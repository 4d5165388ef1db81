package org.hundredfold.ui.common;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/**
 * Keeps the program from fetching anything from the web: JavaFX loads a picture from there as soon as it is asked for one
 * of which the clipboard has the address only. Callable from any thread.
 */
final class Offline {
    private static final Set<String> REMOTE = Set.of("http", "https", "ftp");

    private static boolean kept;

    private Offline() {}

    static synchronized void keep() {
        if (!kept) {
            URL.setURLStreamHandlerFactory(protocol -> REMOTE.contains(protocol) ? new Refusal() : null);
            kept = true;
        }
    }

    private static final class Refusal extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("Nothing is fetched from " + address);
        }
    }
}
