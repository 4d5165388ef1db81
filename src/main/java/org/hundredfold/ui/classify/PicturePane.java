package org.hundredfold.ui.classify;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.ui.classify.Stroke.Point;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.Icon;

/** The picture looked at, why it cannot be read, or the invitation to bring one. Mouse and keys paint on one that is played with. */
final class PicturePane extends StackPane {
    private static final PseudoClass PLAYED = PseudoClass.getPseudoClass("played");

    private final PictureView view = new PictureView();
    private final StackPane paper;
    private final EmptyState invitation;
    private final Player player;
    private Result shown;

    /**
     * @param pen to paint with now
     * @param ways to bring a picture
     */
    PicturePane(Insights insights, Player player, Supplier<Pen> pen, Button... ways) {
        this.player = player;
        getStyleClass().add("picture-pane");
        KeyPen keys =
                new KeyPen(view, view.pictureProperty(), pen, point -> player.press(pen.get(), point), player::drag);
        paper = new StackPane(view, keys.ring());
        invitation = new EmptyState(Icon.PICTURE, "Drop pictures anywhere in the window, paste one or open one.", ways);
        show(null);
        view.coverAs(insights.clarityProperty());
        insights.why().foundProperty().subscribe(this::cover);
        player.playedProperty().subscribe(played -> {
            pseudoClassStateChanged(PLAYED, played != null);
            view.setFocusTraversable(played != null);
        });
        view.setOnMousePressed(event -> paint(event, point -> player.press(pen.get(), point)));
        view.setOnMouseDragged(event -> paint(event, player::drag));
    }

    private void paint(MouseEvent event, Consumer<Point> mark) {
        if (player.isPlaying() && event.getButton() == MouseButton.PRIMARY) {
            mark.accept(new Paper(view.pictureProperty().get()).at(event.getX(), event.getY()));
        }
    }

    /** @param result null for the invitation */
    void show(Result result) {
        if (shown != null && (result == null || result.subject() != shown.subject())) {
            view.cover(null, Framing.CROP);
        }
        shown = result;
        if (result == null) {
            put(invitation);
        } else if (result.picture().isPresent()) {
            view.show(SwingFXUtils.toFXImage(result.picture().get(), null));
            view.setAccessibleText(result.subject().name());
            put(paper);
        } else {
            put(new EmptyState(Icon.WARNING, result.problem()));
        }
    }

    /** What is there already stays as it is: it may have the focus. */
    private void put(Node node) {
        if (!getChildren().contains(node)) {
            getChildren().setAll(node);
        }
    }

    private void cover(Why why) {
        boolean ofThis = why != null && shown != null && why.question().result().subject() == shown.subject();
        view.cover(
                ofThis ? why.map().orElse(null) : null,
                ofThis ? why.question().model().preprocessing().framing() : Framing.CROP);
    }
}
