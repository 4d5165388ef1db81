package org.hundredfold.ui.train;

import java.util.List;
import javafx.scene.control.ScrollPane;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.Test;

/** Pictures of the settings of a training with a network of many layers. */
class TrainLookTest extends UiTest {
    @Test
    void look() {
        SettingsForm form = onFx(SettingsForm::new);
        onFx(() -> form.fit(List.of("circle", "square", "star", "triangle"), 240));
        onFx(() -> form.notation
                .textProperty()
                .set("conv16,norm4,pool,conv32,norm4,pool,conv64,norm4,average,dropout0.3,dense64"));
        for (int[] size : new int[][] {{1152, 800}, {1792, 1080}}) {
            String name = size[0] > 1152 ? "-large" : "";
            show(
                    () -> {
                        ScrollPane pane =
                                new ScrollPane(Layout.column(new SettingsPane(form), new NetworkEditorPane(form)));
                        pane.setFitToWidth(true);
                        return pane;
                    },
                    size[0],
                    size[1]);
            onFx(() -> form.network.selectedProperty().set(4));
            screenshots("network-details" + name);
            onFx(() -> ((ScrollPane) stage.getScene().getRoot()).setVvalue(1));
            screenshots("network-blocks" + name);
        }
        onFx(() -> form.notation.textProperty().set("conv16,pool,dense64,conv8,dropout0.3"));
        screenshots("network-fault-large");
    }
}
