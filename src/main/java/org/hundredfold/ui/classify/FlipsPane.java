package org.hundredfold.ui.classify;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Asks for the smallest change that flips the answer, and tells what was found. */
final class FlipsPane extends VBox {
    private final Flips flips;
    private final Button search;
    private final HBox searching;
    private final VBox found = Layout.lines();

    /** @param start begins a search */
    FlipsPane(Flips flips, Runnable start) {
        this.flips = flips;
        getStyleClass().addAll("lines", "flips");
        search = Buttons.plain("Find the smallest change that flips the answer", Icon.SEARCH, start);
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText("How far the search is");
        bar.progressProperty().bind(flips.progressProperty());
        HBox.setHgrow(bar, Priority.ALWAYS);
        searching = Layout.cluster(
                Labels.body("Turning, moving and covering"), bar, Buttons.plain("Cancel", flips::cancel));
        getChildren().addAll(Layout.collapsing(search), Layout.collapsing(searching), Layout.collapsing(found));
        flips.progressProperty().subscribe(this::update);
        flips.foundProperty().subscribe(this::update);
        update();
    }

    private void update() {
        boolean busy = flips.progressProperty().get() >= 0;
        List<Flip> list = flips.foundProperty().get();
        searching.setVisible(busy);
        search.setVisible(!busy && list == null);
        found.setVisible(!busy && list != null);
        if (list != null) {
            found.getChildren().setAll(list.isEmpty() ? List.of(none()) : List.of(told(list)));
        }
    }

    private static Label none() {
        return Labels.body("None of these changes flips the answer: turned, moved, made larger or smaller, brighter or"
                + " darker, blurred, the most telling places covered.");
    }

    private HBox told(List<Flip> list) {
        Flip smallest = list.get(0);
        HBox told = Layout.cluster(
                Layout.grow(Labels.body(sentence(smallest))), Buttons.plain("Show it", () -> flips.show(smallest)));
        if (list.size() > 1) {
            told.getChildren().add(others(list));
        }
        return told;
    }

    private static String sentence(Flip flip) {
        String words = flip.words();
        return ("%s%s, it is taken for %s. On average that changes what the network sees by %s of the way from black to"
                        + " white; nothing else that was tried changes it less.")
                .formatted(
                        Character.toUpperCase(words.charAt(0)),
                        words.substring(1),
                        flip.className(),
                        Formats.percent(flip.distance()));
    }

    /** Those of other kinds, which change more. */
    private MenuButton others(List<Flip> list) {
        MenuButton others = new MenuButton("Others");
        others.setMinWidth(USE_PREF_SIZE);
        list.stream().skip(1).forEach(flip -> {
            MenuItem item = new MenuItem("%s: %s".formatted(flip.words(), flip.className()));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> flips.show(flip));
            others.getItems().add(item);
        });
        return others;
    }
}
