package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.hundredfold.runs.RunArchive;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.ClassChooser;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Shortcuts;
import org.hundredfold.ui.runs.FolderQuestion.Asking;
import org.hundredfold.ui.runs.RunsViewModel.State;

/** The place with every run ever made: the table above, the selected run or the comparison of several below. */
public final class RunsView extends StackPane {
    private static final double TABLE_SHARE = 0.3;
    private static final String WEIGHTS = ".npz";

    private final RunsViewModel model;
    private final RunsActions actions;
    private final RunTable table;
    private final RunDetail detail;
    private final RunComparison comparison;
    private final Label hint =
            Labels.muted("Select a run to see its curves, its weights and its test; select several to compare them.");
    private final StackPane below = new StackPane(hint);
    private final TextField search = new TextField();
    private Set<Long> wanted = new HashSet<>();

    public RunsView(RunsViewModel model, RunsActions actions) {
        this.model = model;
        this.actions = actions;
        ZoneId zone = ZoneId.systemDefault();
        table = new RunTable(model.found(), model::star, zone);
        Asking asking = new Asking(model.folders(), actions.folders());
        comparison = new RunComparison(model, asking);
        ClassChooser chooser = new ClassChooser(model::classes);
        TestedReview pictures = new TestedReview(model, asking, chooser::ask, actions.again()::accept);
        detail = new RunDetail(model, actions, asking, pictures, table::requestFocus, zone);
        getStyleClass().add("runs-view");
        getStylesheets()
                .add(RunsView.class.getResource("/org/hundredfold/ui/runs.css").toExternalForm());
        prepareTable();
        Node place = place();
        getChildren().addAll(place, emptyState(place), chooser);
        model.selectedProperty().subscribe(this::showSelected);
        model.openedProperty()
                .subscribe(run -> showSelected(model.selectedProperty().get()));
        model.stateProperty().subscribe(this::showState);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.refresh();
            }
        });
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .subscribe(focused -> {
                    if (Boolean.TRUE.equals(focused)) {
                        model.refresh(); // the command line may have trained meanwhile
                    }
                });
        Shortcuts.whileShown(this, "Shortcut+Z", model::undo);
        Shortcuts.whileShown(this, "Shortcut+F", search::requestFocus);
    }

    /** Selects these runs and no others, each as soon as it is listed; no filter hides them. */
    public void reveal(List<Long> runs) {
        search.clear();
        model.filterProperty().set(RunFilter.ALL);
        table.getSelectionModel().clearSelection();
        wanted = new HashSet<>(runs);
        selectWanted();
        model.refresh();
    }

    private void selectWanted() {
        for (RunRow row : List.copyOf(table.getItems())) {
            if (wanted.remove(row.id())) {
                table.getSelectionModel().select(row);
                table.scrollTo(row);
            }
        }
    }

    private void prepareTable() {
        table.onSelect(model::select);
        // Not when a row is added: a table that is just adding one moves its selection afterwards.
        model.listingsProperty().subscribe(listings -> selectWanted());
        table.setOnKeyPressed(this::onKey);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DELETE -> model.deleteSelected();
            case F2 -> rename();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void rename() {
        if (model.openedProperty().get() != null) {
            detail.rename();
        }
    }

    private Node place() {
        search.setPromptText("Search");
        search.setAccessibleText("Search for runs by name, note, settings or state (Ctrl+F)");
        search.textProperty()
                .subscribe(text ->
                        model.filterProperty().set(model.filterProperty().get().withSearch(text)));
        Label count = Labels.muted(Bindings.createStringBinding(this::count, model.rows(), model.found()));
        Button save = Buttons.plain("Save as CSV", Icon.SAVE, this::save);
        save.disableProperty().bind(Bindings.isEmpty(model.found()));
        SplitPane split = new SplitPane(table, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(TABLE_SHARE);
        return Layout.place(
                Layout.head("Runs", count, addButton(), save, new RunFilterButton(model), search), Layout.grow(split));
    }

    private Button addButton() {
        Button add = Buttons.plain("Add a run", Icon.ADD, this::choose);
        add.setTooltip(
                new Tooltip(
                        "From a file that another computer has written, or the selected run once more with weights from NumPy (.npz)"));
        return add;
    }

    private void choose() {
        actions.open()
                .pick(
                        getScene().getWindow(),
                        "Add a run, or weights for the selected one",
                        "Runs and weights",
                        List.of("*" + RunArchive.ENDING, "*" + WEIGHTS))
                .ifPresent(this::add);
    }

    /** Adds the run in a file that another computer has written, or one of the selected run's network with weights from NumPy. */
    public void add(Path file) {
        Consumer<Long> added = id -> reveal(List.of(id));
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(WEIGHTS)) {
            model.addWeights(file, added);
        } else {
            model.unpack(file, added);
        }
    }

    /** The runs that are listed, in the order in which they are. */
    private void save() {
        actions.save()
                .pick(getScene().getWindow(), "Save the list of runs", "Comma-separated values", List.of("*.csv"))
                .ifPresent(file -> model.save(
                        table.getItems().stream().map(RunRow::summary).toList(), file));
    }

    private String count() {
        int all = model.rows().size();
        int found = model.found().size();
        String runs = Formats.count(all, "run", "runs");
        return found == all ? runs : Formats.count(found) + " of " + runs;
    }

    /** Shown instead of the place while there is no run. */
    private Node emptyState(Node place) {
        Node empty = new EmptyState(
                Icon.RUNS,
                "Every network you train is kept here as a run, with its curves, its weights and its test score.",
                Buttons.primary("Train a network", Icon.TRAIN, actions.train()),
                addButton());
        BooleanBinding none = Bindings.isEmpty(model.rows()).and(Bindings.equal(State.READY, model.stateProperty()));
        empty.visibleProperty().bind(none);
        place.visibleProperty().bind(none.not());
        return empty;
    }

    private void showState(State state) {
        table.setPlaceholder(
                switch (state) {
                    case LOADING -> Labels.muted("Reading your runs");
                    case READY -> Labels.muted("No run is as the filter and the search have it.");
                    case FAILED ->
                        Layout.cluster(
                                Labels.body("Your runs could not be read."),
                                Buttons.plain("Try again", Icon.REPEAT, model::refresh));
                });
        if (state == State.READY && table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    private void showSelected(List<RunSummary> runs) {
        if (runs.size() > 1) {
            comparison.show(runs);
            show(comparison);
        } else if (model.openedProperty().get() != null) {
            detail.show(model.openedProperty().get());
            show(detail);
        } else if (runs.isEmpty()) {
            show(hint);
        }
    }

    private void show(Node node) {
        if (below.getChildren().get(0) != node) {
            below.getChildren().setAll(node);
        }
    }
}
