package org.hundredfold.ui.data;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hundredfold.data.DataSet;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/**
 * How the pictures are divided into training, validation and test: one bar, its legend, like pictures that were kept
 * together, the test folder, and on demand each class.
 */
final class SplitView extends VBox {
    private static final List<String> HEADS = List.of("Class", "Training", "Validation", "Test");

    private final GridPane bar = new GridPane();
    private final VBox legend = new VBox();
    private final Label together = Labels.muted("");
    private final HBox testFolder = Layout.cluster();
    private final ToggleButton byClass = new ToggleButton("Each class");
    private final ScrollPane classes = new ScrollPane();
    private final Runnable chooseTest;
    private final Runnable removeTest;

    SplitView(Runnable chooseTest, Runnable removeTest) {
        this.chooseTest = chooseTest;
        this.removeTest = removeTest;
        getStyleClass().addAll("lines", "split");
        bar.getStyleClass().add("split-bar");
        legend.getStyleClass().add("legend");
        testFolder.getStyleClass().add("test-folder");
        byClass.getStyleClass().addAll("flat", "by-class");
        byClass.selectedProperty().subscribe(open -> byClass.setGraphic((open ? Icon.COLLAPSE : Icon.EXPAND).node()));
        classes.visibleProperty().bind(byClass.selectedProperty());
        classes.managedProperty().bind(byClass.selectedProperty());
        classes.setFitToWidth(true);
        together.setWrapText(true);
        together.managedProperty().bind(together.textProperty().isNotEmpty());
        getChildren().addAll(bar, legend, together, testFolder, byClass, Layout.grow(classes));
    }

    void show(Overview overview) {
        bar.getChildren().clear();
        bar.getColumnConstraints().clear();
        legend.getChildren().clear();
        SplitSizes split = overview.split();
        add("Training", "training", split.training(), split.total());
        add("Validation", "validation", split.validation(), split.total());
        add("Test", "test", split.test(), split.total());
        int groups = overview.siblingGroups();
        together.setText(
                groups == 0
                        ? ""
                        : Formats.count(groups, "group of like pictures stays", "groups of like pictures stay")
                                + " on one side.");
        showTestFolder(overview.loaded().test());
        classes.setContent(table(overview.loaded().data().classes(), split));
    }

    private static GridPane table(List<String> names, SplitSizes split) {
        GridPane table = new GridPane();
        table.getStyleClass().add("class-split");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().add(wide);
        for (int column = 0; column < HEADS.size(); column++) {
            Label head = Labels.muted(HEADS.get(column));
            head.setMinWidth(USE_PREF_SIZE);
            table.add(head, column, 0);
        }
        for (int label = 0; label < names.size(); label++) {
            table.addRow(
                    label + 1,
                    new Label(names.get(label)),
                    Layout.grow(new CountLabel(split.trainingByClass()[label])),
                    Layout.grow(new CountLabel(split.validationByClass()[label])),
                    Layout.grow(new CountLabel(split.testByClass()[label])));
        }
        return table;
    }

    private void add(String name, String kind, int count, int total) {
        if (count > 0) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 * count / total);
            bar.getColumnConstraints().add(width);
            bar.addRow(0, swatch(kind));
        }
        HBox line = Layout.cluster(swatch(kind), new Label(name), Layout.spacer(), new CountLabel(count));
        legend.getChildren().add(line);
    }

    private static Region swatch(String kind) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", kind);
        return swatch;
    }

    private void showTestFolder(Optional<DataSet> test) {
        testFolder.getChildren().setAll(test.map(this::named).orElseGet(() -> List.of(choose())));
    }

    private List<Node> named(DataSet test) {
        Label name = Labels.muted("Tested on the pictures in " + DataWords.name(test.folder()));
        name.setTooltip(new Tooltip(test.folder().toString()));
        return List.of(
                Icon.FOLDER.node(),
                Layout.grow(name),
                Buttons.icon(Icon.CLOSE, "Remove the separate test folder", removeTest));
    }

    private Button choose() {
        Button choose = Buttons.flat("Use a separate test folder", chooseTest);
        choose.setGraphic(Icon.FOLDER.node());
        return choose;
    }
}
