package org.hundredfold.ui.train;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
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
final class SetUpSide extends VBox {
    private final TrainViewModel model;
    private final RunQueue queue;
    private final Consumer<Side> go;
    private final NetworkEditorPane network;
    private final ToggleButton details;
    private final ScrollPane scroll;
    private final StringBinding misplaced;

    /** @param go turns to another side of the place */
    SetUpSide(TrainViewModel model, RunQueue queue, Consumer<Side> go) {
        this.model = model;
        this.queue = queue;
        this.go = go;
        misplaced = model.misplacedProperty();
        SettingsForm form = model.form();
        network = new NetworkEditorPane(form);
        Node settings = Layout.column(new SettingsPane(form), new RateFinderPane(model.rates()), network);
        details = fold("Details", Icon.SETTINGS, settings);
        FeaturesPane features = new FeaturesPane(model.features(), FilePicker.nativeOpen());
        ToggleButton fewPictures = fold("Very few pictures?", Icon.PICTURE, features);
        GridForm grid = new GridForm(form);
        SeveralPane several = new SeveralPane(grid, form, points -> {
            queue.add(folders(), points);
            go.accept(Side.QUEUE);
        });
        BooleanBinding idle = Bindings.createBooleanBinding(model::isIdle, model.phaseProperty());
        WherePane where = new WherePane(model.where(), form, misplaced, idle, model::tryWhere);
        ToggleButton whereToCompute = fold("Where", Icon.WHERE, where);
        ToggleButton trySeveral = fold("Try several", Icon.COMPARE, several);
        model.features()
                .wordsProperty()
                .subscribe(words -> fewPictures.setSelected(fewPictures.isSelected() || !words.isEmpty()));
        model.preparedProperty().subscribe(count -> {
            details.setSelected(details.isSelected() || count.intValue() > 0);
            whereToCompute.setSelected(whereToCompute.isSelected() || form.isDivided());
        });
        trySeveral.setOnAction(event -> grid.suggest());
        EmptyState preview = new EmptyState(Icon.TRAIN, "The learning curves and the weights appear here.");
        preview.visibleProperty().bind(idle);
        VBox column = Layout.column(
                new PresetCards(form),
                about(form),
                Layout.cluster(details, fewPictures, trySeveral, whereToCompute),
                settings,
                features,
                several,
                where,
                preview);
        column.getStyleClass().add("set-up-content");
        column.setMinHeight(USE_PREF_SIZE); // what does not fit is scrolled to, not squeezed
        scroll = new ScrollPane(column);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        getStyleClass().addAll("column", "set-up");
        getChildren().addAll(strip(idle), Layout.grow(scroll), actions(idle));
    }

    /** What the preset is and why, and what of it was changed. */
    private static Node about(SettingsForm form) {
        Label reason = Labels.bound(Labels.body(""), form.reasonProperty());
        reason.setId("preset-reason");
        reason.visibleProperty().bind(reason.textProperty().isNotEmpty());
        HBox changed = Layout.cluster(
                Labels.muted("Details differ from the preset."),
                Buttons.plain("Back to the preset", Icon.UNDO, form::backToPreset));
        changed.visibleProperty().bind(form.changedProperty());
        Label varied = Labels.muted(Bindings.createStringBinding(
                () -> varied(form), form.augmentationProperty(), form.settingsProperty(), form.choicesProperty()));
        varied.setWrapText(true);
        varied.visibleProperty().bind(varied.textProperty().isNotEmpty());
        return Layout.lines(Layout.collapsing(reason), Layout.collapsing(changed), Layout.collapsing(varied));
    }

    private static String varied(SettingsForm form) {
        Augmentation amounts = form.augmentationProperty().get();
        String words = RecipeWords.of(amounts);
        if (form.isVariedOtherwise()) {
            return amounts.equals(Augmentation.NONE)
                    ? "Training pictures are not varied, as you chose in Data under Variations."
                    : "Training pictures are varied as you chose in Data under Variations: %s.".formatted(words);
        }
        return amounts.equals(Augmentation.NONE)
                ? ""
                : "Training pictures are varied: %s. Data shows it under Variations.".formatted(words);
    }

    /** What a training would do or why there can be none, and the buttons for it; in sight wherever one has scrolled to. */
    private Node actions(BooleanBinding idle) {
        BooleanBinding wrong = model.hinderedProperty().or(misplaced.isNotEmpty());
        VerdictLabel verdict = new VerdictLabel(
                Bindings.when(model.hinderedProperty().or(misplaced.isEmpty()))
                        .then(model.outlineProperty())
                        .otherwise(misplaced),
                wrong);
        Label forecast = Labels.muted(Bindings.createStringBinding(
                () -> model.where().elsewhereProperty().get()
                        ? "" // it is of this computer
                        : model.expectedProperty().get().words(),
                model.where().elsewhereProperty(),
                model.expectedProperty()));
        forecast.setWrapText(true);
        forecast.visibleProperty().bind(forecast.textProperty().isNotEmpty());
        Button show = Buttons.plain("Show the layer", Icon.SEARCH, this::showBlockAtFault);
        show.visibleProperty()
                .bind(model.outlineProperty()
                        .map(words -> model.form().network.blockAtFault(words).isPresent()));
        Button start = Buttons.primary("Start training", Icon.START, model::start);
        start.visibleProperty().bind(idle);
        start.textProperty().bind(model.where().startProperty());
        start.disableProperty().bind(wrong.or(model.where().busyProperty())); // a trial has the cluster meanwhile
        HBox actions = Layout.row(
                Layout.grow(Layout.lines(verdict, Layout.collapsing(forecast))),
                Layout.collapsing(show),
                usable(Buttons.plain("Add to queue", Icon.ADD, this::add)),
                Layout.collapsing(start));
        actions.getStyleClass().add("actions");
        actions.setMinHeight(USE_PREF_SIZE);
        return actions;
    }

    private void showBlockAtFault() {
        NetworkEditor editor = model.form().network;
        editor.blockAtFault(model.outlineProperty().get()).ifPresent(editor.selectedProperty()::set);
        details.setSelected(true);
        layout();
        Node content = scroll.getContent();
        double top = content.sceneToLocal(network.localToScene(network.getBoundsInLocal()))
                .getMinY();
        double hidden = content.getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(Math.min(1, top / Math.max(1, hidden)));
    }

    private static ToggleButton fold(String words, Icon icon, Node content) {
        ToggleButton fold = new ToggleButton(words, icon.node());
        fold.getStyleClass().addAll("flat", "fold");
        fold.setMinWidth(USE_PREF_SIZE);
        content.visibleProperty().bind(fold.selectedProperty());
        Layout.collapsing(content);
        return fold;
    }

    private Button usable(Button button) {
        button.disableProperty().bind(model.hinderedProperty());
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
        strip.setMinHeight(USE_PREF_SIZE);
        strip.getStyleClass().addAll("card", "going-on");
        strip.visibleProperty().bind(idle.not());
        return Layout.collapsing(strip);
    }
}
