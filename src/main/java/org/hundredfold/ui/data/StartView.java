package org.hundredfold.ui.data;

import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Before a folder is open: where to drop one, how it must look inside, and those opened before. */
final class StartView extends VBox {
    private final DataViewModel model;
    private final FlowPane buttons = new FlowPane();
    private final VBox recent = Layout.lines(Labels.section("Opened before"), buttons);

    StartView(DataViewModel model, DataActions actions) {
        this.model = model;
        getStyleClass().add("data-start");
        recent.getStyleClass().add("recent");
        EmptyState target = new EmptyState(
                Icon.FOLDER,
                "Drop a folder here that holds one folder of pictures for each class.",
                Buttons.primary("Open a folder", Icon.FOLDER, actions::chooseFolder),
                Buttons.plain("Use the sample", Icon.SAMPLE, model::openSample));
        target.getChildren().add(new LayoutDrawing());
        target.getStyleClass().add("drop-target");
        getChildren().addAll(target, recent);
        Layout.grow(this);
        ObservableList<Path> folders = model.recent();
        folders.addListener((ListChangeListener<Path>) change -> show(folders));
        show(folders);
    }

    private void show(ObservableList<Path> folders) {
        buttons.getChildren().setAll(folders.stream().map(this::button).toList());
        recent.setVisible(!folders.isEmpty());
        recent.setManaged(!folders.isEmpty());
    }

    private Button button(Path folder) {
        Button button = Buttons.flat(DataWords.name(folder), () -> model.open(folder));
        button.setGraphic(Icon.TIME.node());
        button.setTooltip(new Tooltip(folder.toString()));
        return button;
    }
}
