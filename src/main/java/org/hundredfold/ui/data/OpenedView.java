package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.data.DataSet;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** An open folder: classes at the left, pictures in the middle, and what is to be known about them at the right. */
final class OpenedView extends StackPane {
    private final PictureList pictures;
    private final Label title = Labels.title("");
    private final Label extent = Labels.muted("");
    private final ClassListView classes;
    private final SplitView split;
    private final HealthView health = new HealthView(this::select);
    private final PictureGrid grid;
    private final LargeView large;

    OpenedView(DataViewModel model, DataActions actions) {
        pictures = new PictureList(model.dataProperty());
        SeenModel seen = new SeenModel(model.threads(), pictures.selectedProperty(), model.preprocessingProperty());
        classes = new ClassListView(pictures);
        split = new SplitView(actions::chooseTestFolder, () -> model.useTest(Optional.empty()));
        large = new LargeView(pictures, seen, this::backToGrid);
        grid = new PictureGrid(pictures, new Thumbnails(model.threads()), large::open);
        VBox right = Layout.groups(
                new SeenView(seen, new PreprocessingControls(model.preprocessingProperty())),
                split,
                Layout.grow(health));
        right.getStyleClass().add("inspector");
        VBox left = Layout.lines(Labels.section("Classes"), classes);
        left.getStyleClass().add("classes");
        VBox middle = Layout.lines(Labels.bound(Labels.section(""), pictures.titleProperty()), Layout.grow(grid));
        HBox columns = new HBox(left, Layout.grow(middle), right);
        columns.getStyleClass().add("columns");
        ReadingStrip strip = new ReadingStrip(model.reading(), model::cancel);
        getChildren().addAll(Layout.place(head(model, actions), strip, Layout.grow(columns)), large);
        model.overviewProperty().subscribe(this::show);
    }

    private Node head(DataViewModel model, DataActions actions) {
        Button train = Buttons.primary("Train a network", Icon.TRAIN, actions.train());
        train.disableProperty().bind(model.reading().busyProperty());
        return Layout.row(title, extent, Layout.spacer(), new OpenMenu(model, actions), train);
    }

    private void show(Overview overview) {
        if (overview == null) {
            return;
        }
        DataSet data = overview.loaded().data();
        title.setText(DataViewModel.name(data.folder()));
        title.setTooltip(new Tooltip(data.folder().toString()));
        extent.setText(DataViewModel.extent(data));
        classes.show(overview);
        split.show(overview);
        health.show(overview);
    }

    private void select(Path file) {
        pictures.select(file);
    }

    private void backToGrid() {
        grid.requestFocus();
    }
}
