package org.hundredfold.ui.data;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Layout;

/** Findings of one kind: their number; when unfolded each of them, and what can be done about all. */
final class FoundGroupView extends VBox {
    private static final int ROWS_IN_SIGHT = 5;

    private final FoundGroup group;
    private final FoundActions actions;
    private final Foldout foldout;

    FoundGroupView(FoundGroup group, FoundActions actions, boolean open) {
        this.group = group;
        this.actions = actions;
        String name = KindWords.name(group.kind());
        foldout = new Foldout(
                Icon.WARNING,
                name,
                group.findings().size(),
                "Show the findings: " + name,
                () -> List.of(findings(), buttons()),
                Buttons.icon(Icon.COMPARE, "Look at them side by side: " + name, () -> compare(0)));
        foldout.getStyleClass().add("found");
        getChildren().add(foldout);
        if (open) {
            foldout.open();
        }
    }

    boolean isOpen() {
        return foldout.isOpen();
    }

    FoundGroup group() {
        return group;
    }

    private void compare(int place) {
        actions.compare().accept(group.findings(), place);
    }

    private VBox buttons() {
        VBox buttons = Layout.lines();
        buttons.getStyleClass().add("found-actions");
        String settling = actions.settling(group.kind());
        if (!settling.isEmpty()) {
            buttons.getChildren().add(Buttons.plain(settling, () -> actions.settle(group)));
        }
        buttons.getChildren()
                .add(Buttons.flat("Show in the grid", () -> actions.filter().accept(Subset.of(group.kind()))));
        return buttons;
    }

    private ListView<Found> findings() {
        ListView<Found> list = Foldout.list(group.findings(), ROWS_IN_SIGHT, Found::text);
        list.setAccessibleText(KindWords.name(group.kind()));
        list.setOnMouseClicked(event -> lookAtSelected(list));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                lookAtSelected(list);
            }
        });
        return list;
    }

    private void lookAtSelected(ListView<Found> list) {
        int place = list.getSelectionModel().getSelectedIndex();
        if (place >= 0) {
            compare(place);
        }
    }
}
