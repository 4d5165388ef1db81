package org.hundredfold.ui.data;

import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.PictureKeys;

/**
 * The pictures of a finding side by side. Left and Right choose a picture, Page Up and Down go to other findings, Escape
 * goes back; the keys for pictures work on the chosen one.
 */
final class CompareView extends BorderPane {
    private static final int NARROWEST_CARD = 272;
    private static final int WIDEST_CARD = 896;

    private final CompareModel model;
    private final PictureKeys keys;
    private final Runnable closed;
    private final ListView<Integer> cards = new ListView<>();
    private final Label kind = Labels.section("");
    private final Label text = Labels.body("");
    private final Label position = Labels.muted("");
    private final Button previous;
    private final Button next;

    /**
     * @param actions what can be done with the chosen picture
     * @param closed called when it has been closed
     */
    CompareView(CompareModel model, AlbumActions actions, Thumbnails images, Runnable closed) {
        this.model = model;
        this.closed = closed;
        keys = new PictureKeys(actions);
        previous = Buttons.icon(Icon.BACK, "Previous finding (Page Up)", () -> model.goOn(-1));
        next = Buttons.icon(Icon.NEXT, "Next finding (Page Down)", () -> model.goOn(1));
        getStyleClass().addAll("compare-view", "place");
        cards.getStyleClass().add("compare-cards");
        cards.setOrientation(Orientation.HORIZONTAL);
        cards.setAccessibleText("The pictures of the finding");
        cards.setCellFactory(list -> new CompareCard(images, model, actions.decisions(), actions));
        setTop(Layout.row(
                Layout.lines(kind, text),
                Layout.spacer(),
                Layout.cluster(previous, position, next),
                Buttons.icon(Icon.CLOSE, "Close (Escape)", this::close)));
        setCenter(cards);
        setBottom(Labels.muted("Left and Right choose a picture. Delete excludes it, B brings it back, M moves it to"
                + " another class. Page Up and Page Down go to other findings."));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.foundProperty().subscribe(this::show);
        model.chosenProperty().subscribe(chosen -> cards.scrollTo(chosen.intValue()));
    }

    private void show(Found found) {
        setVisible(found != null);
        if (found == null) {
            return;
        }
        kind.setText(KindWords.name(found.kind()));
        text.setText(found.text());
        position.setText(model.position());
        previous.setDisable(!model.hasPrevious());
        next.setDisable(!model.hasNext());
        cards.setItems(FXCollections.observableArrayList(
                IntStream.of(found.pictures()).boxed().toList()));
        cards.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        int count = Math.max(1, Math.min(cards.getItems().size(), (int) (room / NARROWEST_CARD)));
        cards.setFixedCellSize(Math.floor(Math.min(WIDEST_CARD, room / count)));
        super.layoutChildren();
    }

    private void close() {
        model.close();
        closed.run();
    }

    private void press(KeyEvent event) {
        int chosen = model.chosenProperty().get();
        switch (event.getCode()) {
            case LEFT -> model.choose(chosen - 1);
            case RIGHT -> model.choose(chosen + 1);
            case PAGE_UP -> model.goOn(-1);
            case PAGE_DOWN -> model.goOn(1);
            case ESCAPE -> close();
            default -> {
                keys.press(event);
                return;
            }
        }
        event.consume();
    }
}
