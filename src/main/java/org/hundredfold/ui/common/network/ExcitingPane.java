package org.hundredfold.ui.common.network;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Crisp;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.network.Exciting.Seen;

/** The pictures that excite a unit most, or how they can be had, or why not. */
final class ExcitingPane extends VBox {
    private static final double SIDE = 72;

    private final VBox content = Layout.lines();
    private final Button ask;
    private final Button again;

    ExcitingPane(NetworkModel model, Runnable asked) {
        Runnable question = () -> {
            asked.run();
            model.ask();
        };
        getStyleClass().addAll("lines", "exciting-pane");
        ask = Buttons.plain("Show the pictures", Icon.SEARCH, question);
        again = Buttons.flat("Look again", question);
        getChildren().addAll(Labels.section("Pictures that excite it most"), content);
        model.excitingProperty().subscribe(this::show);
    }

    private void show(Exciting exciting) {
        content.getChildren().clear();
        switch (exciting.state()) {
            case UNASKED ->
                content.getChildren()
                        .addAll(
                                Labels.body("Looks through all the pictures that it learned from, in the background."),
                                ask);
            case BUSY -> {
                ProgressBar bar = new ProgressBar(exciting.progress());
                bar.setAccessibleText(exciting.words());
                content.getChildren().addAll(bar, Labels.muted(exciting.words()));
            }
            case FAILED -> content.getChildren().addAll(Labels.body(exciting.words()), again);
            case THERE -> showPictures(exciting);
        }
    }

    private void showPictures(Exciting exciting) {
        if (!exciting.words().isEmpty()) {
            Label note = Labels.muted(exciting.words());
            note.setWrapText(true);
            content.getChildren().add(Layout.cluster(note, again));
        }
        if (exciting.pictures().isEmpty()) {
            content.getChildren().add(Labels.body("None does: it is 0 for every picture that it learned from."));
        }
        FlowPane pictures = new FlowPane();
        pictures.getStyleClass().add("pictures");
        exciting.pictures().forEach(seen -> pictures.getChildren().add(tile(seen)));
        content.getChildren().add(pictures);
    }

    private static VBox tile(Seen seen) {
        ImageView view = new ImageView(Crisp.within(seen.image(), SIDE, SIDE));
        view.setPreserveRatio(true);
        if (view.getImage().getWidth() > SIDE) {
            view.setFitWidth(SIDE);
        }
        Label name = Labels.muted(seen.className());
        Label activation = Labels.muted(Formats.signed(seen.activation()));
        activation.getStyleClass().add("value");
        VBox tile = new VBox(view, activation, name);
        tile.getStyleClass().add("exciting");
        tile.setAccessibleText(seen.inWords());
        Tooltip.install(tile, new Tooltip(seen.inWords()));
        return tile;
    }
}
