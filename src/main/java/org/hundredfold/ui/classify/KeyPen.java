package org.hundredfold.ui.classify;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.hundredfold.ui.classify.Stroke.Point;

/**
 * Leads a pen over paper by keys: the arrows move it, two at once aslant, and the space bar holds it down. A ring shows where
 * it is from the first key on, until the mouse takes over.
 */
final class KeyPen {
    /** What is said to those who cannot see it. */
    static final String HELP = "The arrow keys lead the pen, the space bar holds it down";

    private static final double STEP = 0.02;
    private static final double SMALLEST_RING = 8;
    private static final Map<KeyCode, Point> WAYS = Map.of(
            KeyCode.LEFT, new Point(-STEP, 0),
            KeyCode.RIGHT, new Point(STEP, 0),
            KeyCode.UP, new Point(0, -STEP),
            KeyCode.DOWN, new Point(0, STEP));

    private final Node node;
    private final ObservableValue<Bounds> paper;
    private final Supplier<Pen> pen;
    private final Consumer<Point> press;
    private final Consumer<Point> drag;
    private final Region ring = new Region();
    private final BooleanProperty led = new SimpleBooleanProperty();
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private Point at = new Point(0, 0);

    /**
     * @param node that takes the keys, as long as it takes the focus
     * @param paper where in the node the paper is
     * @param press puts the pen down at a point
     * @param drag leads it on to a point
     */
    KeyPen(Node node, ObservableValue<Bounds> paper, Supplier<Pen> pen, Consumer<Point> press, Consumer<Point> drag) {
        this.node = node;
        this.paper = paper;
        this.pen = pen;
        this.press = press;
        this.drag = drag;
        ring.getStyleClass().add("pen-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.visibleProperty().bind(led.and(node.focusedProperty()).and(node.focusTraversableProperty()));
        node.setAccessibleHelp(HELP);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        node.addEventHandler(KeyEvent.KEY_RELEASED, event -> held.remove(event.getCode()));
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            node.requestFocus();
            led.set(false);
        });
        node.focusVisibleProperty().subscribe(visible -> led.set(visible || led.get()));
        node.focusedProperty().subscribe(focused -> {
            held.clear();
            place();
        });
        paper.subscribe(this::place);
    }

    /** To be laid over the node. */
    Node ring() {
        return ring;
    }

    private void press(KeyEvent event) {
        KeyCode key = event.getCode();
        boolean taken = key == KeyCode.SPACE || WAYS.containsKey(key);
        if (taken && node.isFocusTraversable() && !event.isShortcutDown() && !event.isAltDown()) {
            boolean first = held.add(key);
            if (key == KeyCode.SPACE && first) {
                press.accept(at);
            } else if (key != KeyCode.SPACE) {
                move();
            }
            led.set(true);
            place();
            event.consume();
        }
    }

    private void move() {
        double x = at.x();
        double y = at.y();
        for (KeyCode key : held) {
            Point way = WAYS.getOrDefault(key, new Point(0, 0));
            x += way.x();
            y += way.y();
        }
        at = new Paper(paper.getValue()).within(new Point(x, y));
        if (held.contains(KeyCode.SPACE)) {
            drag.accept(at);
        }
    }

    private void place() {
        Paper now = new Paper(paper.getValue());
        double side = Math.max(SMALLEST_RING, now.unit() * pen.get().width());
        ring.resizeRelocate(now.x(at) - side / 2, now.y(at) - side / 2, side, side);
    }
}
