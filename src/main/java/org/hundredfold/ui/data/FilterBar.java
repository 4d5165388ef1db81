package org.hundredfold.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Says which pictures are shown and how many, and chooses others: by what is special about them, and by name. */
final class FilterBar extends HBox {
    private final PictureList pictures;
    private final Review review;
    private final Label title = Labels.section("");
    private final Label count = Labels.muted("");
    private final MenuButton subsets = Buttons.named(new MenuButton(), "Which pictures are shown");
    private final TextField name = new TextField();

    FilterBar(PictureList pictures, Review review) {
        this.pictures = pictures;
        this.review = review;
        getStyleClass().addAll("cluster", "filter-bar");
        name.setPromptText("Part of a name");
        name.setAccessibleText("Part of the pictures' names");
        name.setTooltip(new Tooltip("Shows only pictures with this in their path (Ctrl+F)"));
        name.textProperty()
                .subscribe(text -> set(pictures.filterProperty().get().with(text)));
        subsets.setGraphic(Icon.FILTER.node());
        subsets.setOnShowing(event -> fill());
        subsets.getItems().add(new MenuItem()); // without one it does not open, and is filled only then
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, count, Layout.spacer(), subsets, name);
        pictures.filterProperty().subscribe(this::update);
        pictures.shownProperty().subscribe(this::update);
    }

    /** Where part of a name is typed. */
    void find() {
        name.requestFocus();
    }

    private void set(Filter filter) {
        if (!filter.equals(pictures.filterProperty().get())) {
            pictures.filterProperty().set(filter);
        }
    }

    private void update() {
        Filter filter = pictures.filterProperty().get();
        List<String> classes = pictures.classes();
        boolean ofClass = filter.label() >= 0 && filter.label() < classes.size();
        title.setText(ofClass ? "Class " + classes.get(filter.label()) : "All pictures");
        subsets.setText(filter.subset().words());
        count.setText(Formats.count(pictures.shownProperty().get().length));
        if (!name.getText().equals(filter.text())) {
            name.setText(filter.text());
        }
    }

    private void fill() {
        subsets.getItems().setAll(choices().stream().map(this::item).toList());
    }

    private MenuItem item(Choice choice) {
        MenuItem item = new MenuItem("%s (%s)".formatted(choice.subset().words(), Formats.count(choice.count())));
        item.setOnAction(event -> set(pictures.filterProperty().get().with(choice.subset())));
        return item;
    }

    private record Choice(Subset subset, long count) {}

    private List<Choice> choices() {
        Decisions decisions = review.decisions();
        Album album = decisions.albumProperty().get();
        IntStream all = IntStream.range(0, album.size());
        long excluded = all.filter(decisions::isExcluded).count();
        long moved = IntStream.range(0, album.size()).filter(decisions::isMoved).count();
        long test = IntStream.range(album.training(), album.size())
                .filter(number -> !decisions.isExcluded(number))
                .count();
        long training = album.size() - excluded - test;
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Subset.ALL, training));
        choices.add(new Choice(Subset.EXCLUDED, excluded));
        choices.add(new Choice(Subset.MOVED, moved));
        if (album.size() > album.training()) {
            choices.add(new Choice(Subset.TEST, test));
        }
        for (FoundGroup group : review.findingsProperty().get()) {
            choices.add(new Choice(Subset.of(group.kind()), group.pictures().cardinality()));
        }
        return choices;
    }
}
