package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.ForecastOutcome;
import org.hundredfold.train.Pace;
import org.junit.jupiter.api.Test;

/** The table of all runs: what is in it, in which order, and what is done with its rows. */
class RunsTableTest extends RunsPlace {
    @Test
    void withoutRunsItLeadsToTraining() {
        try (RunStore store = RunStore.open(folder)) {
            show(store);
            robot.clickOn("Train a network");

            assertThat(trainings).containsExactly("asked");
        }
    }

    @Test
    void theNewestRunIsShownAtOnceAndAClickShowsAnother() {
        open();
        assertThat(texts()).contains("seeded");

        robot.clickOn(cell("poor"));
        assertThat(nameField().getText()).isEqualTo("poor");
        robot.clickOn("About");
        assertThat(texts()).contains("Learning rate", "0.0001", "none was made before it started");

        long poor = trained.run("poor").id();
        Forecast forecast = new Forecast(1, 1, Pace.NONE, new Pace(8, 20), 180 << 20);
        trained.store().forecasts().keep(poor, new ForecastOutcome(forecast, 1, 14));
        robot.clickOn(cell("good"));
        robot.clickOn(cell("poor"));
        assertThat(texts()).contains("8 to 20 s for 1 epoch, 180 MB", "took 14 s in all for 1 epoch, as forecast");
    }

    @Test
    void aClickOnTheScoreSortsTheBestToTheTopAndASecondOneTheWorst() {
        open();
        trained.train("newest and poor", TrainedRuns.settings(List.of(16), 1, 0.0001, 1));
        onFx(model::refresh);
        robot.clickOn("Test score");
        assertThat(scores()).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());

        robot.clickOn("Test score");
        assertThat(scores()).isSorted();
    }

    @Test
    void aRunThatTheCommandLineHasTrainedIsListedWhenThePlaceIsShownAgain() {
        open();
        robot.clickOn(cell("good"));
        Scene scene = stage.getScene();
        Parent place = scene.getRoot();
        onFx(() -> scene.setRoot(new Pane()));
        trained.train("trained elsewhere", TrainedRuns.settings(List.of(16), 1, 0.0001, 1));
        assertThat(names()).doesNotContain("trained elsewhere");

        onFx(() -> scene.setRoot(place));

        assertThat(names()).contains("trained elsewhere");
        assertThat(nameField().getText()).isEqualTo("good");
        assertThat(table.getSelectionModel().getSelectedItem().summary().name()).isEqualTo("good");
    }

    @Test
    void theSearchFieldNarrowsTheTable() {
        open();
        robot.push(KeyCode.CONTROL, KeyCode.F).write("goo");

        assertThat(table.getItems()).hasSize(1);
        assertThat(texts()).contains("1 of 3 runs");
        robot.write("zzz");
        assertThat(texts()).contains("No run is as the filter and the search have it.");
    }

    @Test
    void theFilterListsOnlyTheRunsWithAStar() {
        open();
        model.star(trained.run("good"), true);
        choose("Only those with a star");

        assertThat(table.getItems()).extracting(row -> row.summary().name()).containsExactly("good");
        assertThat(texts()).contains("Starred", "1 of 3 runs");
    }

    @Test
    void theFilterOffersTheStatesAndTheDataThatThereAre() {
        open();
        trained.begin("growing");
        onFx(model::refresh);
        choose("Training");
        assertThat(table.getItems()).extracting(row -> row.summary().name()).containsExactly("growing");

        choose("Any state");
        choose("stripes");
        assertThat(table.getItems()).hasSize(4);
        assertThat(robot.lookup(".menu-button").<Labeled>query().getText()).isEqualTo("stripes");
    }

    @Test
    void theListIsSavedAsItStandsInThePlaceOfAnOlderFile() throws IOException {
        open();
        Files.writeString(folder.resolve("runs.csv"), "older");
        robot.clickOn("Name").push(KeyCode.CONTROL, KeyCode.F).write("oo");
        robot.clickOn("Save as CSV");

        List<String> lines = Files.readAllLines(folder.resolve("runs.csv"));
        assertThat(lines.get(0)).startsWith("run,name,note,starred,state");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains(",good,");
        assertThat(lines.get(2)).contains(",poor,");
        assertThat(messages.currentProperty().get().text()).startsWith("2 runs saved as");
    }

    @Test
    void aStarIsGivenInTheTable() {
        open();
        robot.clickOn(robot.lookup(".table-row-cell .star").queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());

        assertThat(trained.run("seeded").starred()).isTrue();
        assertThat(texts()).contains("★");
    }

    @Test
    void theDeleteKeyDeletesAndControlZBringsBack() {
        open();
        robot.clickOn(cell("good")).push(KeyCode.DELETE);
        assertThat(trained.store().find("good")).isEmpty();
        assertThat(table.getItems()).hasSize(2);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(trained.store().find("good")).isPresent();
        assertThat(table.getItems()).hasSize(3);
    }

    @Test
    void controlZInATextFieldIsAboutItsTextOnly() {
        open();
        robot.clickOn(cell("poor")).push(KeyCode.DELETE);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("goo");

        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);

        assertThat(trained.store().find("poor")).isEmpty();
        assertThat(searchField().getText()).isNotEqualTo("goo");
    }

    @Test
    void theSelectionSurvivesSortingAndARunThatGrows() {
        open();
        robot.clickOn(cell("good"));
        trained.begin("growing");
        onFx(model::refresh);
        robot.clickOn("Test score").clickOn("Name", MouseButton.PRIMARY);

        assertThat(table.getSelectionModel().getSelectedItems())
                .extracting(row -> row.summary().name())
                .containsExactly("good");
        assertThat(nameField().getText()).isEqualTo("good");
    }

    @Test
    void severalSelectedRunsStaySelectedWhileAnotherOneBegins() {
        open();
        robot.clickOn(cell("poor"));
        robot.press(KeyCode.CONTROL).clickOn(cell("seeded")).release(KeyCode.CONTROL);
        trained.begin("growing");
        onFx(model::refresh);

        assertThat(table.getSelectionModel().getSelectedItems())
                .extracting(row -> row.summary().name())
                .containsExactlyInAnyOrder("poor", "seeded");
        assertThat(texts()).contains("Comparing 2 runs");
    }

    private List<String> names() {
        return table.getItems().stream().map(row -> row.summary().name()).toList();
    }

    private TextField searchField() {
        return robot.lookup((Node node) -> node instanceof TextField field && "Search".equals(field.getPromptText()))
                .query();
    }

    /** In the menu of the filter. */
    private void choose(String item) {
        robot.clickOn(".menu-button");
        robot.clickOn(robot.lookup(".context-menu .label").<Labeled>queryAllAs(Labeled.class).stream()
                .filter(label -> item.equals(label.getText()))
                .findFirst()
                .orElseThrow());
    }

    private List<Double> scores() {
        return table.getItems().stream()
                .map(row -> row.summary().testAccuracy())
                .distinct()
                .toList();
    }
}
