package org.hundredfold.ui.classify;

import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.hundredfold.data.FolderReader;
import org.hundredfold.model.Answer;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.classify.Stroke.Point;
import org.hundredfold.ui.common.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** View-models of Classify on two runs that tell shapes apart, and a hand that draws. */
abstract class ClassifyModel {
    @TempDir
    static Path home;

    static Shapes shapes;
    static RunStore store;
    static long trained;
    static long newest;

    @TempDir
    Path temp;

    final Messages messages = new Messages(Runnable::run);

    @BeforeAll
    static void train() {
        shapes = Shapes.drawnIn(home.resolve("shapes"));
        store = RunStore.open(home);
        trained = shapes.train(store, "trained", 12);
        newest = shapes.train(store, "hardly", 1);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    ClassifyViewModel model() {
        ClassifyViewModel model = model(Runnable::run);
        model.use(trained);
        return model;
    }

    ClassifyViewModel model(Executor background) {
        return new ClassifyViewModel(store, new FolderReader(), shapes.teaching(), messages, background, Runnable::run);
    }

    static String answer(ClassifyViewModel model) {
        return model.resultProperty()
                .get()
                .answer()
                .map(Answer::best)
                .orElseThrow()
                .className();
    }

    /** Draws from corner to corner in small steps, as a mouse does. */
    static void draw(ClassifyViewModel model, double... corners) {
        model.sketchpad().begin(new Stroke(Pen.INK, List.of(new Point(corners[0], corners[1]))));
        for (int i = 2; i < corners.length; i += 2) {
            for (int step = 1; step <= 8; step++) {
                double share = step / 8.0;
                model.sketchpad()
                        .extend(new Point(
                                corners[i - 2] + share * (corners[i] - corners[i - 2]),
                                corners[i - 1] + share * (corners[i + 1] - corners[i - 1])));
            }
        }
    }

    static void drawSquare(ClassifyViewModel model) {
        draw(model, -.3, -.3, .3, -.3, .3, .3, -.3, .3, -.3, -.3);
    }

    static void work(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }
}
