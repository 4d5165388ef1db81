package org.hundredfold.ui.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.hundredfold.ui.common.Formats;

/**
 * What the user has decided about each picture of an album: which class it belongs to, or that it is left out. Every step
 * can be undone and redone. For the thread of the window.
 */
final class Decisions {
    /** In place of a label: the picture is left out. */
    static final int EXCLUDED = -1;

    private final ReadOnlyObjectWrapper<Album> album = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper("");
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final Runnable stepped;
    private int[] labels = {};

    /** @param stepped called after each step, not after {@link #begin} */
    Decisions(Runnable stepped) {
        this.stepped = stepped;
    }

    /**
     * Goes on with what was read. Steps that concern pictures that are there still can still be undone.
     *
     * @param decided the label of each picture, or {@link #EXCLUDED}; not to be changed any more
     */
    void begin(Album read, int[] decided) {
        Album before = album.get();
        if (before == null || !read.hasTrainingOf(before)) {
            done.clear();
            undone.clear();
        } else if (!read.hasPicturesOf(before)) {
            trim(done, before.training());
            trim(undone, before.training());
        }
        labels = decided.clone();
        album.set(read);
        changed();
    }

    private static void trim(Deque<Step> steps, int limit) {
        List<Step> kept = steps.stream()
                .map(step -> step.below(limit))
                .filter(step -> !step.isNothing())
                .toList();
        steps.clear();
        steps.addAll(kept);
    }

    void exclude(int[] pictures) {
        take("Exclude %s", pictures, number -> EXCLUDED);
    }

    /** Takes back that pictures are left out; each is of the class again that its folder says. */
    void bringBack(int[] pictures) {
        int[] excluded = IntStream.of(pictures).filter(this::isExcluded).toArray();
        take("Bring back %s", excluded, album.get()::label);
    }

    void move(int[] pictures, int label) {
        String name = album.get().classes().get(label);
        take("Move %s to " + name.replace("%", "%%"), pictures, number -> label);
    }

    /**
     * Decides each of some pictures otherwise.
     *
     * @param labels of these pictures, or {@link #EXCLUDED}
     * @return whether this has changed anything
     */
    boolean decide(int[] pictures, int[] labels) {
        Map<Integer, Integer> wanted = new HashMap<>();
        for (int i = 0; i < pictures.length; i++) {
            wanted.put(pictures[i], labels[i]);
        }
        return take("Decide about %s in Runs", pictures, wanted::get);
    }

    private boolean take(String words, int[] pictures, IntUnaryOperator decision) {
        int[] concerned = IntStream.of(pictures)
                .filter(number -> labels[number] != decision.applyAsInt(number))
                .toArray();
        if (concerned.length == 0) {
            return false;
        }
        Step step = new Step(
                words.formatted(Formats.count(concerned.length, "picture", "pictures")),
                concerned,
                IntStream.of(concerned).map(number -> labels[number]).toArray(),
                IntStream.of(concerned).map(decision).toArray());
        done.push(step);
        undone.clear();
        apply(step.pictures(), step.after());
        return true;
    }

    void undo() {
        if (!done.isEmpty()) {
            Step step = done.pop();
            undone.push(step);
            apply(step.pictures(), step.before());
        }
    }

    void redo() {
        if (!undone.isEmpty()) {
            Step step = undone.pop();
            done.push(step);
            apply(step.pictures(), step.after());
        }
    }

    private void apply(int[] pictures, int[] values) {
        for (int i = 0; i < pictures.length; i++) {
            labels[pictures[i]] = values[i];
        }
        changed();
        stepped.run();
    }

    private void changed() {
        undoable.set(done.isEmpty() ? "" : done.peek().words());
        redoable.set(undone.isEmpty() ? "" : undone.peek().words());
        revision.set(revision.get() + 1);
    }

    /** The class that the picture belongs to, or {@link #EXCLUDED}. */
    int label(int number) {
        return labels[number];
    }

    boolean isExcluded(int number) {
        return labels[number] == EXCLUDED;
    }

    boolean isMoved(int number) {
        return labels[number] != EXCLUDED && labels[number] != album.get().label(number);
    }

    /** The class that the picture belongs to; of one that is left out, what its folder says. */
    String className(int number) {
        return album.get().classes().get(isExcluded(number) ? album.get().label(number) : labels[number]);
    }

    /** What was decided: {@code "excluded"}, such as {@code "moved from star"}, or empty. */
    String state(int number) {
        if (isExcluded(number)) {
            return "excluded";
        }
        return isMoved(number)
                ? "moved from " + album.get().classes().get(album.get().label(number))
                : "";
    }

    /** The label of every picture, or {@link #EXCLUDED}. */
    int[] labels() {
        return labels.clone();
    }

    /** What was read; null before the first. */
    ReadOnlyObjectProperty<Album> albumProperty() {
        return album.getReadOnlyProperty();
    }

    /** Changes with every step and every album. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** What {@link #undo} would take back, such as {@code "Exclude 12 pictures"}; empty if there is nothing. */
    ReadOnlyStringProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** What {@link #redo} would do again; empty if there is nothing. */
    ReadOnlyStringProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }
}
