package org.hundredfold.ui.common.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Shape;
import org.hundredfold.nn.Standardisation;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.HeatmapGrid;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkPaneTest extends UiTest {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final NetworkModel model = new NetworkModel(tasks::add, tasks::add, Runnable::run);
    private StackPane frame;
    private NetworkPane pane;
    private UnitGrid grid;

    @BeforeEach
    void open() {
        frame = show(
                () -> {
                    pane = new NetworkPane(model);
                    return new StackPane(pane);
                },
                1000,
                400);
        give(network(40));
        grid = (UnitGrid) onFx(() -> pane.lookup(".unit-grid"));
    }

    @Test
    void aClickOpensAUnitArrowsMoveToOthersAndEscapeCloses() {
        robot.clickOn(tile(2));
        assertThat(model.openedProperty().get()).hasValue(2);
        assertThat(texts()).contains("Unit 3").anyMatch(text -> text.startsWith("bias"));

        robot.push(KeyCode.RIGHT);
        assertThat(model.openedProperty().get()).hasValue(3);
        assertThat(texts()).contains("Unit 4");
        robot.push(KeyCode.HOME);
        assertThat(model.openedProperty().get()).hasValue(0);

        robot.push(KeyCode.ESCAPE);
        assertThat(model.openedProperty().get()).isEmpty();
        assertThat(pane.lookup(".unit-view")).isNull();
    }

    @Test
    void askingForPicturesLeavesTheArrowsAndEscapeAtWork() {
        robot.clickOn(tile(2)).clickOn("Show the pictures");
        robot.push(KeyCode.RIGHT);
        assertThat(model.openedProperty().get()).hasValue(3);

        robot.push(KeyCode.ESCAPE);
        assertThat(model.openedProperty().get()).isEmpty();
    }

    @Test
    void theKeyboardAloneGoesFromUnitToUnitAndEnterOpensIt() {
        onFx(grid::requestFocus);
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertThat(grid.chosenProperty().get()).hasValue(1);
        assertThat(grid.getAccessibleText()).contains("unit 2, bias");
        assertThat(model.openedProperty().get()).isEmpty();

        robot.push(KeyCode.ENTER);
        assertThat(model.openedProperty().get()).hasValue(1);
    }

    @Test
    void everyUnitSaysItsBiasAndNorm() {
        NetworkSpec network = NetworkSpec.classifier(64, List.of(2), Activation.RELU, 3);
        float[] values = new float[network.parameterCount()];
        values[0] = 3;
        values[1] = -4;
        values[128] = -0.31f;
        give(new TrainedModel(new NetworkParameters(network, values), List.of("a", "b", "c"), grey()));

        assertThat(tile(0).getAccessibleText()).isEqualTo("unit 1, bias −0.31, norm 5");
        assertThat(texts()).contains("−0.31");
    }

    @Test
    void withoutHiddenLayersTheUnitsAreTheClasses() {
        NetworkSpec network = NetworkSpec.classifier(64, List.of(), Activation.RELU, 3);
        give(new TrainedModel(
                InitialParameters.draw(network, new SplittableRandom(1)),
                List.of("paper", "rock", "scissors"),
                grey()));

        assertThat(texts()).contains("What speaks for each class");
        assertThat(tile(1).getAccessibleText()).startsWith("rock, bias 0");
    }

    @Test
    void theFiltersOfAConvolutionAreShownAndWhereTheMapOfEachGoes() {
        give(convolutional(false));

        assertThat(texts()).contains("What the filters look for", "4 filters");
        robot.clickOn(tile(2));
        assertThat(texts())
                .contains("Filter 3", "Its map goes through pooling 2 × 2 into each of the 8 units of layer 3.")
                .doesNotContain("Channels' mean", "Colour");
        robot.clickOn("Histograms");
        onFx(() -> List.copyOf(tasks).forEach(Runnable::run));
        assertThat(texts())
                .contains(
                        "Layer 1: 4 maps, ReLU",
                        "Layer 3: 8 units, ReLU",
                        "Layer 4: 3 outputs, scores before the softmax");
    }

    @Test
    void filtersForColourAreInColourUntilTheMeanIsChosen() {
        give(convolutional(true));
        robot.clickOn(tile(0));
        assertThat(texts()).contains(HeatmapGrid.COLOUR_KEY, "Red", "Green", "Blue", "In colour");
        assertThat(legends()).isEqualTo(2);

        robot.clickOn("Channels' mean");
        assertThat(legends()).isEqualTo(1);
        assertThat(texts()).contains("Red", "Green", "Blue").doesNotContain(HeatmapGrid.COLOUR_KEY, "In colour");
    }

    @Test
    void mapsOfAPictureThatIsGoneAreASentenceAndADenseNetworkHasNoSuchSide() {
        give(convolutional(false));
        robot.clickOn("Maps");
        onFx(() -> List.copyOf(tasks).forEach(Runnable::run));
        assertThat(texts()).contains("What its layers make of a picture", "The folder is gone.");

        give(network(4));
        assertThat(texts()).contains("What the hidden units look for");
        assertThat(robot.lookup("Maps").tryQuery()).isEmpty();
    }

    @Test
    void weightsOnFeaturesMakeNoPicturesAndASentenceSaysSo() {
        FrozenFeatures features = new FrozenFeatures("/networks/a.onnx", "ab", FeatureScaling.UNIT, 224, 1280);
        NetworkSpec network = NetworkSpec.classifier(1280, List.of(5), Activation.RELU, 3);
        robot.clickOn("Strength");
        give(new TrainedModel(
                InitialParameters.draw(network, new SplittableRandom(1)),
                List.of("a", "b", "c"),
                grey().with(Optional.of(features))));

        assertThat(texts()).contains(NetworkPane.OF_FEATURES);
        robot.clickOn("Histograms");
        assertThat(texts()).contains("How its numbers are spread").doesNotContain(NetworkPane.OF_FEATURES);
    }

    @Test
    void tenThousandUnitsAreReachedThoughFewTilesAreMade() {
        give(network(10_000));
        onFx(grid::requestFocus);
        robot.push(KeyCode.END);

        assertThat(grid.chosenProperty().get()).hasValue(9_999);
        assertThat(tile(9_999)).isNotNull();
        assertThat(grid.lookupAll(".unit-tile")).hasSizeLessThan(200);
        ScrollBar bar = (ScrollBar) grid.lookup(".scroll-bar");
        assertThat(bar.getValue()).isEqualTo(bar.getMax());
    }

    @Test
    void pointingAtAPixelReadsItsWeight() {
        TrainedModel network = network(40);
        give(network);
        robot.clickOn(tile(2));
        Node picture = pane.lookup(".weight-picture");
        robot.moveTo(picture, Point2D.ZERO);

        robot.moveTo(onFx(() -> picture.localToScreen(3, 3)));

        float weight = network.parameters().values()[2 * 64];
        assertThat(texts()).contains("Column 1, row 1: " + Formats.signed(weight));
    }

    @Test
    void histogramsAreCountedOnlyWhileThePaneIsInTheWindow() {
        robot.clickOn("Histograms");
        assertThat(tasks).isNotEmpty();
        tasks.clear();

        onFx(() -> frame.getChildren().clear());
        onFx(() -> model.update(network(41), 1));
        assertThat(tasks).isEmpty();

        onFx(() -> frame.getChildren().add(pane));
        assertThat(tasks).isNotEmpty();
    }

    @Test
    void histogramsOfANetworkWhosePicturesAreGoneShowTheWeightsAndSayWhy() {
        robot.clickOn("Histograms");
        onFx(() -> List.copyOf(tasks).forEach(Runnable::run));

        assertThat(texts()).anyMatch(text -> text.startsWith("The folder is gone."));
        assertThat(texts()).contains("Layer 1: 40 units, ReLU", "Layer 2: 3 outputs, scores before the softmax");
        Node chart = pane.lookup(".histogram-chart");
        assertThat(chart.getAccessibleText())
                .startsWith("Weights and biases of layer 1: −")
                .contains("mean");
    }

    @Test
    void anotherNetworkClosesTheUnit() {
        robot.clickOn(tile(2));
        give(network(3));

        assertThat(model.openedProperty().get()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void theChoiceOfSidesStaysInItsPlaceWhicheverIsChosen() {
        give(convolutional(false));
        double left = leftOf("First layer");
        for (String side : List.of("Maps", "Histograms", "First layer")) {
            robot.clickOn(side);
            layOut();
            assertThat(leftOf("First layer")).as(side).isEqualTo(left);
        }
    }

    private double leftOf(String button) {
        return onFx(() -> {
            Node found = robot.lookup(button).query();
            return found.localToScene(found.getLayoutBounds()).getMinX();
        });
    }

    /** How many scales of weights are shown. */
    private long legends() {
        return onFx(() -> pane.lookupAll(".weight-legend").stream()
                .filter(each -> each.isVisible() && each.getParent().isVisible())
                .count());
    }

    private Node tile(int unit) {
        return onFx(() -> grid.lookupAll(".unit-tile").stream()
                .filter(node -> node.isVisible() && ((UnitTile) node).unit() == unit)
                .findFirst()
                .orElse(null));
    }

    private List<String> texts() {
        return onFx(() -> pane.lookupAll(".label").stream()
                .filter(node -> node instanceof Labeled && node.isVisible())
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private void give(TrainedModel network) {
        onFx(() -> {
            model.begin(
                    progress -> {
                        throw new ExplainedException("The folder is gone.");
                    },
                    1);
            model.update(network, NetworkModel.FINAL);
        });
    }

    private static TrainedModel network(int units) {
        NetworkSpec network = NetworkSpec.classifier(64, List.of(units), Activation.RELU, 3);
        return new TrainedModel(
                InitialParameters.draw(network, new SplittableRandom(units)), List.of("a", "b", "c"), grey());
    }

    private static TrainedModel convolutional(boolean colour) {
        NetworkSpec network = NetworkSpec.classifier(
                new Shape(colour ? 3 : 1, 8, 8),
                Standardisation.NONE,
                List.of(new Convolution(4, 3, Activation.RELU), new MaxPooling(2), new Dense(8, Activation.RELU, true)),
                3);
        return new TrainedModel(
                InitialParameters.draw(network, new SplittableRandom(1)),
                List.of("a", "b", "c"),
                new Preprocessing(8, colour, Framing.CROP));
    }

    private static Preprocessing grey() {
        return new Preprocessing(8, false, Framing.CROP);
    }
}
