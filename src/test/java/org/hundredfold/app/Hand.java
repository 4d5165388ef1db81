package org.hundredfold.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with the mouse and sees with the eyes, in whatever window is open. */
final class Hand {
    private static final int PATIENCE_SECONDS = 60;
    private static final int STAR_POINTS = 5;

    private final FxRobot robot = new FxRobot();

    /** Clicks what carries the given words, once it can be clicked. */
    void click(String words) {
        await(
                "\"" + words + "\" to click",
                () -> find(words) != null && !find(words).isDisabled());
        robot.clickOn(find(words), MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Clicks something of the given kind, once there is such. */
    void clickAny(String selector) {
        await(selector + " to click", () -> robot.lookup(selector).tryQuery().isPresent());
        robot.clickOn(robot.lookup(selector).<Node>query(), MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until words that begin so are to be seen. */
    void see(String beginning) {
        await(
                "\"" + beginning + "...\"",
                () -> robot.lookup((Node node) -> shown(node)
                                && node instanceof Labeled labeled
                                && text(labeled).startsWith(beginning))
                        .tryQuery()
                        .isPresent());
    }

    /** Waits until the network's answer is the given class. */
    void seeAnswer(String className) {
        await(
                "the answer " + className,
                () -> robot.lookup((Node node) -> shown(node)
                                && "answer".equals(node.getId())
                                && text((Labeled) node).equals(className))
                        .tryQuery()
                        .isPresent());
    }

    /** Draws a five-pointed star on the drawing board in one line. */
    void drawStar() {
        Node board = robot.lookup(".draw-board").query();
        robot.moveTo(tip(board, 0)).press(MouseButton.PRIMARY);
        for (int i = 1; i <= STAR_POINTS; i++) {
            robot.moveTo(tip(board, 2 * i));
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Point2D tip(Node board, int number) {
        Bounds bounds = board.localToScreen(board.getLayoutBounds());
        double radius = 0.35 * Math.min(bounds.getWidth(), bounds.getHeight());
        double angle = 2 * Math.PI * number / STAR_POINTS - Math.PI / 2;
        return new Point2D(
                bounds.getCenterX() + radius * Math.cos(angle), bounds.getCenterY() + radius * Math.sin(angle));
    }

    private Node find(String words) {
        return robot.lookup((Node node) -> shown(node)
                        && node instanceof Labeled labeled
                        && text(labeled).equals(words))
                .tryQuery()
                .orElse(null);
    }

    private static boolean shown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String text(Labeled labeled) {
        return labeled.getText() == null ? "" : labeled.getText();
    }

    private static void await(String what, java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain for " + what, e);
        }
    }
}
