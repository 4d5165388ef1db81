package org.hundredfold.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** What the selected block does, and its values to be changed. */
final class BlockInspector extends VBox {
    private static final String ORIGINAL =
            "The original network is shown as it was and stays so: its result is to be compared with that of long ago."
                    + " Choose another preset to build a network of your own.";

    private final NetworkEditor editor;
    private final SettingsForm form;
    /** What is typed for the block on show; a field alone would not keep it from being cleared away. */
    private final List<Entry<?>> typed = new ArrayList<>();

    private final Label title = Labels.section("");
    private final Button up;
    private final Button down;
    private final HBox buttons;
    private final VBox about = Layout.lines();

    private int index = -1;
    private Layer shown;

    BlockInspector(SettingsForm form) {
        this.form = form;
        editor = form.network;
        up = Buttons.icon(Icon.UP, "Move towards the picture (Alt+Up)", () -> editor.moveBy(-1));
        down = Buttons.icon(Icon.DOWN, "Move towards the output (Alt+Down)", () -> editor.moveBy(1));
        buttons = Layout.cluster(up, down, Buttons.icon(Icon.DELETE, "Remove the layer (Delete)", editor::remove));
        buttons.visibleProperty().bind(editor.canChange());
        getStyleClass().addAll("lines", "block-inspector");
        getChildren().addAll(Layout.head(Layout.grow(title), buttons), about);
        editor.selectedProperty().subscribe(this::show);
        editor.layersProperty().subscribe(this::show);
        editor.editableProperty().subscribe(this::rebuild);
        form.classesProperty().subscribe(this::rebuild);
        show();
    }

    private void rebuild() {
        index = -1;
        show();
    }

    private void show() {
        int selected = editor.selectedProperty().get();
        List<Layer> layers = editor.layersProperty().get();
        Layer layer = selected >= 1 && selected <= layers.size() ? layers.get(selected - 1) : null;
        up.setDisable(selected <= 1);
        down.setDisable(selected >= layers.size());
        if (selected == index && layer != null && layer.equals(shown)) {
            return; // changed by what is typed here
        }
        index = selected;
        shown = layer;
        typed.clear();
        if (!editor.editableProperty().get()) {
            tell("The original network", ORIGINAL);
        } else if (layer != null) {
            LayerKind kind = LayerKind.of(layer);
            tell(kind.title, kind.explanation, values(layer));
        } else if (selected == 0) {
            tell("Picture", "What goes in. Its size and colours are set under Pictures, above.");
        } else {
            tell("Output", output());
        }
    }

    private void tell(String name, String words, Node... values) {
        title.setText(name);
        about.getChildren().setAll(Labels.body(words));
        about.getChildren().addAll(values);
    }

    private String output() {
        List<String> classes = form.classesProperty().get();
        return "Turns what comes in into a probability for each class, which together make 100 % (softmax). "
                + (classes.isEmpty()
                        ? "There are as many as the folder that is opened has classes."
                        : "The classes are those of the folder: %s.".formatted(String.join(", ", classes)));
    }

    private GridPane values(Layer layer) {
        GridPane values = SettingsPane.group();
        if (layer instanceof Convolution convolution) {
            field(
                    values,
                    "Maps",
                    whole("Maps", Convolution.MOST_MAPS),
                    "" + convolution.maps(),
                    (now, maps) -> new Convolution(maps, ((Convolution) now).kernel(), now.activation()));
            choice(
                    values,
                    "Filter",
                    List.of(1, 3, 5, Convolution.LARGEST_KERNEL),
                    side -> side + " × " + side,
                    convolution.kernel(),
                    (now, side) -> new Convolution(((Convolution) now).maps(), side, now.activation()));
        } else if (layer instanceof Dense dense) {
            field(
                    values,
                    "Units",
                    whole("Units", TrainingSettings.MOST_UNITS),
                    "" + dense.units(),
                    (now, units) -> new Dense(units, now.activation(), now.bias()));
        } else if (layer instanceof Normalisation normalisation) {
            field(
                    values,
                    "Groups",
                    whole("Groups", Convolution.MOST_MAPS),
                    "" + normalisation.groups(),
                    (now, groups) -> new Normalisation(groups, now.activation()));
        } else if (layer instanceof MaxPooling pooling) {
            choice(
                    values,
                    "Window",
                    IntStream.rangeClosed(2, MaxPooling.LARGEST).boxed().toList(),
                    String::valueOf,
                    pooling.size(),
                    (now, size) -> new MaxPooling(size));
        } else if (layer instanceof Dropout dropout) {
            field(
                    values,
                    "Left out %",
                    Entry.percent("What is left out", 0, (int) Math.round(100 * Dropout.MOST)),
                    Entry.inPercent(dropout.rate()),
                    (now, rate) -> new Dropout(rate));
        }
        if (layer.hasWeights()) {
            choice(
                    values,
                    "Activation",
                    activations(layer),
                    BlockInspector::words,
                    layer.activation(),
                    Layer::withActivation);
        }
        return values;
    }

    private static Entry<Integer> whole(String name, int most) {
        return Entry.whole(name, 1, most);
    }

    private interface Change<T> {
        Layer of(Layer now, T value);
    }

    private <T> void field(GridPane values, String name, Entry<T> entry, String text, Change<T> change) {
        entry.textProperty().set(text);
        typed.add(entry);
        T before = entry.required();
        SettingsPane.add(values, name, SettingsPane.field(entry, entry.rule()));
        entry.textProperty().subscribe(() -> {
            apply(change.of(shown, entry.value().orElse(before)));
            entry.problem().ifPresent(editor::refuse);
        });
    }

    private <T> void choice(
            GridPane values, String name, List<T> all, Function<T, String> words, T now, Change<T> change) {
        ObjectProperty<T> chosen = new SimpleObjectProperty<>(now);
        SettingsPane.add(values, name, SettingsPane.choice(all, words, chosen));
        chosen.subscribe(() -> apply(change.of(shown, chosen.get())));
    }

    private void apply(Layer changed) {
        shown = changed;
        editor.change(changed);
    }

    /** A dense layer without a function would be no layer of its own: two of them are one. */
    private static List<Activation> activations(Layer layer) {
        return Stream.of(Activation.RELU, Activation.TANH, Activation.SIGMOID, Activation.IDENTITY)
                .filter(activation -> !(layer instanceof Dense) || activation != Activation.IDENTITY)
                .toList();
    }

    private static String words(Activation activation) {
        return switch (activation) {
            case RELU -> "ReLU";
            case IDENTITY -> "none";
            default -> activation.name().toLowerCase(Locale.ROOT);
        };
    }
}
