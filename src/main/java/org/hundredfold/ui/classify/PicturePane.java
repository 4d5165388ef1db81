package org.hundredfold.ui.classify;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.ui.classify.Stroke.Point;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.Icon;

/** The picture looked at, why it cannot be read, or the invitation to bring one. The mouse paints on one that is played with. */
final class PicturePane extends StackPane {
    private static final PseudoClass PLAYED = PseudoClass.getPseudoClass("played");

    private final PictureView view = new PictureView();
    private final EmptyState invitation;
    private final Player player;
    private Result shown;

    /**
     * @param pen that the mouse paints with now
     * @param ways to bring a picture
     */
    PicturePane(Insights insights, Player player, Supplier<Pen> pen, Button... ways) {
        this.player = player;
        getStyleClass().add("picture-pane");
        invitation = new EmptyState(Icon.PICTURE, "Drop pictures anywhere in the window, paste one or open one.", ways);
        show(null);
        view.coverAs(insights.clarityProperty());
        insights.why().foundProperty().subscribe(this::cover);
        player.playedProperty().subscribe(played -> pseudoClassStateChanged(PLAYED, played != null));
        view.setOnMousePressed(event -> paint(event, point -> player.press(pen.get(), point)));
        view.setOnMouseDragged(event -> paint(event, player::drag));
    }

    private void paint(MouseEvent event, Consumer<Point> mark) {
        if (player.isPlaying() && event.getButton() == MouseButton.PRIMARY) {
            Bounds picture = view.picture();
            double unit = Math.min(picture.getWidth(), picture.getHeight());
            mark.accept(new Point(
                    (event.getX() - picture.getCenterX()) / unit, (event.getY() - picture.getCenterY()) / unit));
        }
    }

    /** @param result null for the invitation */
    void show(Result result) {
        if (shown != null && (result == null || result.subject() != shown.subject())) {
            view.cover(null, Framing.CROP);
        }
        shown = result;
        if (result == null) {
            getChildren().setAll(invitation);
        } else if (result.picture().isPresent()) {
            view.show(SwingFXUtils.toFXImage(result.picture().get(), null));
            view.setAccessibleText(result.subject().name());
            getChildren().setAll(view);
        } else {
            getChildren().setAll(new EmptyState(Icon.WARNING, result.problem()));
        }
    }

    private void cover(Why why) {
        boolean ofThis = why != null && shown != null && why.question().result().subject() == shown.subject();
        view.cover(
                ofThis ? why.map().orElse(null) : null,
                ofThis ? why.question().model().preprocessing().framing() : Framing.CROP);
    }
}
