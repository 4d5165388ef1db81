package org.hundredfold.ui.train;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.hundredfold.train.Preset;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Where trainings are computed: on this computer or on a cluster, whether that pays, and how pictures are divided for it. */
final class WherePane extends VBox {
    private static final String WHY =
            "When pictures outgrow this computer, others can take part, each with a shard of the pictures. As many shards give the same"
                    + " bits everywhere. Small networks are faster here.";
    private static final String ALL =
            "All that is trained while this is chosen is computed there: what you start, continue or repeat, and the queue. What has"
                    + " been set up before keeps its own number of shards.";
    private static final String ADDRESS =
            "spark://HOST:PORT is a cluster; loopback starts a master and two workers on this computer, to try it out.";
    private static final String SECRET =
            "A cluster with spark.authenticate wants it. It is kept nowhere, so it is asked for anew each time the program starts.";
    private static final String SHARDS = "Parts of the pictures whose gradients are computed side by side, and added.";
    private static final String AVERAGING =
            "Each shard trains by itself for an epoch, then the networks are averaged: fewer rounds, another result.";

    /** @param misplaced why the form's training cannot be computed where it is to be; empty if it can */
    WherePane(WhereModel model, SettingsForm form, ObservableValue<String> misplaced, Runnable tryOut) {
        getStyleClass().addAll("card", "where");
        Choice<Boolean> place = new Choice<>(
                List.of(false, true),
                elsewhere -> elsewhere ? "Apache Spark" : "This computer",
                model.elsewhereProperty());
        place.setAccessibleText("Where");
        getChildren()
                .addAll(
                        Labels.section("Where"),
                        Labels.body(WHY),
                        place,
                        Layout.collapsing(cluster(model, form, misplaced, tryOut)),
                        shards(model, form));
    }

    private static Node cluster(
            WhereModel model, SettingsForm form, ObservableValue<String> misplaced, Runnable tryOut) {
        TextField address = new TextField();
        address.textProperty().bindBidirectional(model.addressProperty());
        address.getStyleClass().add("address");
        PasswordField secret = new PasswordField();
        secret.textProperty().bindBidirectional(model.secretProperty());
        secret.setPromptText("none");
        GridPane reach = SettingsPane.group();
        SettingsPane.add(reach, "Address", address, ADDRESS);
        SettingsPane.add(reach, "Secret", secret, SECRET);
        Button button = Buttons.plain("Does it pay?", Icon.COMPARE, tryOut);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.tryingProperty().get()
                                || form.settingsProperty().get() == null
                                || !misplaced.getValue().isEmpty(),
                        model.tryingProperty(),
                        form.settingsProperty(),
                        misplaced));
        Label words = Labels.bound(Labels.body(""), model.wordsProperty());
        words.setId("does-it-pay");
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        VBox cluster = Layout.column(Labels.body(ALL), reach, button, Layout.collapsing(words));
        cluster.visibleProperty().bind(model.elsewhereProperty());
        return cluster;
    }

    private static Node shards(WhereModel model, SettingsForm form) {
        TextField shards = SettingsPane.field(form.sharding.shards, form.sharding.shards.rule());
        shards.promptTextProperty()
                .bind(model.elsewhereProperty().map(there -> there ? "one for each core there" : "1"));
        GridPane divided = SettingsPane.group();
        SettingsPane.add(divided, "Shards", shards, SHARDS);
        VBox both =
                Layout.lines(divided, RecipePane.choice("Averaging (approximate)", form.sharding.averaging, AVERAGING));
        both.disableProperty().bind(Bindings.equal(form.preset, Preset.ORIGINAL));
        return both;
    }
}
