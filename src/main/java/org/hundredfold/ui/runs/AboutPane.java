package org.hundredfold.ui.runs;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ScrollPane;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.FindingsPane;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.runs.FolderQuestion.Asking;

/** What the doctor found in a run, and with what settings and data it was trained. */
final class AboutPane extends ScrollPane {
    private final RunsViewModel model;
    private final FindingsPane findings;
    private final FactsPane facts;
    private RunSummary run;

    /** @param prepare goes to where a run is trained, with these settings for the pictures of this run */
    AboutPane(RunsViewModel model, Asking asking, BiConsumer<RunSummary, TrainingSettings> prepare) {
        this.model = model;
        findings = new FindingsPane(settings -> prepare.accept(run, settings));
        facts = new FactsPane(model, asking);
        setContent(Layout.column(findings, facts, new KeptPane(model.epochs())));
        setFitToWidth(true);
    }

    void show(RunSummary shown) {
        if (run != null && run.id() != shown.id()) {
            findings.show(List.of());
        }
        run = shown;
        facts.show(shown);
        model.since(shown.id(), facts::show);
        model.findings(shown.id(), found -> {
            if (run.id() == shown.id()) {
                findings.show(found);
            }
        });
    }

    /** See {@link FactsPane#lookAgain}. */
    void lookAgain() {
        facts.lookAgain();
    }
}
