package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.stage.Window;
import org.hundredfold.features.TestNetworks;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.Preset;
import org.hundredfold.ui.common.Screenshots;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of setting up a training, as wide as the place is in a window of 1280 and of 1920. */
class TrainLookTest extends TrainPlaceTest {
    private static final String DEEP = "conv16,norm4,pool,conv32,norm4,pool,conv64,norm4,average,dropout0.3,dense64";

    @ParameterizedTest
    @CsvSource({"1200, 768, ''", "1840, 1048, -large"})
    void look(double width, double height, String name) throws TimeoutException {
        open(width, height);
        onFx(() -> model.form().preset.set(Preset.ACCURATE));
        screenshots("setup-accurate" + name);
        onFx(() -> model.form().augmentationProperty().set(new Augmentation(0, 30, 0, true, 0, 0, 0, 0)));
        onFx(() -> model.form().epochs.textProperty().set("12"));
        screenshots("setup-changed" + name);

        robot.clickOn("Details");
        screenshots("setup-details" + name);
        onFx(() -> model.form().notation.textProperty().set(DEEP));
        onFx(() -> model.form().network.selectedProperty().set(4));
        scroll(1);
        screenshots("network-blocks" + name);
        robot.drag(block(8)).moveTo(block(10));
        screenshots("network-dragged" + name);
        robot.drop();
        onFx(() -> robot.lookup(".network-editor .menu-button")
                .queryAs(MenuButton.class)
                .show());
        Window menu = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .findFirst()
                .orElseThrow();
        Screenshots.save(menu.getScene(), "network-menu" + name);
        onFx(menu::hide);

        onFx(() -> model.form().notation.textProperty().set("conv16,pool,dense64,conv8,dropout0.3"));
        robot.clickOn("Show the layer");
        screenshots("setup-fault" + name);
        onFx(() -> model.form().epochs.textProperty().set("many"));
        scroll(0);
        screenshots("setup-wrong" + name);
        onFx(() -> model.form().backToPreset());

        robot.clickOn("Details").clickOn("Try several");
        screenshots("setup-several" + name);
        robot.clickOn("Try several").clickOn("Very few pictures?");
        background = task -> {}; // so that it goes on and on
        onFx(() -> model.features().choose(TestNetworks.write(folder.resolve("edges.onnx"), TestNetworks.edges(64))));
        screenshots("features-checking" + name);
        background = ForkJoinPool.commonPool();

        robot.clickOn("Very few pictures?").clickOn("Where");
        screenshots("where-here" + name);
        robot.clickOn("Apache Spark");
        screenshots("where" + name);
        assertThat(cut(".where")).isEmpty();
        onFx(() -> model.form().sharding.shards.textProperty().set("none"));
        screenshots("where-fault" + name);
        onFx(() -> model.form().sharding.shards.textProperty().set(""));
        clusters.open = new CountDownLatch(1);
        onFx(() -> model.where().addressProperty().set("near"));
        robot.clickOn("Does it pay?");
        screenshots("where-trying" + name);
        clusters.open.countDown();
    }

    private Node block(int index) {
        layOut();
        return robot.lookup(".block-cell")
                .match((BlockCell cell) ->
                        cell.getItem() != null && cell.getItem().index() == index)
                .query();
    }

    private void scroll(double place) {
        layOut();
        onFx(() -> robot.lookup((Node node) -> node instanceof ScrollPane)
                .queryAs(ScrollPane.class)
                .setVvalue(place));
    }
}
