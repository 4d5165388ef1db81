package org.hundredfold.ui.train;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.nn.Shape;
import org.hundredfold.train.NetworkOutline;
import org.hundredfold.train.TrainingSettings;

/** The layers of a network while they are changed, with every step back. On the window's thread; holds no controls. */
final class NetworkEditor {
    private static final int MAPS = 16;
    private static final int KERNEL = 3;
    private static final int WINDOW = 2;
    private static final int UNITS = 128;
    private static final double DROPOUT = 0.25;
    private static final List<Integer> GROUPS = List.of(4, 3, 2);

    private record Step(List<Layer> layers, int selected) {}

    private final Function<List<Layer>, NetworkOutline> outliner;
    private final ReadOnlyObjectWrapper<List<Layer>> layers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<NetworkOutline> outline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final BooleanProperty editable = new SimpleBooleanProperty(true);
    private final IntegerProperty steps = new SimpleIntegerProperty();
    private final Deque<Step> before = new ArrayDeque<>();
    /** Of the first layer that has one, or had one last. */
    private Activation activation = Activation.RELU;
    /** What is being typed into, or null: letters typed into one place make one step. */
    private Object typedInto;

    /** @param outliner tells what such layers would make of the pictures */
    NetworkEditor(Function<List<Layer>, NetworkOutline> outliner) {
        this.outliner = outliner;
        layers.subscribe(list -> list.stream()
                .map(Layer::activation)
                .filter(function -> function != Activation.IDENTITY)
                .findFirst()
                .ifPresent(function -> activation = function));
        selected.subscribe(now -> {
            problem.set("");
            typedInto = null;
        });
    }

    /** The layers between picture and output, in their order. */
    ReadOnlyObjectProperty<List<Layer>> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /** What goes for layers that do not say otherwise. */
    Activation activation() {
        return activation;
    }

    /** What the layers were last found to make of the pictures; null before that. */
    ReadOnlyObjectProperty<NetworkOutline> outlineProperty() {
        return outline.getReadOnlyProperty();
    }

    /** The block that is selected: 0 for the picture, then the layers, at last the output. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    /** False where the network is what it is. */
    BooleanProperty editableProperty() {
        return editable;
    }

    /** What is wrong with what is typed for the selected block, or empty. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The block that is the reason for the sentence, if it tells what is wrong with the network. */
    Optional<Integer> blockAtFault(String sentence) {
        return outline.get()
                .fault()
                .filter(fault -> sentence.equals(fault.sentence()))
                .map(fault -> fault.block() + 1);
    }

    BooleanBinding canUndo() {
        return steps.greaterThan(0);
    }

    BooleanBinding canAdd() {
        return editable.and(
                Bindings.createBooleanBinding(() -> layers.get().size() < TrainingSettings.MOST_LAYERS, layers));
    }

    /** Whether the selected block is a layer that may be changed. */
    BooleanBinding canChange() {
        return editable.and(Bindings.createBooleanBinding(this::isLayerSelected, selected, layers));
    }

    private boolean isLayerSelected() {
        return selected.get() > 0 && selected.get() <= layers.get().size();
    }

    /** Begins anew with other layers; what was changed before cannot be taken back. */
    void fill(List<Layer> others) {
        before.clear();
        steps.set(0);
        typedInto = null;
        problem.set("");
        layers.set(List.copyOf(others));
        selected.set(others.size());
    }

    /** Takes note of what the layers make of the pictures. */
    void show(NetworkOutline found) {
        outline.set(found);
    }

    /** Another layer in place of the selected one. */
    void change(Layer other) {
        problem.set("");
        step("block " + selected.get(), list -> list.set(selected.get() - 1, other), selected.get());
    }

    /** Other layers in place of all, as they are typed. */
    void type(List<Layer> others) {
        step(
                "all",
                list -> {
                    list.clear();
                    list.addAll(others);
                },
                Math.min(selected.get(), others.size() + 1));
    }

    /** Says what is wrong with what is typed for the selected block, which stays as it was. */
    void refuse(String sentence) {
        problem.set(sentence);
    }

    /** A new layer behind the selected block, or in the nearest place where such a layer can be; it is selected then. */
    void add(LayerKind kind) {
        if (!canAdd().get()) {
            return;
        }
        int wanted = Math.min(selected.get(), layers.get().size());
        int place = IntStream.rangeClosed(0, layers.get().size())
                .boxed()
                .sorted(Comparator.comparingInt(at -> Math.abs(at - wanted)))
                .filter(at -> outliner.apply(with(kind, at)).fault().isEmpty())
                .findFirst()
                .orElse(wanted);
        List<Layer> more = with(kind, place);
        step(
                null,
                list -> {
                    list.clear();
                    list.addAll(more);
                },
                place + 1);
    }

    private List<Layer> with(LayerKind kind, int place) {
        List<Layer> more = new ArrayList<>(layers.get());
        switch (kind) {
            case CONVOLUTION -> more.add(place, new Convolution(mapsBefore(place), KERNEL, activation));
            case NORMALISATION -> addNormalisation(more, place);
            case MAX_POOLING -> more.add(place, new MaxPooling(WINDOW));
            case AVERAGE_POOLING -> more.add(place, new AveragePooling());
            case DENSE -> more.add(place, new Dense(UNITS, activation, true));
            case DROPOUT -> more.add(place, new Dropout(DROPOUT));
        }
        return more;
    }

    private int mapsBefore(int place) {
        for (int i = place - 1; i >= 0; i--) {
            if (layers.get().get(i) instanceof Convolution convolution) {
                return convolution.maps();
            }
        }
        return MAPS;
    }

    /** Right behind a convolution it takes over what its sums go through. */
    private void addNormalisation(List<Layer> more, int place) {
        int maps = outline.get().into(place).map(Shape::channels).orElse(1);
        int groups =
                GROUPS.stream().filter(count -> maps % count == 0).findFirst().orElse(1);
        Activation taken = Activation.IDENTITY;
        if (place > 0 && more.get(place - 1) instanceof Convolution convolution) {
            taken = convolution.activation();
            more.set(place - 1, convolution.withActivation(Activation.IDENTITY));
        }
        more.add(place, new Normalisation(groups, taken));
    }

    /** Takes the selected layer out; the next block is selected then. */
    void remove() {
        if (canChange().get()) {
            step(null, list -> list.remove(selected.get() - 1), selected.get());
        }
    }

    /** Moves the selected layer towards the picture (-1) or the output (1). */
    void moveBy(int blocks) {
        move(selected.get(), selected.get() + blocks);
    }

    /** Moves a layer to the place of another one, by their blocks; it is selected then. Does nothing with other blocks. */
    void move(int from, int to) {
        int last = layers.get().size();
        if (editable.get() && from != to && Math.min(from, to) >= 1 && Math.max(from, to) <= last) {
            step(null, list -> list.add(to - 1, list.remove(from - 1)), to);
        }
    }

    /** Takes the last step back, if there is one. */
    void undo() {
        if (before.isEmpty()) {
            return;
        }
        Step step = before.pop();
        steps.set(before.size());
        typedInto = null;
        problem.set("");
        layers.set(step.layers());
        selected.set(step.selected());
    }

    private interface Change {
        void of(List<Layer> list);
    }

    private void step(Object typed, Change change, int select) {
        List<Layer> changed = new ArrayList<>(layers.get());
        change.of(changed);
        if (changed.equals(layers.get())) {
            return;
        }
        if (typed == null || !typed.equals(typedInto)) {
            before.push(new Step(layers.get(), selected.get()));
            steps.set(before.size());
        }
        typedInto = typed;
        layers.set(List.copyOf(changed));
        selected.set(select);
    }
}
