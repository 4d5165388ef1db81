package org.hundredfold.ui.data;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.hundredfold.data.PictureFacts;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.FittedView;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.PictureKeys;
import org.hundredfold.ui.common.PixelView;
import org.hundredfold.ui.common.Shortcuts;

/**
 * The leading picture as large as the place allows, what is known about it, and what the network sees. Arrows go on,
 * Escape and Enter go back; the keys for pictures work. Closes when other pictures are opened.
 */
final class LargeView extends BorderPane {
    private final PictureList pictures;
    private final PictureKeys keys;
    private final Runnable closed;
    private final FittedView picture = new FittedView();
    private final PixelView pixels = new PixelView();
    private final Button exclude;
    private final Button bringBack;
    private final Label name = Labels.section("");
    private final Label position = Labels.muted("");
    private final Label className = Labels.body("");
    private final Label path = Labels.body("");
    private final Label size = Labels.body("");
    private final Label format = Labels.body("");
    private final Label turn = Labels.body("");
    private final Label numbers = Labels.muted("");
    private final Label trouble = Labels.body("");

    /**
     * @param actions what can be done with the leading picture
     * @param closed called when it has been closed
     */
    LargeView(PictureList pictures, AlbumActions actions, SeenModel model, Runnable closed) {
        this.pictures = pictures;
        this.closed = closed;
        keys = new PictureKeys(actions);
        getStyleClass().addAll("large-view", "place");
        picture.setAccessibleText("The selected picture");
        pixels.setAccessibleText("The selected picture as the network sees it");
        exclude = Buttons.plain("Exclude", Icon.EXCLUDE, actions::exclude);
        bringBack = Buttons.plain("Bring back", Icon.REPEAT, actions::bringBack);
        Layout.collapsing(exclude);
        Layout.collapsing(bringBack);
        bringBack.visibleProperty().bind(exclude.visibleProperty().not());
        setTop(Layout.row(
                name,
                position,
                Layout.spacer(),
                exclude,
                bringBack,
                Buttons.plain("Move to class", Icon.MOVE, actions::move),
                Buttons.icon(Icon.CLOSE, "Close (Escape)", this::close)));
        setCenter(picture);
        setRight(facts());
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        Shortcuts.whileShown(this, "Esc", this::closeIfOpen); // wherever the focus is
        trouble.textProperty().bind(model.troubleProperty());
        model.seenProperty().subscribe(this::show);
        pictures.selectionRevisionProperty().subscribe(this::place);
        pictures.decisions().revisionProperty().subscribe(this::place);
        pictures.decisions().albumProperty().subscribe((was, is) -> {
            if (was != null && !is.hasPicturesOf(was)) {
                closeIfOpen();
            }
        });
    }

    private VBox facts() {
        VBox facts = Layout.column(
                fact("Class", className),
                fact("File", path),
                fact("Size", size),
                fact("Format", format),
                fact("Turn", turn),
                Layout.lines(Labels.muted("What the network sees"), pixels, numbers),
                trouble);
        facts.getStyleClass().add("facts");
        return facts;
    }

    private static VBox fact(String name, Label value) {
        VBox fact = new VBox(Labels.muted(name), value);
        fact.getStyleClass().add("fact");
        return fact;
    }

    void open() {
        if (pictures.leadProperty().get() != null) {
            setVisible(true);
            requestFocus();
        }
    }

    void close() {
        setVisible(false);
        closed.run();
    }

    private void closeIfOpen() {
        if (isVisible()) {
            close();
        }
    }

    private void show(Seen seen) {
        pixels.setVisible(seen != null);
        picture.show(seen == null ? null : seen.original());
        if (seen == null) {
            return;
        }
        PictureFacts facts = seen.picture().facts();
        name.setText(seen.picture().file().getFileName().toString());
        path.setText(seen.picture().file().toString());
        path.setTooltip(new Tooltip(seen.picture().file().toString()));
        size.setText(seen.extent() + ", " + Formats.bytes(seen.bytes()));
        format.setText(PictureWords.format(facts.format()));
        turn.setText(PictureWords.turn(facts.orientation()));
        pixels.show(seen.pixels(), seen.preprocessing());
        numbers.setText("%1$d x %1$d, ".formatted(seen.preprocessing().size())
                + Formats.count(seen.preprocessing().inputs(), "number", "numbers"));
    }

    private void place() {
        int number = pictures.leading();
        if (!pictures.holds(number)) {
            return;
        }
        Decisions decisions = pictures.decisions();
        String state = decisions.state(number);
        exclude.setVisible(!decisions.isExcluded(number));
        className.setText(decisions.className(number) + (state.isEmpty() ? "" : ", " + state));
        position.setText("%s of %s"
                .formatted(
                        Formats.count(pictures.indexProperty().get() + 1L),
                        Formats.count(pictures.shownProperty().get().length)));
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, UP -> pictures.move(-1);
            case RIGHT, DOWN -> pictures.move(1);
            case ESCAPE, ENTER -> close();
            default -> {
                keys.press(event);
                return;
            }
        }
        event.consume();
    }
}
