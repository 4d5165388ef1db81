package org.hundredfold.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;

class AnimatedGifTest {
    private static final int[] PALETTE = {0xFFFFFF, 0x0550AE, 0xB2182B};

    @Test
    void framesAndTheirTimesAreReadBackInTheNearestColours() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AnimatedGif gif = new AnimatedGif(out, PALETTE)) {
            gif.add(frame(0xFF0550AE), 12);
            gif.add(frame(0xFFB0202C), 200);
        }

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(out.toByteArray())));
        assertThat(reader.getNumImages(true)).isEqualTo(2);
        assertThat(reader.read(0).getRGB(3, 2)).isEqualTo(0xFF0550AE);
        assertThat(reader.read(1).getRGB(3, 2)).isEqualTo(0xFFB2182B);
        assertThat(delay(reader, 0)).isEqualTo("12");
        assertThat(delay(reader, 1)).isEqualTo("200");
        assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1).split("NETSCAPE2.0", -1))
                .hasSize(2);
    }

    private static BufferedImage frame(int color) {
        BufferedImage frame = new BufferedImage(8, 4, BufferedImage.TYPE_INT_ARGB);
        frame.setRGB(3, 2, color);
        return frame;
    }

    private static String delay(ImageReader reader, int frame) throws IOException {
        IIOMetadataNode root =
                (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
        return ((IIOMetadataNode)
                        root.getElementsByTagName("GraphicControlExtension").item(0))
                .getAttribute("delayTime");
    }
}
