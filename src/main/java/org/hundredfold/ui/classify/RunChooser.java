package org.hundredfold.ui.classify;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Chooses a run whose network answers, by name and score. */
final class RunChooser extends ComboBox<RunSummary> {
    private final NetworkChoice networks;
    private final ObservableValue<Network> taken;
    private boolean listing;

    /**
     * @param taken whose run is no choice; that of null is none
     * @param name for those who cannot see it
     * @param prompt what stands there while none is chosen
     */
    RunChooser(NetworkChoice networks, ObservableValue<Network> taken, String name, String prompt) {
        this.networks = networks;
        this.taken = taken;
        getStyleClass().add("run-chooser");
        setAccessibleText(name);
        setPromptText(prompt); // before the first choice; later the button does not come back to it
        setCellFactory(list -> new Cell(""));
        setButtonCell(new Cell(prompt));
        networks.runs().subscribe(this::list);
        networks.networkProperty().subscribe(this::list);
        taken.subscribe(this::list);
        setOnAction(event -> {
            if (!listing && getValue() != null) {
                networks.choose(getValue().id());
            }
        });
    }

    /** A combo box takes a new list for a choice of the user's. */
    private void list() {
        listing = true;
        getItems()
                .setAll(networks.runs().stream()
                        .filter(run -> !isOf(taken.getValue(), run))
                        .toList());
        setValue(getItems().stream()
                .filter(run -> isOf(networks.networkProperty().get(), run))
                .findFirst()
                .orElse(null));
        listing = false;
    }

    private static boolean isOf(Network network, RunSummary run) {
        return network != null && network.run().id() == run.id();
    }

    private static final class Cell extends ListCell<RunSummary> {
        private final String prompt;
        private final Label name = new Label();
        private final Label score = Labels.muted("");
        private final HBox content = Layout.row(name, Layout.spacer(), score);

        /** @param prompt in place of a run */
        Cell(String prompt) {
            this.prompt = prompt;
            score.setMinWidth(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(RunSummary run, boolean empty) {
            super.updateItem(run, empty);
            setText(empty ? prompt : null);
            setGraphic(empty ? null : content);
            if (!empty) {
                name.setText(run.name());
                score.setText(words(run));
                setAccessibleText(name.getText() + ", " + score.getText());
            }
        }

        private static String words(RunSummary run) {
            if (run.state() == RunState.RUNNING) {
                return "still training";
            }
            return Double.isNaN(run.testAccuracy()) ? "not tested" : Formats.percent(run.testAccuracy());
        }
    }
}
