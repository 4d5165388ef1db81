package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Problem.Kind;
import org.hundredfold.ui.common.Icon;

/** Files with the same thing wrong: the reason and their number; the files themselves when it is unfolded. */
final class ProblemGroupView extends VBox {
    private static final int ROWS_IN_SIGHT = 6;

    private final ProblemGroup group;

    ProblemGroupView(ProblemGroup group, Consumer<Path> select) {
        this.group = group;
        boolean leftOut = group.kind() == Kind.LEFT_OUT;
        String reason = sentence(group.reason());
        Foldout foldout = new Foldout(
                leftOut ? Icon.WRONG : Icon.WARNING,
                reason,
                group.entries().size(),
                "Show the files: " + reason,
                () -> List.of(files(select)));
        foldout.getStyleClass().add(leftOut ? "left-out" : "warning");
        getChildren().add(foldout);
    }

    ProblemGroup group() {
        return group;
    }

    private ListView<ProblemGroup.Entry> files(Consumer<Path> select) {
        ListView<ProblemGroup.Entry> files = Foldout.list(group.entries(), ROWS_IN_SIGHT, ProblemGroup.Entry::text);
        files.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                select.accept(entry.file());
            }
        });
        return files;
    }

    private static String sentence(String reason) {
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
    }
}
