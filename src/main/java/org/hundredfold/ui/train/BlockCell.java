package org.hundredfold.ui.train;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** A block in the list of them; a layer can be dragged to the place of another one. */
final class BlockCell extends ListCell<Block> {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass LEARNS = PseudoClass.getPseudoClass("learns");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final Label title = styled(Labels.body(""), "title");
    private final Label does = styled(Labels.muted(""), "does");
    private final Label output = styled(Labels.muted(""), "output");
    private final Label parameters = styled(Labels.muted(""), "parameters");
    private final Node fault = Layout.collapsing(Icon.WARNING.node());
    private final HBox block;

    BlockCell(NetworkEditor editor) {
        getStyleClass().add("block-cell");
        title.setWrapText(false);
        block = Layout.row(title, Layout.grow(does), fault, output, parameters);
        block.getStyleClass().add("block");
        setOnDragDetected(event -> {
            if (!isEmpty() && editor.canChange().get()) {
                startFullDrag();
            }
        });
        setOnMouseDragEntered(event -> pseudoClassStateChanged(TARGET, !isEmpty()));
        setOnMouseDragExited(event -> pseudoClassStateChanged(TARGET, false));
        setOnMouseDragReleased(event -> {
            if (!isEmpty() && event.getGestureSource() instanceof BlockCell dragged && !dragged.isEmpty()) {
                editor.move(dragged.getItem().index(), getItem().index());
            }
        });
    }

    private static Label styled(Label label, String styleClass) {
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    protected void updateItem(Block item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : filled(item));
        setAccessibleText(empty ? null : words(item));
        setTooltip(empty ? null : item.fault().map(Tooltip::new).orElse(null));
    }

    private Node filled(Block item) {
        title.setText(item.title());
        does.setText(item.does());
        output.setText(item.output());
        parameters.setText(item.parameters());
        fault.setVisible(item.fault().isPresent());
        block.pseudoClassStateChanged(WRONG, item.fault().isPresent());
        block.pseudoClassStateChanged(LEARNS, item.learns());
        return block;
    }

    private static String words(Block item) {
        return String.join(
                ", ",
                item.title(),
                item.does(),
                item.output(),
                item.parameters(),
                item.fault().orElse(""));
    }
}
