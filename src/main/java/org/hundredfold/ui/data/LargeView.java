package org.hundredfold.ui.data;

import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The selected picture as large as the place allows; arrows go on, Escape and Enter go back. */
final class LargeView extends BorderPane {
    private final PictureList pictures;
    private final FittedView picture = new FittedView();
    private final Label name = Labels.section("");
    private final Label path = Labels.muted("");
    private final Runnable closed;

    /** @param closed called when it has been closed */
    LargeView(PictureList pictures, SeenModel model, Runnable closed) {
        this.pictures = pictures;
        this.closed = closed;
        getStyleClass().addAll("large-view", "place");
        picture.setAccessibleText("The selected picture");
        setTop(Layout.row(
                Layout.lines(name, path), Layout.spacer(), Buttons.icon(Icon.CLOSE, "Close (Escape)", this::close)));
        setCenter(picture);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.seenProperty().subscribe(this::show);
    }

    void open() {
        setVisible(true);
        requestFocus();
    }

    void close() {
        setVisible(false);
        closed.run();
    }

    private void show(Seen seen) {
        picture.show(seen == null ? null : seen.original());
        name.setText(seen == null ? "" : seen.picture().file().getFileName().toString());
        path.setText(seen == null ? "" : seen.extent() + ", " + seen.picture().file());
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, UP -> pictures.move(-1);
            case RIGHT, DOWN -> pictures.move(1);
            case ESCAPE, ENTER -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
