package org.hundredfold.ui.runs;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hundredfold.train.Evaluation;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.PixelView;
import org.hundredfold.ui.common.ProbabilityBars;
import org.hundredfold.ui.runs.Mistakes.Mistake;

/** What the network of an epoch does: on the validation pictures, and on the picture that the user has last looked at. */
final class EpochPane extends VBox {
    private static final String NO_PICTURE = "Choose a picture to see what the network of each epoch answers.";
    private static final int MISTAKES = 12;

    private final Label accuracy = Labels.body("");
    private final SmallMatrix matrix = Layout.collapsing(new SmallMatrix());
    private final VBox mistakes = Layout.collapsing(Layout.lines());
    private final Label unknown = Layout.collapsing(Labels.muted(""));
    private final Label picture = Labels.muted(NO_PICTURE);
    private final PixelView pixels = Layout.collapsing(new PixelView());
    private final ProbabilityBars bars = new ProbabilityBars();
    private final Label calibration = Layout.collapsing(Labels.muted(""));

    EpochPane(Button choosePicture) {
        getStyleClass().addAll("column", "epoch-pane");
        unknown.setWrapText(true);
        picture.setWrapText(true);
        calibration.setWrapText(true);
        pixels.setAccessibleText("What the network sees");
        Layout.collapsing(accuracy);
        getChildren()
                .addAll(
                        Layout.lines(Labels.section("Validation pictures"), accuracy, matrix, mistakes, unknown),
                        Layout.lines(
                                Layout.row(Labels.section("Answer"), Layout.spacer(), choosePicture),
                                Layout.cluster(pixels, Layout.grow(picture)),
                                bars,
                                calibration));
    }

    void show(EpochHistory history, int epoch) {
        Optional<Evaluation> validation = history.validation(epoch);
        boolean readable = validation
                .filter(known -> known.classes().size() <= ConfusionMatrix.MOST_CLASSES)
                .isPresent();
        accuracy.setVisible(validation.isPresent());
        matrix.setVisible(readable);
        mistakes.setVisible(validation.isPresent() && !readable);
        unknown.setVisible(validation.isEmpty());
        unknown.setText(unknown(history));
        validation.ifPresent(known -> {
            accuracy.setText("%s right after epoch %d, %s of %s"
                    .formatted(
                            Formats.percent(known.accuracy()),
                            epoch,
                            Formats.count(known.right()),
                            Formats.count(known.pictures())));
            if (readable) {
                matrix.show(known);
            } else {
                mistakes.getChildren()
                        .setAll(Mistakes.of(known, MISTAKES).stream()
                                .map(Mistake::words)
                                .map(Labels::body)
                                .toList());
            }
        });
    }

    private static String unknown(EpochHistory history) {
        if (history.run().epochs().isEmpty()) {
            return "No epoch has finished yet.";
        }
        return history.validates()
                ? "How they were answered after each epoch is not known: an older Hundredfold trained this run."
                : "This run had no validation pictures.";
    }

    /** @param shown null while nothing is */
    void show(ShownEpoch shown) {
        Optional<PastAnswer> past = Optional.ofNullable(shown).flatMap(ShownEpoch::answer);
        picture.setText(past.map(known -> known.problem().isEmpty() ? known.picture() : known.problem())
                .orElse(NO_PICTURE));
        var answer = past.flatMap(PastAnswer::answer);
        pixels.setVisible(answer.isPresent());
        calibration.setVisible(answer.isPresent());
        answer.ifPresentOrElse(
                known -> {
                    pixels.show(known.pixels(), shown.model().preprocessing());
                    bars.show(known.scores());
                    calibration.setText(shown.calibration());
                },
                () -> bars.show(List.of()));
    }
}
