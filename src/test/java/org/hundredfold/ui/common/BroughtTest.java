package org.hundredfold.ui.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javax.imageio.ImageIO;
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

    @Test
    void anAddressThatHoldsAPictureIsThePicture() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(5, 3, BufferedImage.TYPE_INT_RGB), "gif", file);
        String base64 = Base64.getEncoder().encodeToString(file.toByteArray());

        for (String bytes : List.of(base64, URLEncoder.encode(base64, UTF_8))) {
            Brought brought = by(Map.of(DataFormat.PLAIN_TEXT, "Data:image/gif;base64," + bytes + "\n"));

            assertThat(brought.refusal()).isEmpty();
            assertThat(brought.picture())
                    .hasValueSatisfying(
                            picture -> assertThat(picture.getWidth()).isEqualTo(5));
        }
    }

    @Test
    void anAddressThatHoldsNoPictureIsRefusedInASentence() {
        assertThat(by(Map.of(DataFormat.PLAIN_TEXT, "data:text/plain,some%20words"))
                        .refusal())
                .isEqualTo("What the address holds is text, not a picture.");
        assertThat(by(Map.of(DataFormat.PLAIN_TEXT, "data:image/svg+xml,%3Csvg/%3E"))
                        .refusal())
                .startsWith("What the address holds is an SVG picture, which Hundredfold cannot read");
        assertThat(by(Map.of(DataFormat.PLAIN_TEXT, "data:image/png;base64")).refusal())
                .startsWith("The address is damaged");
    }
}
