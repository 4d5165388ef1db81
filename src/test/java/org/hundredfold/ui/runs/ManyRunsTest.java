package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.*;
import org.hundredfold.runs.*;
import org.hundredfold.ui.common.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyRunsTest extends UiTest {
    @TempDir
    Path folder;

    @Test
    void many() {
        TrainedRuns t = new TrainedRuns(folder).three();
        for (int i = 0; i < 5000; i++) {
            RunRecorder r = t.begin("run-" + i);
            if (i % 10 == 0) {
                for (int e = 1; e <= 20; e++) t.epoch(r, e);
            }
        }
        for (int k = 0; k < 5; k++) {
            long a = System.nanoTime();
            int n = t.store().list().size();
            System.out.println("list " + n + " " + (System.nanoTime() - a) / 1e6);
        }
        RunsViewModel m = new RunsViewModel(t.store(), new Messages(Runnable::run), Runnable::run, Runnable::run);
        long a = System.nanoTime();
        show(() -> new RunsView(m, () -> {}, id -> {}), 1280, 800);
        System.out.println("show " + (System.nanoTime() - a) / 1e6);
        for (int k = 0; k < 3; k++) {
            a = System.nanoTime();
            onFx(m::refresh);
            System.out.println("refresh on fx " + (System.nanoTime() - a) / 1e6);
        }
        List<RunSummary> l = t.store().list();
        RunRows rows = new RunRows();
        rows.update(l);
        a = System.nanoTime();
        rows.update(t.store().list().subList(1, 5000));
        System.out.println("update incl list " + (System.nanoTime() - a) / 1e6);
        RunTable table = (RunTable) stage.getScene().lookup(".run-table");
        for (int k = 0; k < 20; k++) {
            int kk = k;
            a = System.nanoTime();
            onFx(() -> table.scrollTo(kk * 200));
            System.out.println("scroll " + (System.nanoTime() - a) / 1e6);
        }
        a = System.nanoTime();
        onFx(() -> m.searchProperty().set("run-12"));
        System.out.println("search " + (System.nanoTime() - a) / 1e6);
        onFx(() -> m.searchProperty().set(""));
        a = System.nanoTime();
        onFx(() -> table.getSortOrder().setAll(List.of(table.getColumns().get(1))));
        System.out.println("sort " + (System.nanoTime() - a) / 1e6);
        a = System.nanoTime();
        onFx(() -> table.getSelectionModel().selectAll());
        System.out.println("select all " + (System.nanoTime() - a) / 1e6);
    }
}
