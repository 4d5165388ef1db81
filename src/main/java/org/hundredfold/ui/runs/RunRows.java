package org.hundredfold.ui.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hundredfold.runs.RunSummary;

/** The rows of all runs, newest first. Says of a row that it has changed when its summary has. */
final class RunRows {
    private final ObservableList<RunRow> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.summaryProperty()});

    ObservableList<RunRow> list() {
        return rows;
    }

    /** Follows the store; only what is new or gone is added or removed, since a replaced list forgets its selection. */
    void update(List<RunSummary> summaries) {
        Map<Long, RunRow> known = new HashMap<>();
        rows.forEach(row -> known.put(row.id(), row));
        List<RunRow> now = summaries.stream()
                .map(summary -> known.containsKey(summary.id()) ? known.remove(summary.id()) : new RunRow(summary))
                .toList();
        rows.removeAll(known.values());
        insert(now);
        for (int i = 0; i < now.size(); i++) {
            now.get(i).update(summaries.get(i));
        }
    }

    private void insert(List<RunRow> now) {
        if (rows.isEmpty()) {
            rows.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (i == rows.size() || rows.get(i) != now.get(i)) {
                rows.add(i, now.get(i));
            }
        }
    }
}
