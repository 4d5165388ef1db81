package org.hundredfold.ui.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.stage.Window;
import org.hundredfold.ui.common.Screenshots;
import org.junit.jupiter.api.Test;

/** Takes pictures of Classify with ten classes, and with classes of long names. */
class ManyClassesLookTest extends ManyClassesPlace {
    @Test
    void look() throws IOException {
        Files.writeString(home.resolve("digits").resolve("a long name of a file that is no picture at all.png"), "no");
        for (boolean large : new boolean[] {false, true}) {
            String size = large ? "-large" : "";
            open(large ? 1920 : 1280, large ? 1080 : 800);
            screenshots("many-draw" + size);
            look(picture("digits/5", 1));
            screenshots("many-one" + size);
            turnTo("Sum");
            screenshots("many-sum" + size);
            onFx(() -> robot.lookup(".unit-look").query().requestFocus());
            for (boolean dark : new boolean[] {false, true}) {
                onFx(() -> theme.darkProperty().set(dark));
                robot.listWindows().stream()
                        .map(Window::getScene)
                        .filter(scene -> scene.getRoot().lookup(".unit-look.enlarged") != null)
                        .forEach(scene -> Screenshots.save(scene, "many-unit" + size + (dark ? "-dark" : "-light")));
            }
            turnTo("Answer");
            onFx(() -> model.play());
            screenshots("many-play" + size);
            onFx(() -> model.searchFlips());
            screenshots("many-flips" + size);
            onFx(() -> model.endPlay());
            onFx(() -> model.beside().choose(clothes));
            screenshots("many-compared" + size);
            onFx(() -> model.classifyFolder(home.resolve("digits")));
            screenshots("many-folder-compared" + size);
            onFx(() -> model.beside().chooseNone());
            screenshots("many-folder" + size);
            onFx(() -> model.play());
            screenshots("many-folder-play" + size);
            onFx(() -> model.endPlay());
            lookAtNoise();
            screenshots("many-strange" + size);
            look(picture("digits", 1).resolveSibling("a long name of a file that is no picture at all.png"));
            screenshots("many-broken" + size);
            onFx(() -> model.use(clothes));
            look(picture("clothes/pair_of_shoes", 1));
            for (String side : List.of("Answer", "Why", "Sum", "Neighbours")) {
                turnTo(side);
                screenshots("many-long-" + side + size);
            }
        }
    }
}
