package org.hundredfold.ui.train;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.runs.DataFolders;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.RecipeWords;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.FilePicker;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The settings of a training, to be started or to wait for its turn; while another one goes on, a strip says so. */
final class SetUpSide extends ScrollPane {
    private final TrainViewModel model;
    private final RunQueue queue;
    private final Consumer<Side> go;

    /** @param go turns to another side of the place */
    SetUpSide(TrainViewModel model, RunQueue queue, Consumer<Side> go) {
        this.model = model;
        this.queue = queue;
        this.go = go;
        BooleanBinding idle = Bindings.createBooleanBinding(model::isIdle, model.phaseProperty());
        GridForm grid = new GridForm(model.form());
        Node details = Layout.column(
                new SettingsPane(model.form()), new RateFinderPane(model.rates()), new NetworkEditorPane(model.form()));
        SeveralPane several = new SeveralPane(grid, model.form(), points -> {
            queue.add(folders(), points);
            go.accept(Side.QUEUE);
        });
        ToggleButton moreSettings = fold("Details", Icon.SETTINGS, details);
        FeaturesPane features = new FeaturesPane(model.features(), FilePicker.nativeOpen());
        ToggleButton fewPictures = fold("Very few pictures?", Icon.PICTURE, features);
        model.features()
                .wordsProperty()
                .subscribe(words -> fewPictures.setSelected(fewPictures.isSelected() || !words.isEmpty()));
        ToggleButton trySeveral = fold("Try several", Icon.COMPARE, several);
        model.preparedProperty()
                .subscribe(count -> moreSettings.setSelected(moreSettings.isSelected() || count.intValue() > 0));
        trySeveral.setOnAction(event -> grid.suggest());
        Label outline = Labels.bound(Labels.body(""), model.outlineProperty());
        Label forecast = Labels.muted(model.expectedProperty().map(Expected::words));
        forecast.setWrapText(true);
        EmptyState preview = new EmptyState(Icon.TRAIN, "The learning curves and the weights appear here.");
        preview.visibleProperty().bind(idle);
        HBox buttons = Layout.row(
                Layout.grow(Layout.lines(outline, forecast)),
                Layout.cluster(moreSettings, fewPictures, trySeveral),
                usable(Buttons.plain("Add to queue", Icon.ADD, this::add)),
                startButton(idle));
        VBox column = Layout.column(
                strip(idle), new PresetCards(model.form()), reason(), buttons, details, features, several, preview);
        column.setMinHeight(USE_PREF_SIZE); // what does not fit is scrolled to, not squeezed
        setContent(column);
        setFitToHeight(true);
        setFitToWidth(true);
    }

    private Node reason() {
        Label reason = Labels.bound(Labels.body(""), model.form().reasonProperty());
        reason.setId("preset-reason");
        reason.visibleProperty().bind(reason.textProperty().isNotEmpty());
        Label varied = Labels.muted(model.form()
                .augmentationProperty()
                .map(amounts -> amounts.equals(Augmentation.NONE)
                        ? ""
                        : "Training pictures are varied: %s. Data shows it under Variations."
                                .formatted(RecipeWords.of(amounts))));
        varied.setWrapText(true);
        varied.visibleProperty().bind(varied.textProperty().isNotEmpty());
        return Layout.lines(Layout.collapsing(reason), Layout.collapsing(varied));
    }

    private static ToggleButton fold(String words, Icon icon, Node content) {
        ToggleButton fold = new ToggleButton(words, icon.node());
        fold.getStyleClass().addAll("flat", "fold");
        fold.setMinWidth(USE_PREF_SIZE);
        content.visibleProperty().bind(fold.selectedProperty());
        Layout.collapsing(content);
        return fold;
    }

    private Button startButton(BooleanBinding idle) {
        Button start = usable(Buttons.primary("Start training", Icon.START, model::start));
        start.visibleProperty().bind(idle);
        return Layout.collapsing(start);
    }

    private Button usable(Button button) {
        button.disableProperty().bind(model.form().settingsProperty().isNull());
        return button;
    }

    /** Lets what is set up wait for its turn; does nothing while something is missing or wrong. */
    void add() {
        TrainingSettings settings = model.form().settingsProperty().get();
        if (settings != null && model.dataProperty().get() != null) {
            queue.add(folders(), settings);
        }
    }

    private DataFolders folders() {
        return DataFolders.of(model.dataProperty().get());
    }

    private Node strip(BooleanBinding idle) {
        ObservableValue<String> words = model.goingOnProperty();
        HBox strip = Layout.row(
                Icon.TRAIN.node(),
                Layout.grow(Labels.bound(Labels.body(""), words)),
                Buttons.plain("Back to the training", Icon.BACK, () -> go.accept(Side.TRAINING)));
        strip.getStyleClass().addAll("card", "going-on");
        strip.visibleProperty().bind(idle.not());
        return Layout.collapsing(strip);
    }
}
