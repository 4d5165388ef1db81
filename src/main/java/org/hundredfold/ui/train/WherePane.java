package org.hundredfold.ui.train;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Where the next training is computed: on this computer or on a cluster, and whether that pays. */
final class WherePane extends VBox {
    private static final String WHY =
            "When pictures outgrow this computer, others can take part, each with a shard of the pictures. With the same number of shards the"
                    + " result is the same to the last bit everywhere. Small networks are faster here.";
    private static final String HINT =
            "spark://HOST:PORT is a cluster; loopback starts a master and two workers on this computer, to try it out.";

    WherePane(WhereModel model, Runnable tryOut) {
        getStyleClass().addAll("card", "where");
        Choice<Boolean> place = new Choice<>(
                List.of(false, true),
                elsewhere -> elsewhere ? "Apache Spark" : "This computer",
                model.elsewhereProperty());
        place.setAccessibleText("Where");
        Label why = Labels.body(WHY);
        why.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(Labels.section("Where"), why, place, Layout.collapsing(cluster(model, tryOut)));
    }

    private static Node cluster(WhereModel model, Runnable tryOut) {
        TextField address = new TextField();
        address.textProperty().bindBidirectional(model.addressProperty());
        address.setAccessibleText("Address of the cluster");
        address.setAccessibleHelp(HINT);
        address.getStyleClass().add("address");
        Button button = Buttons.plain("Does it pay?", Icon.COMPARE, tryOut);
        button.disableProperty()
                .bind(Bindings.or(
                        model.tryingProperty(),
                        Bindings.createBooleanBinding(
                                () -> model.addressProperty().get().isBlank(), model.addressProperty())));
        Label words = Labels.bound(Labels.body(""), model.wordsProperty());
        words.setId("does-it-pay");
        words.setMinHeight(USE_PREF_SIZE);
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        VBox cluster = Layout.lines(
                Layout.cluster(Labels.muted("Address"), address, button),
                SettingsPane.hint(HINT),
                Layout.collapsing(words));
        cluster.visibleProperty().bind(model.elsewhereProperty());
        return cluster;
    }
}
