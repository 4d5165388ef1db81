package org.hundredfold.ui.common;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.doctor.Finding;
import org.hundredfold.train.doctor.Finding.Figure;
import org.hundredfold.ui.common.Message.Action;
import org.hundredfold.ui.common.Message.Kind;

/** What the doctor found in a training: each with its figures on demand, and a button that prepares the next run. */
public final class FindingsPane extends VBox {
    private final Consumer<TrainingSettings> prepare;
    private List<Finding> shown = List.of();

    /** @param prepare fills the settings of the next training, and shows them */
    public FindingsPane(Consumer<TrainingSettings> prepare) {
        this.prepare = prepare;
        getStyleClass().add("lines");
        Layout.collapsing(this);
        setVisible(false);
    }

    /** Leaves alone what is there already, so that neither the focus nor an open fold is lost. */
    public void show(List<Finding> findings) {
        if (findings.equals(shown)) {
            return;
        }
        shown = findings;
        getChildren().setAll(findings.stream().map(this::message).toList());
        setVisible(!findings.isEmpty());
    }

    private InlineMessage message(Finding found) {
        Action action = new Action(
                "Prepare a run with " + found.remedy().words(),
                () -> prepare.accept(found.remedy().settings()));
        return new InlineMessage(new Message(Kind.WARNING, found.sentence(), evidence(found), Optional.of(action)));
    }

    private static String evidence(Finding found) {
        return "Seen after epoch %d.%n".formatted(found.epoch())
                + found.evidence().stream().map(FindingsPane::line).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Figure figure) {
        String name = figure.name().replace('_', ' ');
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + ": "
                + Formats.number(figure.value());
    }
}
