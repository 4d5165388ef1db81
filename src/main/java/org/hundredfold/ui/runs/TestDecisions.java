package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Change;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.Decision;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.OpenFolder;

/**
 * What the user decides about the test pictures of the run that is shown: kept with their folder, so that it holds wherever
 * the folder is used. Every step can be undone. For the thread of the window.
 */
final class TestDecisions {
    private record Step(Path folder, List<Change> before, List<Change> after) {}

    private final RunStore store;
    private final Messages messages;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Deque<Step> done = new ArrayDeque<>();
    private OpenFolder open = OpenFolder.NONE;
    private long run;
    private Map<Path, Corrections> then = Map.of();
    private Map<Path, Map<String, String>> homes = Map.of();
    private Map<Path, Corrections> now = new HashMap<>();

    /** @param background runs one task after the other */
    TestDecisions(RunStore store, Messages messages, Executor background, Executor window) {
        this.store = store;
        this.messages = messages;
        this.background = background;
        this.window = window;
    }

    void use(OpenFolder folder) {
        open = folder;
    }

    /** Reads in the background what was decided when the run was trained, and since. */
    void begin(long id) {
        if (id != run) {
            done.clear();
            then = Map.of();
            now = new HashMap<>();
            homes = Map.of();
            run = id;
            changed();
        }
        background.execute(() -> {
            try {
                Map<Path, List<Decision>> had = new HashMap<>();
                store.decisions()
                        .of(id)
                        .ifPresent(decided -> decided.forEach((folder, decisions) ->
                                had.put(store.whereabouts().now(folder).orElse(folder), decisions)));
                Map<Path, Corrections> since =
                        had.keySet().stream().collect(Collectors.toMap(Function.identity(), store.corrections()::of));
                window.execute(() -> begun(id, had, since));
            } catch (RuntimeException e) {
                messages.error(e);
            }
        });
    }

    private void begun(long id, Map<Path, List<Decision>> had, Map<Path, Corrections> since) {
        if (id == run) {
            then = mapped(had, TestDecisions::corrections);
            homes = mapped(had, TestDecisions::homes);
            now = new HashMap<>(since);
            changed();
        }
    }

    private static <T> Map<Path, T> mapped(Map<Path, List<Decision>> had, Function<List<Decision>, T> value) {
        return had.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> value.apply(entry.getValue())));
    }

    private static Corrections corrections(List<Decision> decisions) {
        return Corrections.NONE.with(decisions.stream()
                .map(each -> new Change(
                        each.picture(), each.content(), Optional.of(new Correction(each.content(), each.to()))))
                .toList());
    }

    private static Map<String, String> homes(List<Decision> decisions) {
        return decisions.stream().collect(Collectors.toMap(Decision::picture, Decision::from));
    }

    void exclude(List<TestedPicture> pictures) {
        take(pictures, each -> Change.excluding(path(each), content(each)));
    }

    /** Takes back that pictures are left out. */
    void bringBack(List<TestedPicture> pictures) {
        take(
                pictures.stream().filter(this::isExcluded).toList(),
                each -> new Change(path(each), content(each), Optional.empty()));
    }

    void move(List<TestedPicture> pictures, String className) {
        take(
                pictures,
                each -> className.equals(home(each))
                        ? new Change(path(each), content(each), Optional.empty())
                        : Change.moving(path(each), content(each), className));
    }

    private void take(List<TestedPicture> pictures, Function<TestedPicture, Change> decision) {
        List<TestedPicture> concerned = pictures.stream()
                .filter(each -> !decision.apply(each).to().equals(of(each)))
                .toList();
        if (!concerned.isEmpty()) {
            Step step = new Step(
                    concerned.get(0).folder(),
                    concerned.stream()
                            .map(each -> new Change(path(each), content(each), of(each)))
                            .toList(),
                    concerned.stream().map(decision).toList());
            done.push(step);
            carryOut(step.folder, step.after);
        }
    }

    /** Takes back what was decided last here; does nothing if nothing was. */
    void undo() {
        if (!done.isEmpty()) {
            Step step = done.pop();
            carryOut(step.folder, step.before);
        }
    }

    private void carryOut(Path folder, List<Change> changes) {
        now.merge(folder, Corrections.NONE.with(changes), (before, none) -> before.with(changes));
        if (!open.decide(folder, changes)) {
            background.execute(() -> {
                try {
                    store.corrections().change(folder, changes);
                } catch (RuntimeException e) {
                    messages.error(e);
                }
            });
        }
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    private static String path(TestedPicture picture) {
        return picture.answer().picture();
    }

    private static String content(TestedPicture picture) {
        return picture.answer().content();
    }

    private Optional<Correction> of(TestedPicture picture) {
        return now.getOrDefault(picture.folder(), Corrections.NONE).of(path(picture), content(picture));
    }

    /** The class that its folder says. */
    private String home(TestedPicture picture) {
        return homes.getOrDefault(picture.folder(), Map.of())
                .getOrDefault(path(picture), picture.answer().truth());
    }

    boolean isExcluded(TestedPicture picture) {
        return of(picture).filter(decided -> decided.className().isEmpty()).isPresent();
    }

    /** What has been decided since the test: {@code "left out"}, such as {@code "now star"}, or empty. */
    String state(TestedPicture picture) {
        if (isExcluded(picture)) {
            return "left out";
        }
        String name = of(picture).flatMap(Correction::className).orElse(home(picture));
        return name.equals(picture.answer().truth()) ? "" : "now " + name;
    }

    /** How many pictures of the run's folders something else is decided about than when it was trained. */
    long changes() {
        return now.entrySet().stream()
                .mapToLong(entry -> differences(entry.getValue(), then.getOrDefault(entry.getKey(), Corrections.NONE)))
                .sum();
    }

    private static long differences(Corrections some, Corrections others) {
        long added = some.byPath().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(others.byPath().get(entry.getKey())))
                .count();
        long removed = others.byPath().keySet().stream()
                .filter(path -> !some.byPath().containsKey(path))
                .count();
        return added + removed;
    }

    /** Changes with every decision, and when those about a run's pictures have been read. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    boolean canUndo() {
        return !done.isEmpty();
    }
}
