package org.hundredfold.ui.common;

import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.TKDropTargetListener;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.TransferMode;

/**
 * Drags files and other things from outside over the centre of a node and drops them, by calling the very listener the toolkit calls when
 * the window system reports a drag: picking, events and accepted modes are the real ones. TestFX's own drag delivers a
 * drop on Monocle even where it was not accepted.
 */
public final class Drag {
    private final TKDropTargetListener listener;
    private final TKClipboard clipboard;
    private final Point2D scene;
    private final Point2D screen;

    private Drag(Node target, Map<DataFormat, Object> content) {
        Bounds bounds = target.getLayoutBounds();
        scene = target.localToScene(bounds.getCenterX(), bounds.getCenterY());
        screen = target.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        listener = listener(SceneHelper.getPeer(target.getScene()));
        clipboard = clipboard(content);
    }

    /** Drops the files and tells whether they were accepted; not on the JavaFX thread. */
    public static boolean files(Node target, Path... files) {
        return content(target, of(files));
    }

    /** The same with whatever else may be dragged. */
    public static boolean content(Node target, Map<DataFormat, Object> content) {
        return UiTest.onFx(() -> {
            Drag drag = new Drag(target, content);
            TransferMode mode = drag.over();
            if (mode == null || drag.drop(mode) == null) {
                drag.exit();
                return false;
            }
            return true;
        });
    }

    /** Drags the files over the node without dropping them. */
    public static void over(Node target, Path... files) {
        UiTest.onFx(() -> new Drag(target, of(files)).over());
    }

    private static Map<DataFormat, Object> of(Path... files) {
        return Map.of(DataFormat.FILES, Stream.of(files).map(Path::toFile).toList());
    }

    private TransferMode over() {
        listener.dragEnter(scene.getX(), scene.getY(), screen.getX(), screen.getY(), TransferMode.COPY, clipboard);
        return listener.dragOver(scene.getX(), scene.getY(), screen.getX(), screen.getY(), TransferMode.COPY);
    }

    private TransferMode drop(TransferMode mode) {
        return listener.drop(scene.getX(), scene.getY(), screen.getX(), screen.getY(), mode);
    }

    private void exit() {
        listener.dragExit(scene.getX(), scene.getY(), screen.getX(), screen.getY());
    }

    private static TKDropTargetListener listener(Object peer) {
        for (Class<?> type = peer.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == TKDropTargetListener.class) {
                    return read(field, peer);
                }
            }
        }
        throw new IllegalStateException("No drop target listener in " + peer.getClass());
    }

    private static TKDropTargetListener read(Field field, Object peer) {
        try {
            field.setAccessible(true);
            return (TKDropTargetListener) field.get(peer);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TKClipboard clipboard(Map<DataFormat, Object> content) {
        return (TKClipboard) Proxy.newProxyInstance(
                Drag.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContentTypes" -> Set.copyOf(content.keySet());
                    case "hasContent" -> content.containsKey(arguments[0]);
                    case "getContent" -> content.get(arguments[0]);
                    case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                    case "toString" -> "content " + content;
                    default ->
                        method.getReturnType() == boolean.class
                                ? (Object) false
                                : method.getReturnType() == double.class ? (Object) 0d : null;
                });
    }
}
