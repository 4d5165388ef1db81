package org.hundredfold.ui.runs;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Theme;

/** A page off the screen to be saved as a picture, always in light colours. For the thread of the window. */
final class Sheet {
    /** Shades of each of the two colours of weights, and of each other colour that is mixed with the paper. */
    private static final int WEIGHT_SHADES = 80;

    private static final int OTHER_SHADES = 32;

    /** Of red, green and blue where weights are in colour: mid grey is among them, for it is 0. */
    private static final int[] LEVELS = {0, 64, 128, 191, 255};

    private final Label words = Labels.muted("");
    private final Region palette = new Region();
    private final VBox page;

    /** @param content takes the room below the title */
    Sheet(String title, Region content, double width, double height) {
        palette.getStyleClass().add("sheet-palette");
        palette.setManaged(false);
        page = new VBox(Layout.lines(Labels.section(title), words), Layout.grow(content), palette);
        page.getStyleClass().addAll("place", "sheet");
        Scene scene = new Scene(page, width, height);
        Theme.light(scene);
        scene.getStylesheets()
                .add(Sheet.class.getResource("/org/hundredfold/ui/runs.css").toExternalForm());
    }

    /** What is said below the title. */
    void say(String text) {
        words.setText(text);
    }

    /** @param factor pixels per unit of the page */
    BufferedImage draw(double factor) {
        page.applyCss();
        page.layout();
        page.layout(); // what a drawing says about itself, it says once it is drawn
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(factor, factor));
        return SwingFXUtils.fromFXImage(page.snapshot(parameters, null), null);
    }

    /**
     * The colours of the page, 0xRRGGBB: those of weights in fine steps, the others in coarse ones.
     *
     * @param inColour whether weights have all colours instead of two
     */
    int[] palette(boolean inColour) {
        page.applyCss();
        List<Color> colors = palette.getBackground().getFills().stream()
                .map(BackgroundFill::getFill)
                .map(Color.class::cast)
                .toList();
        Color paper = colors.get(0);
        Color neutral = colors.get(1);
        List<Integer> shades = new ArrayList<>();
        if (inColour) {
            addColours(shades);
        } else {
            addShades(shades, neutral, colors.get(2), WEIGHT_SHADES);
            addShades(shades, neutral, colors.get(3), WEIGHT_SHADES);
        }
        colors.subList(4, colors.size()).forEach(color -> addShades(shades, paper, color, OTHER_SHADES));
        return shades.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void addColours(List<Integer> shades) {
        for (int red : LEVELS) {
            for (int green : LEVELS) {
                for (int blue : LEVELS) {
                    shades.add(red << 16 | green << 8 | blue);
                }
            }
        }
    }

    private static void addShades(List<Integer> shades, Color from, Color to, int count) {
        for (int i = 0; i < count; i++) {
            Color shade = from.interpolate(to, (double) i / (count - 1));
            shades.add((int) Math.round(255 * shade.getRed()) << 16
                    | (int) Math.round(255 * shade.getGreen()) << 8
                    | (int) Math.round(255 * shade.getBlue()));
        }
    }
}
