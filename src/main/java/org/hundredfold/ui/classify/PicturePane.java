package org.hundredfold.ui.classify;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.Icon;

/** The picture looked at, why it cannot be read, or the invitation to bring one. */
final class PicturePane extends StackPane {
    private final PictureView view = new PictureView();
    private final EmptyState invitation;
    private Result shown;

    /** @param ways to bring a picture */
    PicturePane(Insights insights, Button... ways) {
        getStyleClass().add("picture-pane");
        invitation = new EmptyState(Icon.PICTURE, "Drop pictures anywhere in the window, paste one or open one.", ways);
        show(null);
        view.coverAs(insights.clarityProperty());
        insights.why().foundProperty().subscribe(this::cover);
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
