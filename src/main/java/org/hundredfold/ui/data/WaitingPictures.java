package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;

/** Small pictures of files that wait to be added to class folders, each with its class below it. */
final class WaitingPictures extends FlowPane {
    /** Those that fit into one row; more would push the folder itself out of sight. */
    private static final int MOST = 10;

    private static final int SIDE = 48;

    private final Thumbnails thumbnails;

    WaitingPictures(DataThreads threads) {
        thumbnails = new Thumbnails(threads, SIDE, MOST);
        getStyleClass().add("waiting-pictures");
    }

    /** @param files each in a folder that is named as its class */
    void show(List<Path> files) {
        getChildren().setAll(files.stream().limit(MOST).map(this::tile).toArray(Node[]::new));
        if (files.size() > MOST) {
            getChildren().add(Labels.muted("and %s more".formatted(Formats.count(files.size() - MOST))));
        }
    }

    private VBox tile(Path file) {
        String className = file.getParent().getFileName().toString();
        ImageView view = new ImageView();
        thumbnails.ask(file, image -> image.ifPresent(view::setImage));
        VBox tile = new VBox(new StackPane(view), Labels.muted(className));
        Tooltip.install(tile, new Tooltip("%s, as %s".formatted(file.getFileName(), className)));
        return tile;
    }
}
