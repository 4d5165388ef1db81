package org.hundredfold.ui.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.Icon;

/** Chooses runs by star, state and data; offers only what there is. */
final class RunFilterButton extends MenuButton {
    private final RunsViewModel model;

    RunFilterButton(RunsViewModel model) {
        this.model = model;
        Buttons.named(this, "Which runs are listed");
        setGraphic(Icon.FILTER.node());
        setOnShowing(event -> fill());
        getItems().add(new MenuItem()); // without one it does not open, and is filled only then
        model.filterProperty().subscribe(filter -> setText(filter.words()));
    }

    private void fill() {
        RunFilter filter = model.filterProperty().get();
        CheckMenuItem starred = new CheckMenuItem("Only those with a star");
        starred.setSelected(filter.starred());
        starred.setOnAction(event -> model.filterProperty().set(filter.withStarred(starred.isSelected())));
        List<MenuItem> items = new ArrayList<>(List.of(starred, new SeparatorMenuItem()));
        items.addAll(choices(
                "Any state",
                RunSummary::state,
                RunWords::state,
                filter.state(),
                state -> model.filterProperty().set(filter.withState(state))));
        items.add(new SeparatorMenuItem());
        items.addAll(choices(
                "Any data",
                RunSummary::folder,
                DataWords::name,
                filter.folder(),
                folder -> model.filterProperty().set(filter.withFolder(folder))));
        getItems().setAll(items);
    }

    private <T> List<MenuItem> choices(
            String any,
            Function<RunSummary, T> value,
            Function<T, String> words,
            Optional<T> chosen,
            Consumer<Optional<T>> choose) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        items.add(choice(any, group, chosen.isEmpty(), () -> choose.accept(Optional.empty())));
        model.rows().stream()
                .map(row -> value.apply(row.summary()))
                .distinct()
                .sorted(Comparator.comparing(words))
                .forEach(each -> items.add(choice(
                        words.apply(each),
                        group,
                        chosen.equals(Optional.of(each)),
                        () -> choose.accept(Optional.of(each)))));
        return items;
    }

    private static MenuItem choice(String words, ToggleGroup group, boolean chosen, Runnable choose) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(event -> choose.run());
        return item;
    }
}
