package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Drag;
import org.junit.jupiter.api.Test;

class SecondRunViewTest extends ClassifyPlace {
    private List<String> columns() {
        return robot.lookup(".folder-table").queryTableView().getVisibleLeafColumns().stream()
                .map(column -> ((TableColumn<?, ?>) column).getText())
                .toList();
    }

    /** The right edge of whatever reaches farthest. */
    private double right(String query) {
        return robot.lookup(query).queryAll().stream()
                .filter(node -> isShown(node))
                .mapToDouble(node -> node.localToScene(node.getLayoutBounds()).getMaxX())
                .max()
                .orElseThrow();
    }

    @Test
    void anotherRunAnswersBesideTheFirstUntilItIsPutAway() throws IOException {
        Drag.files(window, folderWithNotes());
        assertThat(robot.lookup("They differ").tryQuery().filter(node -> isShown(node)))
                .isEmpty();

        robot.clickOn(chooser("Compare with")).clickOn("shapes-1");

        assertThat(columns()).contains("shapes-1 says");
        assertThat(shownRows().get(0).beside()).isPresent();
        assertThat(shows("Both say circle.") || shows("They differ: shapes-2 says circle."))
                .isTrue();
        long disputed = shownRows().stream().filter(FileRow::isDisputed).count();
        robot.clickOn("They differ");
        assertThat(shownRows()).hasSize((int) disputed).allMatch(FileRow::isDisputed);
        layOut();
        assertThat(right(".folder-pane .label"))
                .as("everything beside the filter is inside the pane")
                .isLessThanOrEqualTo(right(".folder-pane"));

        robot.clickOn(robot.lookup(".icon-button")
                .match(node -> "Compare no longer".equals(node.getAccessibleText()))
                .queryButton());
        assertThat(shows("Both say") || shows("They differ")).isFalse();
        assertThat(columns()).doesNotContain("shapes-1 says");
        assertThat(shownRows()).hasSize(4).noneMatch(row -> row.second().isPresent());
        assertThat(chosen("Compare with")).isEqualTo("another run");
    }

    @Test
    void aRunIsNotComparedWithItself() {
        assertThat(offered("Compare with")).containsExactly("shapes-1");

        robot.clickOn(chooser("Compare with")).clickOn("shapes-1");
        assertThat(chosen("Compare with")).isEqualTo("shapes-1");
        onFx(() -> model.use(first));

        assertThat(chosen("Compare with")).isEqualTo("another run");
        assertThat(offered("Compare with")).containsExactly("shapes-2");
        assertThat(offered("Network")).containsExactly("shapes-2", "shapes-1");
    }

    private List<String> offered(String name) {
        return ((RunChooser) chooser(name))
                .getItems().stream().map(RunSummary::name).toList();
    }

    @Test
    void runsWithOtherClassesAreComparedByThoseOfBoth() throws IOException {
        for (String shape : List.of("star", "moon")) {
            Path type = Files.createDirectories(temp.resolve("sky").resolve(shape));
            for (int i = 1; i <= 8; i++) {
                Files.copy(shapes.picture(shape.equals("moon") ? "circle" : "star", i), type.resolve(i + ".png"));
            }
        }
        try (RunStore two = RunStore.open(temp)) {
            long sky = new Shapes(temp.resolve("sky")).train(two, "sky", 6);
            long earth = shapes.train(two, "earth", 6);
            open(two, 1280, 800);
            onFx(() -> model.use(earth));
            onFx(() -> model.beside().choose(sky));

            Drag.files(window, shapes.picture("circle"));

            assertThat(shows("They differ: earth says circle.")).isTrue();
            assertThat(robot.lookup(".compare-pane .bars .label").queryAllAs(Label.class))
                    .extracting(Label::getText)
                    .contains("circle", "triangle", "moon", "not a class of it");
        }
    }
}
