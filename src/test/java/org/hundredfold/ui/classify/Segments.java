package org.hundredfold.ui.classify;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** The ten digits as the segments of a display, each picture turned and moved a little: ten classes that are easy to learn. */
final class Segments {
    private static final int SIDE = 48;
    private static final String[] LIT = {
        "abcdef", "bc", "abdeg", "abcdg", "bcfg", "acdfg", "acdefg", "abc", "abcdefg", "abcdfg"
    };
    private static final List<Line2D> LINES = List.of(
            new Line2D.Double(16, 8, 32, 8),
            new Line2D.Double(32, 8, 32, 24),
            new Line2D.Double(32, 24, 32, 40),
            new Line2D.Double(16, 40, 32, 40),
            new Line2D.Double(16, 24, 16, 40),
            new Line2D.Double(16, 8, 16, 24),
            new Line2D.Double(16, 24, 32, 24));

    private Segments() {}

    /** Writes a folder for each name, the first with pictures of 0, the next of 1, and so on. */
    static void writeTo(Path folder, List<String> names, int perClass) throws IOException {
        Random random = new Random(1);
        for (int digit = 0; digit < names.size(); digit++) {
            Path ofClass = Files.createDirectories(folder.resolve(names.get(digit)));
            for (int number = 1; number <= perClass; number++) {
                ImageIO.write(
                        picture(digit, random),
                        "png",
                        ofClass.resolve("%03d.png".formatted(number)).toFile());
            }
        }
    }

    private static BufferedImage picture(int digit, Random random) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.translate(random.nextInt(-3, 4), random.nextInt(-3, 4));
        graphics.rotate(random.nextDouble(-0.15, 0.15), SIDE / 2.0, SIDE / 2.0);
        LIT[digit].chars().forEach(segment -> graphics.draw(LINES.get(segment - 'a')));
        graphics.dispose();
        return picture;
    }
}
