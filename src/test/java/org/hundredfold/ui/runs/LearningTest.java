package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import org.hundredfold.data.Preprocessor;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.ui.common.AskedPicture;
import org.hundredfold.ui.common.Formats;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The side of a run that shows how it learned: going along its epochs. */
class LearningTest extends LearningSideTest {
    @Test
    void aRunIsShownAtTheEpochOfItsOwnNetworkAndTheKeysGoFromEpochToEpoch() {
        open("good", 12);
        int best = trained.store().snapshots().of(id()).best();
        assertThat(epoch()).isEqualTo(best);
        assertThat(shown()).isEqualTo(kept(best));

        focusSlider();
        robot.push(KeyCode.HOME);
        assertThat(shown()).isEqualTo(kept(1));
        robot.push(KeyCode.RIGHT).push(KeyCode.UP);
        assertThat(shown()).isEqualTo(kept(3));
        robot.push(KeyCode.LEFT);
        assertThat(shown()).isEqualTo(kept(2));
        robot.push(KeyCode.END);
        assertThat(shown()).isEqualTo(kept(12));
        robot.push(KeyCode.RIGHT);
        assertThat(epoch()).isEqualTo(12);
    }

    @Test
    void theHeatmapsAreThoseOfTheEpochOnOneScaleForAll() {
        open("good", 12);
        focusSlider();
        robot.push(KeyCode.HOME);
        int[] first = heatmaps();
        String scale = scale();
        robot.push(KeyCode.END);
        assertThat(heatmaps()).isNotEqualTo(first);
        assertThat(scale()).isEqualTo(scale);

        robot.push(KeyCode.HOME);
        assertThat(heatmaps()).isEqualTo(first);
    }

    @Test
    void aClickOnTheSliderGoesToTheEpochBelowWhichItIsInTheCurves() throws TimeoutException {
        open("good", 12);
        Node slider = robot.lookup(".epoch-slider").query();
        Node plot = robot.lookup(".curve-plot").query();
        Bounds track =
                slider.lookup(".track").localToScreen(slider.lookup(".track").getLayoutBounds());
        Bounds axis = plot.localToScreen(plot.getLayoutBounds());
        double third = axis.getMinX() + 48 + (axis.getWidth() - 48 - 24) * 3 / 12;

        robot.clickOn(third, track.getCenterY());

        assertThat(epoch()).isEqualTo(3);
        assertThat(texts()).contains("at 3");
        Node thumb = slider.lookup(".thumb");
        await(() -> Math.abs(thumb.localToScreen(thumb.getLayoutBounds()).getCenterX() - third) < 1.5);
    }

    @Test
    void theMatrixOfAnEpochIsThatOfTheStoreAndSaysThatItIsOfTheValidationPictures() {
        open("good", 12);
        focusSlider();
        for (KeyCode key : List.of(KeyCode.HOME, KeyCode.END)) {
            robot.push(key);
            Evaluation kept = trained.store().validations(id()).get(epoch());
            assertThat(matrix()).isEqualTo(kept.confusion());
            assertThat(texts())
                    .contains("Validation pictures")
                    .anyMatch(text -> text.startsWith(
                            "%s right after epoch %d".formatted(Formats.percent(kept.accuracy()), epoch())));
        }
    }

    @Test
    void theLegendNamesTheTrainingErrorOfTheWholeEpochThatIsMarked() {
        open("good", 12);
        focusSlider();
        List<EpochMetrics> epochs = trained.store().load(id()).orElseThrow().epochs();
        robot.push(KeyCode.HOME);
        for (EpochMetrics metrics : epochs) {
            assertThat(legend(robot.lookup(".curve-chart").query()))
                    .isEqualTo(Formats.percent(metrics.trainingError()));
            robot.push(KeyCode.RIGHT);
        }
        robot.push(KeyCode.HOME).clickOn("Loss");

        assertThat(legend(robot.lookup(".curve-chart").query()))
                .isEqualTo(Formats.number(epochs.get(0).trainingLoss()));
    }

    @Test
    void theFilmPlaysToTheEndAndStopsThere() throws TimeoutException {
        open("good", 4);
        focusSlider();
        robot.push(KeyCode.HOME).push(KeyCode.SPACE);
        assertThat(playing()).isTrue();
        await(() -> !playing());

        assertThat(epoch()).isEqualTo(4);
        assertThat(shown()).isEqualTo(kept(4));
    }

    @Test
    void whoTakesTheSliderStopsTheFilmAndSoDoesSpace() {
        open("good", 12);
        focusSlider();
        robot.push(KeyCode.HOME).push(KeyCode.SPACE).push(KeyCode.RIGHT);
        assertThat(playing()).isFalse();
        robot.push(KeyCode.HOME).push(KeyCode.SPACE).push(KeyCode.SPACE);
        assertThat(playing()).isFalse();
    }

    @Test
    void thePictureIsAnsweredByTheNetworkOfTheEpoch() {
        open("good", 12);
        assertThat(texts()).anyMatch(text -> text.startsWith("Choose a picture to see"));
        robot.clickOn("Choose a picture");
        assertThat(choosings).hasSize(1);
        BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        picture.setRGB(3, 3, 0xFFFFFF);
        onFx(() -> model.epochs()
                .askedProperty()
                .set(new AskedPicture("dot.png", how -> Optional.of(new Preprocessor(how).apply(picture)))));

        focusSlider();
        for (KeyCode key : List.of(KeyCode.HOME, KeyCode.END)) {
            robot.push(key);
            TrainedModel network = model.epochs()
                    .network(trained.store().load(id()).orElseThrow(), epoch())
                    .orElseThrow();
            Answer answer = new Classifier(network).classify(picture);
            assertThat(bars())
                    .containsExactlyElementsOf(answer.scores().stream()
                            .map(Answer.Score::probability)
                            .toList());
        }
        assertThat(texts()).contains("dot.png");
    }

    @Test
    void aPictureThatCannotBeReadIsSaid() {
        open("good", 4);
        onFx(() -> model.epochs().askedProperty().set(new AskedPicture("broken.png", how -> {
            throw new UnreadablePictureException("is no picture");
        })));

        assertThat(texts()).contains("broken.png is no picture.");
    }

    @Test
    void ofARunWithoutSnapshotsItsOwnNetworkIsShownAndASentenceSaysWhy() {
        trained = new TrainedRuns(folder);
        trained.train("good", TrainedRuns.settings(List.of(16), 3, 0.01, 1));
        trained.forgetEpochs();
        open();

        assertThat(texts())
                .contains("No epoch of this run is kept, so there is none to go back to.")
                .anyMatch(text -> text.contains("an older Hundredfold trained this run"));
        assertThat(robot.lookup(".epoch-slider").query().isDisabled()).isTrue();
        assertThat(model.epochs().shownProperty().get().model().parameters().values())
                .isEqualTo(trained.store()
                        .load(id())
                        .orElseThrow()
                        .model()
                        .orElseThrow()
                        .parameters()
                        .values());
        robot.clickOn("About");
        assertThat(texts()).contains("No snapshot of the weights is kept.");
    }

    @Test
    void aRunThatGrowsIsFollowedAtItsEndAndStandsStillWhereTheUserIs() {
        trained = new TrainedRuns(folder);
        trained.train("poor", TrainedRuns.settings(List.of(16), 1, 0.0001, 1));
        RunRecorder recorder = trained.begin("good");
        open();
        assertThat(texts()).contains("Once an epoch has ended, you can go back to it here.");
        for (int i = 1; i <= 3; i++) {
            grow(recorder, i);
        }
        focusSlider();
        robot.push(KeyCode.END);
        grow(recorder, 4);
        assertThat(epoch()).isEqualTo(4);

        robot.push(KeyCode.HOME).push(KeyCode.RIGHT);
        grow(recorder, 5);
        assertThat(epoch()).isEqualTo(2);
        assertThat(texts()).anyMatch(text -> text.startsWith("Epoch 2 of 5"));
        robot.push(KeyCode.END);
        assertThat(epoch()).isEqualTo(5);
    }

    @Test
    void theSliderGoesFromOneKeptEpochToTheNextWhereOthersWereThinnedOut() {
        trained = new TrainedRuns(folder);
        trained.train("good", TrainedRuns.settings(List.of(16), 8, 0.01, 1));
        trained.forgetEpochs("epoch NOT IN (2, 4, 8)");
        open();
        focusSlider();

        robot.push(KeyCode.HOME);
        assertThat(epoch()).isEqualTo(2);
        robot.push(KeyCode.RIGHT);
        assertThat(epoch()).isEqualTo(4);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(epoch()).isEqualTo(8);
        robot.clickOn("About");
        assertThat(texts()).anyMatch(text -> text.startsWith("3 snapshots of the weights in 8 epochs, "));
    }

    @Test
    void ofManyClassesTheMostFrequentMistakesAreListed() {
        List<String> classes = IntStream.range(0, 25).mapToObj(i -> "c" + i).toList();
        int[][] confusion = new int[25][25];
        for (int i = 0; i < 25; i++) {
            confusion[i][i] = 2;
        }
        confusion[3][7] = 4;
        open("good", 2);
        EpochPane pane = (EpochPane) robot.lookup(".epoch-pane").query();
        EpochHistory known = model.epochs().historyProperty().get();
        onFx(() -> pane.show(
                new EpochHistory(
                        known.run(),
                        known.kept(),
                        new TreeMap<>(Map.of(1, new Evaluation(classes, confusion, 0.5))),
                        known.scale()),
                1));

        assertThat(texts()).contains("4 of 6 “c3” answered “c7”");
        assertThat(robot.lookup(".confusion-matrix").query().isVisible()).isFalse();
    }

    private void grow(RunRecorder recorder, int epoch) {
        trained.epoch(recorder, epoch);
        onFx(model::refresh);
    }

    private int epoch() {
        return model.epochs().chosenProperty().get();
    }

    private boolean playing() {
        return robot.lookup(".learning-pane .icon-button").queryAll().stream()
                .anyMatch(node -> "Pause (Space)".equals(node.getAccessibleText()));
    }

    private int[] heatmaps() {
        ImageView view = robot.lookup(".heatmap-atlas .image-view").queryAs(ImageView.class);
        Image image = view.getImage();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        onFx(() -> image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width));
        return pixels;
    }

    private String scale() {
        return robot.lookup(".heatmap-grid .muted").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> text.startsWith("+"))
                .findFirst()
                .orElseThrow();
    }

    private int[][] matrix() {
        int[] counts = robot.lookup(".confusion-matrix .cell").<Node>queryAll().stream()
                .map(Node::getAccessibleText)
                .mapToInt(words -> Integer.parseInt(words.substring(0, words.indexOf(' '))))
                .toArray();
        int n = (int) Math.sqrt(counts.length);
        return IntStream.range(0, n)
                .mapToObj(row -> Arrays.copyOfRange(counts, row * n, row * n + n))
                .toArray(int[][]::new);
    }

    private List<Double> bars() {
        return robot.lookup(".epoch-pane .progress-bar").queryAllAs(ProgressBar.class).stream()
                .map(ProgressBar::getProgress)
                .toList();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
