package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.hundredfold.model.Answer;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;

/** Several pictures beside each other, each with its answer, to click through. */
final class PictureStrip extends ListView<Subject> {
    PictureStrip(ClassifyViewModel model) {
        super(model.pictures());
        getStyleClass().add("picture-strip");
        setOrientation(Orientation.HORIZONTAL);
        setAccessibleText("Pictures");
        setCellFactory(list -> new Cell());
        getSelectionModel().selectedItemProperty().subscribe(subject -> {
            if (subject != null) {
                model.look(subject);
            }
        });
        model.currentProperty().subscribe(subject -> {
            if (getItems().contains(subject)) {
                getSelectionModel().select(subject);
                scrollTo(subject);
            }
        });
    }

    private static final class Cell extends ListCell<Subject> {
        private final PictureView view = new PictureView();
        private final Label caption = Labels.muted("");
        private final VBox content = new VBox(view, caption);
        private Subscription subscription = Subscription.EMPTY;

        @Override
        protected void updateItem(Subject subject, boolean empty) {
            super.updateItem(subject, empty);
            subscription.unsubscribe();
            setGraphic(empty ? null : content);
            setTooltip(empty ? null : new Tooltip(subject.name()));
            subscription =
                    empty ? Subscription.EMPTY : subject.previewProperty().subscribe(this::show);
        }

        private void show(Result preview) {
            boolean known = preview != null;
            Optional<BufferedImage> picture = Optional.ofNullable(preview).flatMap(Result::picture);
            view.show(picture.map(image -> SwingFXUtils.toFXImage(image, null)).orElse(null));
            boolean unreadable = known && picture.isEmpty();
            caption.setGraphic(unreadable ? Icon.WARNING.node() : null);
            caption.setText(known ? words(preview) : "");
            setAccessibleText(getItem().name() + " " + caption.getText());
        }

        private static String words(Result preview) {
            return preview.answer()
                    .map(Answer::best)
                    .map(Answer.Score::className)
                    .orElse(preview.problem().isEmpty() ? "" : "broken");
        }
    }
}
