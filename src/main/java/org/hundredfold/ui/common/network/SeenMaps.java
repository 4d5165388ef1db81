package org.hundredfold.ui.common.network;

import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import org.hundredfold.model.FeatureMaps;

/**
 * What the layers of a network make of one of its pictures.
 *
 * @param picture as the network sees it; empty if there is none
 * @param words which picture it is, or why there is none
 * @param name of its class and its file; empty if there is none
 */
record SeenMaps(Optional<Image> picture, String words, String name, List<FeatureMaps> maps) {
    static SeenMaps failed(String words) {
        return new SeenMaps(Optional.empty(), words, "", List.of());
    }
}
