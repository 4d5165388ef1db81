package org.hundredfold.ui.common;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Asks for a class: some letters of its name and Enter, or a double click. Lies over the place while it asks. */
public final class ClassChooser extends StackPane {
    private final Supplier<List<String>> classes;
    private final TextField name = new TextField();
    private final ListView<String> matching = new ListView<>();
    private final Label head = Labels.section("");
    private final Button take = Buttons.plain("Choose", this::choose);
    private IntConsumer chosen = label -> {};
    private final Label keys = Labels.muted("");
    private Node before;
    private boolean fresh;

    public ClassChooser(Supplier<List<String>> classes) {
        this.classes = classes;
        getStyleClass().addAll("overlay", "class-chooser");
        setVisible(false);
        keys.setWrapText(true);
        name.setPromptText("Name of the class");
        name.setAccessibleText("Name of the class");
        matching.setAccessibleText("Classes");
        matching.setFocusTraversable(false);
        VBox card = Layout.card(
                head,
                name,
                matching,
                keys,
                Layout.cluster(Layout.spacer(), Buttons.plain("Cancel", this::close), take));
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
        name.textProperty().subscribe(this::match);
        matching.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                choose();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (fresh) {
                event.consume(); // the letter of the key that has led here
            }
        });
    }

    /**
     * Asks for the class to move pictures to.
     *
     * @param answer called with the label of the class, unless the question is dismissed
     */
    public void ask(IntConsumer answer) {
        ask("Move to class", "Move", "Next time without asking: " + new ClassKeys(classes.get()).words(), answer);
    }

    /**
     * Asks for a class.
     *
     * @param question over the classes
     * @param action what the button says
     * @param note below them
     * @param answer called with the label of the class, unless the question is dismissed
     */
    public void ask(String question, String action, String note, IntConsumer answer) {
        head.setText(question);
        take.setText(action);
        keys.setText(note);
        before = getScene().getFocusOwner();
        chosen = answer;
        fresh = true;
        name.clear();
        match("");
        setVisible(true);
        name.requestFocus();
    }

    private void match(String letters) {
        String wanted = letters.strip().toLowerCase(Locale.ROOT);
        matching.setItems(FXCollections.observableArrayList(classes.get().stream()
                .filter(each -> each.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(
                        each -> !each.toLowerCase(Locale.ROOT).startsWith(wanted)))
                .toList()));
        matching.getSelectionModel().selectFirst();
    }

    private void press(KeyEvent event) {
        fresh = false;
        switch (event.getCode()) {
            case UP -> matching.getSelectionModel().selectPrevious();
            case DOWN -> matching.getSelectionModel().selectNext();
            case ENTER -> choose();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        matching.scrollTo(matching.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void choose() {
        String wanted = matching.getSelectionModel().getSelectedItem();
        if (wanted != null) {
            close();
            chosen.accept(classes.get().indexOf(wanted));
        }
    }

    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }
}
