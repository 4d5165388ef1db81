package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.data.FolderLayout;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Asks what the folders in an opened folder are: the parts of a data set, or classes. */
final class LayoutOfferView extends VBox {
    LayoutOfferView(LayoutOffer offer, DataViewModel model) {
        getStyleClass().add("layout-offer");
        FolderLayout layout = offer.layout();
        VBox parts = Layout.lines(part("Training", layout.training()));
        layout.validation().ifPresent(folder -> parts.getChildren().add(part("Validation", folder)));
        layout.test().ifPresent(folder -> parts.getChildren().add(part("Test", folder)));
        parts.getStyleClass().add("parts");
        VBox card = Layout.card(
                Labels.section(DataWords.name(offer.folder()) + " seems to hold the parts of a data set"),
                Labels.body(
                        "Its folders are named like parts, each with a folder for every class. As parts, the network learns"
                                + " from the one and is tested on the other."),
                parts,
                new HBox(Buttons.primary("Use them as " + words(layout), Icon.RIGHT, model::acceptOffer)),
                new HBox(
                        Buttons.plain("Read them as classes", model::readPartsAsClasses),
                        Buttons.flat("Cancel", model::dismissOffer)));
        getChildren().add(card);
        Layout.grow(this);
    }

    private static HBox part(String name, Path folder) {
        Label part = new Label(name);
        part.getStyleClass().add("part");
        return Layout.cluster(Icon.FOLDER.node(), part, Labels.muted(folder.toString()));
    }

    /** Such as {@code "training, validation and test"}. */
    private static String words(FolderLayout layout) {
        List<String> parts = new ArrayList<>(List.of("training"));
        layout.validation().ifPresent(folder -> parts.add("validation"));
        layout.test().ifPresent(folder -> parts.add("test"));
        String last = parts.remove(parts.size() - 1);
        return Optional.of(String.join(", ", parts))
                .filter(others -> !others.isEmpty())
                .map(others -> others + " and " + last)
                .orElse(last);
    }
}
