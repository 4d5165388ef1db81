package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.Test;

class BroughtTest extends UiTest {
    private static Brought by(Map<DataFormat, Object> content) {
        return onFx(() -> {
            Clipboard clipboard = Clipboard.getSystemClipboard();
            clipboard.setContent(content);
            return Brought.by(clipboard);
        });
    }

    @Test
    void aPictureThatOnlyItsAddressIsKnownOfIsNotFetched() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        web.start();
        String address =
                "http://127.0.0.1:%d/cat.png".formatted(web.getAddress().getPort());

        Brought brought =
                by(Map.of(DataFormat.HTML, "<IMG SRC=\"%s\">".formatted(address), DataFormat.PLAIN_TEXT, address));
        web.stop(0);

        assertThat(asked).isEmpty();
        assertThat(brought.picture()).isEmpty();
        assertThat(brought.refusal()).startsWith(address + " is on the web");
    }

    @Test
    void wordsAreNothing() {
        assertThat(by(Map.of(DataFormat.PLAIN_TEXT, "two\nwords")).isEmpty()).isTrue();
        assertThat(by(Map.of(DataFormat.PLAIN_TEXT, "file:%%")).isEmpty()).isTrue();
        assertThat(by(Map.of(DataFormat.PLAIN_TEXT, "\u0000")).isEmpty()).isTrue();
    }
}
