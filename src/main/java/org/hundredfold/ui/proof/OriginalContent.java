package org.hundredfold.ui.proof;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.nn.original.Way;
import org.hundredfold.proof.Difference;
import org.hundredfold.proof.InWords;
import org.hundredfold.proof.OriginalResult;
import org.hundredfold.proof.OriginalWords;
import org.hundredfold.proof.WayResult;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The proof of the original network that runs or is done. */
final class OriginalContent extends ScrolledColumn {
    private final WayBars bars = new WayBars();
    private final WayCurves curves = new WayCurves();
    private final Label subject = Labels.muted("");
    private final Points proved;
    private final Points not = new Points("What was not");
    private final HBox scope;
    private final ProofVerdict verdict = new ProofVerdict();

    /** @param save asks for a folder and saves there */
    OriginalContent(ProofViewModel model, Runnable save) {
        subject.setWrapText(true);
        subject.setMinHeight(USE_PREF_SIZE);
        proved = new Points(
                "What was proved", new GradientRow(model, Buttons.plain("Save for NumPy", Icon.SAVE, save)), subject);
        scope = new HBox(Layout.grow(proved), Layout.grow(not));
        scope.getStyleClass().add("proof-scope");
        fill(verdict, charts(bars, curves), scope);
        model.original().soFarProperty().subscribe(soFar -> show(model.original()));
        model.original().resultProperty().subscribe(result -> show(model.original()));
    }

    /** Two charts side by side. */
    static HBox charts(VBox left, VBox right) {
        HBox charts = Layout.grow(new HBox(Layout.grow(left), Layout.grow(right)));
        charts.setMaxHeight(USE_COMPUTED_SIZE);
        charts.getStyleClass().add("charts");
        return charts;
    }

    private void show(OriginalModel model) {
        OriginalSoFar soFar = model.soFarProperty().get();
        OriginalResult result = model.resultProperty().get();
        bars.show(soFar);
        curves.show(soFar);
        scope.setVisible(result != null);
        scope.setManaged(result != null);
        if (result == null) {
            showOpen(soFar);
        } else {
            show(result);
        }
    }

    private void showOpen(OriginalSoFar soFar) {
        boolean any = soFar.largest(Way.FUSED).isPresent();
        verdict.showOpen(
                any ? times(soFar.factor(Way.FUSED)) : "…",
                any
                        ? "as fast as nested loops so far, and the weights differ by at most %s."
                                .formatted(InWords.atMost(largest(soFar)))
                        : "Getting the pictures and the four ways ready.",
                "It is a proof when all updates are made.");
    }

    private static double largest(OriginalSoFar soFar) {
        return List.of(Way.values()).stream()
                .filter(Way::sameAlgorithm)
                .flatMap(way -> soFar.largest(way).stream())
                .mapToDouble(Difference::absolute)
                .reduce(0, Math::max);
    }

    private void show(OriginalResult result) {
        OriginalWords words = new OriginalWords(result);
        verdict.showDecided(result.equal(), times(result.factor()), words.verdict(), measure(result));
        proved.show(Icon.RIGHT, words.proved());
        not.show(Icon.INFO, words.notProved());
        subject.setText(words.subject());
    }

    private static String measure(OriginalResult result) {
        return "The fused update takes %s and nested loops %s, on this computer. The difference is %s of the largest weight; up to %s counts as rounding."
                .formatted(
                        InWords.time(result.of(Way.FUSED).micros()),
                        InWords.time(result.of(Way.LOOPS).micros()),
                        InWords.atMost(result.difference().relative()),
                        InWords.atMost(WayResult.TOLERANCE));
    }

    private static String times(double factor) {
        return Formats.number(factor) + " times";
    }
}
