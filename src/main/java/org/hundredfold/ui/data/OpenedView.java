package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.data.DataSet;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.ClassChooser;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Shortcuts;

/** An open folder: classes at the left, pictures in the middle, and what is to be known about them at the right. */
final class OpenedView extends StackPane {
    private static final int COMPARED_SIDE = 768;
    private static final int COMPARED_KEPT = 16;

    private final PictureList pictures;
    private final CompareModel compare;
    private final Label title = Labels.title("");
    private final Label extent = Labels.muted("");
    private final ClassListView classes;
    private final SplitView split;
    private final PictureGrid grid;

    OpenedView(DataViewModel model, DataActions actions) {
        Review review = model.review();
        Decisions decisions = review.decisions();
        pictures = new PictureList(review, model.threads());
        compare = new CompareModel(decisions);
        SeenModel seen = new SeenModel(model.threads(), pictures.leadProperty(), model.preprocessingProperty());
        classes = new ClassListView(pictures);
        split = new SplitView(actions::chooseTestFolder, () -> model.useTest(Optional.empty()));
        ClassChooser chooser = new ClassChooser(pictures::classes);
        AlbumActions ofSelected = new AlbumActions(decisions, pictures::selected, chooser::ask);
        AlbumActions ofLeading = new AlbumActions(decisions, pictures::leadingNumber, chooser::ask);
        AlbumActions ofChosen = new AlbumActions(decisions, compare::chosenNumber, chooser::ask);
        LargeView large = new LargeView(pictures, ofLeading, seen, this::backToGrid);
        grid = new PictureGrid(pictures, new Thumbnails(model.threads()), ofSelected, large::open);
        CompareView comparing = new CompareView(
                compare, ofChosen, new Thumbnails(model.threads(), COMPARED_SIDE, COMPARED_KEPT), this::backToGrid);
        SuspectsModel suspects = new SuspectsModel(model.labels());
        AlbumActions ofSuspected = new AlbumActions(decisions, suspects::chosenNumber, chooser::ask);
        SuspectsView suspecting = new SuspectsView(suspects, ofSuspected, model.threads(), this::backToGrid);
        VariationsView varying = new VariationsView(model.variations(), this::backToGrid);
        FoundActions aboutFound = new FoundActions(decisions, compare::open, this::filter);
        VBox right = Layout.column(
                Layout.lines(
                        new SeenView(seen, new PreprocessingControls(model.preprocessingProperty())),
                        toVariations(model.variations())),
                sides(new HealthView(
                        review, aboutFound, new LabelsPane(model.labels(), suspects::open), pictures::select)));
        right.getStyleClass().add("inspector");
        VBox left = Layout.lines(Labels.section("Classes"), classes);
        left.getStyleClass().add("classes");
        FilterBar filters = new FilterBar(pictures, review);
        VBox middle = Layout.lines(filters, Layout.grow(gridOrNothing()), new SelectionBar(pictures, ofSelected));
        HBox columns = new HBox(left, Layout.grow(middle), right);
        columns.getStyleClass().add("columns");
        ReadingStrip strip = new ReadingStrip(model.reading(), model::cancel);
        getChildren()
                .addAll(
                        Layout.place(
                                head(model, actions),
                                strip,
                                new NewsStrip(model.news(), model.threads()),
                                Layout.grow(columns)),
                        large,
                        comparing,
                        suspecting,
                        varying,
                        chooser);
        Shortcuts.whileShown(this, "Shortcut+Z", decisions::undo);
        Shortcuts.whileShown(this, "Shortcut+Shift+Z", decisions::redo);
        Shortcuts.whileShown(this, "Shortcut+F", filters::find);
        review.overviewProperty().subscribe(this::show);
        model.soughtProperty().subscribe(file -> {
            if (file != null) {
                pictures.select(file, found -> show(file, found, large, model.messages()));
            }
        });
    }

    private static void show(Path file, boolean found, LargeView large, Messages messages) {
        if (found) {
            large.open();
        } else {
            messages.info("The picture %s is no longer there.".formatted(file));
        }
    }

    private Node head(DataViewModel model, DataActions actions) {
        Button train = Buttons.primary("Train a network", Icon.TRAIN, actions.train());
        train.disableProperty().bind(model.reading().busyProperty());
        return Layout.row(title, extent, Layout.spacer(), new OpenMenu(model, actions), train);
    }

    private static Node toVariations(VariationsModel variations) {
        Label words = Labels.muted(variations.augmentationProperty().map(VariationWords::of));
        words.setMinWidth(0);
        return Layout.cluster(Buttons.plain("Variations", Icon.SETTINGS, variations::open), words);
    }

    /** Health and split take turns, so that each has room. */
    private VBox sides(HealthView health) {
        ObjectProperty<Region> side = new SimpleObjectProperty<>(health);
        Choice<Region> choice = new Choice<>(List.of(health, split), each -> each == health ? "Health" : "Split", side);
        VBox sides = Layout.grow(Layout.lines(choice));
        sides.getStyleClass().add("sides");
        side.subscribe(shown -> sides.getChildren().setAll(choice, Layout.grow(shown)));
        return sides;
    }

    private StackPane gridOrNothing() {
        Label nothing = Labels.muted("No picture is of this kind.");
        pictures.shownProperty().subscribe(shown -> {
            nothing.setVisible(shown.length == 0);
            grid.setVisible(shown.length > 0);
        });
        return new StackPane(grid, nothing);
    }

    private void show(Overview overview) {
        if (overview == null) {
            return;
        }
        DataSet data = overview.loaded().data();
        title.setText(DataWords.name(data.folder()));
        title.setTooltip(new Tooltip(data.folder().toString()));
        extent.setText(DataWords.extent(data));
        classes.show(overview);
        split.show(overview);
    }

    private void filter(Subset subset) {
        pictures.filterProperty().set(Filter.NONE.with(subset));
        backToGrid();
    }

    private void backToGrid() {
        grid.requestFocus();
    }
}
