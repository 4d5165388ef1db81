package org.hundredfold.ui.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
 * What the user has decided about each picture of an album: which class it belongs to, or that it is left out, and whether
 * that was found to be right. Every step can be undone and redone. For the thread of the window.
 */
final class Decisions {
    /** In place of a label: the picture is left out. */
    static final int EXCLUDED = -1;

    /** In place of a label that was found to be right. */
    static final int OPEN = -2;

    private final ReadOnlyObjectWrapper<Album> album = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper rightRevision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper("");
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final Runnable stepped;
    private final Consumer<int[]> confirmed;
    private int[] labels = {};
    private int[] right = {};

    /**
     * @param stepped called after each step that changes labels, not after {@link #begin}
     * @param confirmed called after each that changes what was found to be right, with the numbers of its pictures
     */
    Decisions(Runnable stepped, Consumer<int[]> confirmed) {
        this.stepped = stepped;
        this.confirmed = confirmed;
    }

    /**
     * Goes on with what was read. Steps that concern pictures that are there still can still be undone.
     *
     * @param decided the label of each picture, or {@link #EXCLUDED}
     * @param foundRight the label of each that was found to be right, or {@link #OPEN}
     */
    void begin(Album read, int[] decided, int[] foundRight) {
        Album before = album.get();
        if (before == null || !read.hasTrainingOf(before)) {
            done.clear();
            undone.clear();
        } else if (!read.hasPicturesOf(before)) {
            trim(done, before.training());
            trim(undone, before.training());
        }
        labels = decided.clone();
        right = foundRight.clone();
        album.set(read);
        changed(revision);
        changed(rightRevision);
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

    /** Finds pictures to be in the right class; those that are left out are in none. */
    void confirm(int[] pictures) {
        int[] used =
                IntStream.of(pictures).filter(number -> !isExcluded(number)).toArray();
        take("Find %s right", used, Step.About.RIGHT, this::label);
    }

    /** Takes back that pictures are in the right class. */
    void doubt(int[] pictures) {
        take("Doubt %s again", pictures, Step.About.RIGHT, number -> OPEN);
    }

    private boolean take(String words, int[] pictures, IntUnaryOperator decision) {
        return take(words, pictures, Step.About.CLASS, decision);
    }

    private boolean take(String words, int[] pictures, Step.About about, IntUnaryOperator decision) {
        int[] values = values(about);
        int[] concerned = IntStream.of(pictures)
                .filter(number -> values[number] != decision.applyAsInt(number))
                .toArray();
        if (concerned.length == 0) {
            return false;
        }
        Step step = new Step(
                words.formatted(Formats.count(concerned.length, "picture", "pictures")),
                concerned,
                about,
                IntStream.of(concerned).map(number -> values[number]).toArray(),
                IntStream.of(concerned).map(decision).toArray());
        done.push(step);
        undone.clear();
        apply(step, step.after());
        return true;
    }

    private int[] values(Step.About about) {
        return about == Step.About.CLASS ? labels : right;
    }

    void undo() {
        if (!done.isEmpty()) {
            Step step = done.pop();
            undone.push(step);
            apply(step, step.before());
        }
    }

    void redo() {
        if (!undone.isEmpty()) {
            Step step = undone.pop();
            done.push(step);
            apply(step, step.after());
        }
    }

    private void apply(Step step, int[] wanted) {
        int[] values = values(step.about());
        for (int i = 0; i < wanted.length; i++) {
            values[step.pictures()[i]] = wanted[i];
        }
        if (step.about() == Step.About.CLASS) {
            changed(revision);
            stepped.run();
        } else {
            changed(rightRevision);
            confirmed.accept(step.pictures());
        }
    }

    private void changed(ReadOnlyIntegerWrapper count) {
        undoable.set(done.isEmpty() ? "" : done.peek().words());
        redoable.set(undone.isEmpty() ? "" : undone.peek().words());
        count.set(count.get() + 1);
    }

    /** The class that the picture belongs to, or {@link #EXCLUDED}. */
    int label(int number) {
        return labels[number];
    }

    boolean isExcluded(int number) {
        return labels[number] == EXCLUDED;
    }

    /** Whether the picture was found to be right in the class that it belongs to. */
    boolean isRight(int number) {
        return right[number] == labels[number];
    }

    /** The label that the picture was found to be right with, or {@link #OPEN}. */
    int right(int number) {
        return right[number];
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

    /** Changes with every step that changes what was found to be right, and every album. */
    ReadOnlyIntegerProperty rightRevisionProperty() {
        return rightRevision.getReadOnlyProperty();
    }

    /** Changes with every step that changes labels, and every album. */
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
