package org.hundredfold.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/** Pictures of the window to look at, in {@code target/screenshots}. */
public final class Screenshots {
    private Screenshots() {}

    /** Saves what a scene shows as {@code name.png}; not on the JavaFX thread. */
    public static Path save(Scene scene, String name) {
        Image image = UiTest.onFx(() -> scene.snapshot(null));
        Path file = Path.of("target", "screenshots", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
