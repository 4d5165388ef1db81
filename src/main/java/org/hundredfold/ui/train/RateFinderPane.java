package org.hundredfold.ui.train;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.train.RateCurve;
import org.hundredfold.train.RateFinder;
import org.hundredfold.train.RatePoint;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Curve;
import org.hundredfold.ui.common.CurveChart;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Looks for a learning rate at the press of a button, and shows how the loss went while the rate grew. */
final class RateFinderPane extends VBox {
    private static final String WHAT =
            "Tries growing learning rates on your pictures for some seconds and shows where the"
                    + " loss falls. It keeps nothing of what it learns.";

    private final RateFinderModel model;
    /** Over the powers of ten that a rate is above the least; its range reaches to the loss of each single step. */
    private final Curve loss = new Curve("loss, smoothed", Curve.Kind.TRAINING);

    private final CurveChart chart = new CurveChart(loss);

    RateFinderPane(RateFinderModel model) {
        this.model = model;
        getStyleClass().addAll("card", "rate-finder");
        chart.setAxes("learning rate", Formats::number, Formats::number);
        chart.setXNames(power -> RateCurve.plain(RateFinder.FROM * Math.pow(10, power)));
        chart.setXEnd(powers(RateFinder.TO));
        chart.setAccessibleText("Loss over the learning rate");
        chart.visibleProperty().bind(model.pointsProperty().map(points -> !points.isEmpty()));
        getChildren().addAll(head(), progress(), Layout.collapsing(chart), result());
        model.pointsProperty().subscribe(this::show);
        model.foundProperty().subscribe(this::mark);
    }

    private HBox head() {
        Label words = Labels.muted(model.hindranceProperty().map(why -> why.isEmpty() ? WHAT : why));
        words.setWrapText(true);
        Button find = Buttons.plain("Find a learning rate", Icon.SEARCH, model::find);
        find.disableProperty()
                .bind(model.searchingProperty()
                        .or(Bindings.createBooleanBinding(
                                () -> !model.hindranceProperty().getValue().isEmpty(), model.hindranceProperty())));
        return Layout.row(Layout.grow(Layout.lines(Labels.section("Learning rate finder"), words)), find);
    }

    private HBox progress() {
        Reading reading = model.reading();
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(reading.progressProperty());
        bar.accessibleTextProperty().bind(reading.whatProperty());
        HBox progress = Layout.row(
                bar,
                Labels.bound(Labels.body(""), reading.whatProperty()),
                Layout.grow(Labels.muted(reading.detailProperty())),
                Buttons.plain("Cancel", model::cancel));
        progress.visibleProperty().bind(model.searchingProperty());
        return Layout.collapsing(progress);
    }

    private HBox result() {
        Label words = Labels.bound(
                Labels.body(""), model.foundProperty().map(RateCurve::words).orElse(""));
        Button use = Buttons.plain("Use it", Icon.DONE, model::use);
        use.setAccessibleText("Use the suggested learning rate");
        use.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.foundProperty().get() != null
                                && model.foundProperty().get().suggestion().isPresent()
                                && !model.inUseProperty().getValue(),
                        model.foundProperty(),
                        model.inUseProperty()));
        Label used = new Label("In use", Icon.DONE.node());
        used.getStyleClass().add("good");
        used.visibleProperty().bind(model.inUseProperty());
        HBox result = Layout.row(Layout.grow(words), Layout.collapsing(use), Layout.collapsing(used));
        result.visibleProperty().bind(model.foundProperty().isNotNull());
        return Layout.collapsing(result);
    }

    private void show(List<RatePoint> points) {
        loss.clear();
        points.forEach(point -> loss.add(
                powers(point.rate()),
                point.smoothed(),
                Math.min(point.loss(), point.smoothed()),
                Math.max(point.loss(), point.smoothed())));
        chart.refresh();
    }

    private void mark(RateCurve curve) {
        chart.setMarker(
                curve == null
                        ? Double.NaN
                        : curve.suggestion().map(RateFinderPane::powers).orElse(Double.NaN),
                Map.of());
    }

    private static double powers(double rate) {
        return Math.log10(rate / RateFinder.FROM);
    }
}
