package org.hundredfold.ui.classify;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** What can be done to the picture that is played with: knobs, a brush and an eraser, and the ways back. */
final class PlayTools extends ScrollPane {
    private static final int WHITE = 255;

    private enum Tool {
        PAINT,
        ERASE
    }

    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.PAINT);
    private final ObjectProperty<PenWidth> width = new SimpleObjectProperty<>(PenWidth.MEDIUM);
    private final ColorPicker colour = new ColorPicker(Color.BLACK);

    PlayTools(Player player) {
        getStyleClass().add("play-tools");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Button undo = Buttons.icon(Icon.UNDO, "Undo the last change (Ctrl+Z)", player::undo);
        undo.disableProperty().bind(player.undoableProperty().not());
        Button back = Buttons.plain("Back to the picture", player::restore);
        back.disableProperty()
                .bind(player.playedProperty().map(Played::isUntouched).orElse(true));
        VBox knobs = new VBox(Arrays.stream(Knob.values())
                .map(knob -> new KnobSlider(player, knob))
                .toArray(KnobSlider[]::new));
        knobs.getStyleClass().add("lines");
        colour.setAccessibleText("Colour to paint with");
        player.playedProperty().subscribe((before, now) -> {
            if (before == null && now != null) {
                colour.setValue(seenOn(Border.colour(now.picture())));
            }
        });
        setContent(Layout.column(
                Layout.cluster(back, undo),
                Layout.lines(
                        Labels.section("Brush"),
                        Layout.row(
                                new Choice<>(
                                        List.of(Tool.values()), each -> each == Tool.PAINT ? "Paint" : "Erase", tool),
                                colour),
                        new WidthChooser(width)),
                knobs));
    }

    private static Color seenOn(int rgb) {
        return Color.rgb(rgb >> 16, rgb >> 8 & WHITE, rgb & WHITE).getBrightness() < 0.5 ? Color.WHITE : Color.BLACK;
    }

    /** What is painted with now. */
    Pen pen() {
        Pen pen = tool.get() == Tool.ERASE ? Pen.RUBBER : new Pen(false, rgb(colour.getValue()), Pen.INK.width());
        return pen.times(width.get().factor());
    }

    private static int rgb(Color colour) {
        return level(colour.getRed()) << 16 | level(colour.getGreen()) << 8 | level(colour.getBlue());
    }

    private static int level(double share) {
        return (int) Math.round(WHITE * share);
    }
}
