package org.hundredfold.ui.train;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
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
            "All that is trained while this is chosen is computed there: what you start, continue or repeat, and the queue. Runs that"
                    + " are there already, in the queue too, keep their shards.";
    private static final String ADDRESS =
            "spark://HOST:PORT is a cluster; loopback starts one of two workers on this computer, to try it out.";
    private static final String SECRET =
            "A cluster with spark.authenticate wants it. It is forgotten when the program ends.";
    private static final String SHARDS =
            "Parts of the pictures whose gradients are computed side by side, and added. Runs in the queue need a number, or they have one shard.";
    private static final String AVERAGING =
            "Each shard trains by itself for an epoch, then the networks are averaged: fewer rounds, another result.";

    private final WhereModel model;
    private final SettingsForm form;

    /** @param misplaced why what the form says cannot be computed where it is to be; empty if it can */
    WherePane(WhereModel model, SettingsForm form, StringBinding misplaced, BooleanBinding idle, Runnable tryOut) {
        this.model = model;
        this.form = form;
        getStyleClass().addAll("card", "where");
        Choice<Boolean> place = new Choice<>(
                List.of(false, true),
                elsewhere -> elsewhere ? "Apache Spark" : "This computer",
                model.elsewhereProperty());
        place.setAccessibleText("Where");
        Button pays = Buttons.plain("Does it pay?", Icon.COMPARE, tryOut);
        pays.disableProperty()
                .bind(model.tryingProperty()
                        .or(idle.not()) // a training would make this computer look slow
                        .or(form.settingsProperty().isNull())
                        .or(misplaced.isNotEmpty()));
        Label words = Labels.bound(Labels.body(""), model.wordsProperty());
        words.setId("does-it-pay");
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        HBox groups = new HBox(there(reach()), shards());
        groups.getStyleClass().add("groups");
        getChildren()
                .addAll(
                        Labels.section("Where"),
                        Labels.body(WHY),
                        Layout.row(place, there(pays)),
                        Layout.collapsing(words),
                        there(Labels.body(ALL)),
                        groups);
    }

    /** What is of no interest on this computer. */
    private <T extends Node> T there(T node) {
        node.visibleProperty().bind(model.elsewhereProperty());
        return Layout.collapsing(node);
    }

    private Node reach() {
        TextField address = new TextField();
        address.textProperty().bindBidirectional(model.addressProperty());
        address.getStyleClass().add("address");
        PasswordField secret = new PasswordField();
        secret.textProperty().bindBidirectional(model.secretProperty());
        secret.setPromptText("none");
        GridPane reach = SettingsPane.group();
        SettingsPane.add(reach, "Address", address, ADDRESS);
        SettingsPane.add(reach, "Secret", secret, SECRET);
        return reach;
    }

    private Node shards() {
        TextField shards = SettingsPane.field(form.sharding.shards, form.sharding.shards.rule());
        shards.promptTextProperty()
                .bind(model.elsewhereProperty().map(there -> there ? "one for each core there" : "1"));
        GridPane divided = SettingsPane.group();
        SettingsPane.add(divided, "Shards", shards, SHARDS);
        divided.add(RecipePane.choice("Averaging (approximate)", form.sharding.averaging, AVERAGING), 1, 1);
        divided.disableProperty().bind(Bindings.equal(form.preset, Preset.ORIGINAL));
        return divided;
    }
}
