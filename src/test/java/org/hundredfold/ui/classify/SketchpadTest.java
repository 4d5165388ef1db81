package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hundredfold.ui.classify.Stroke.Point;
import org.junit.jupiter.api.Test;

class SketchpadTest {
    private final Sketchpad pad = new Sketchpad();

    private void begin() {
        pad.begin(new Stroke(Pen.INK, List.of(new Point(0, 0))));
    }

    private List<Stroke> strokes() {
        return pad.sketchProperty().get().strokes();
    }

    @Test
    void aStrokeThatIsUndoneWhileItIsDrawnStaysAway() {
        begin();
        pad.undo();
        pad.extend(new Point(0.2, 0));

        assertThat(strokes()).isEmpty();
    }

    @Test
    void aStrokeThatIsUndoneLeavesThoseBeforeItAsTheyWere() {
        begin();
        pad.extend(new Point(0.2, 0));
        List<Stroke> before = strokes();

        begin();
        pad.undo();
        pad.extend(new Point(0.4, 0.4));

        assertThat(strokes()).isEqualTo(before);
    }

    @Test
    void aBoardThatIsClearedDuringAStrokeStaysClear() {
        begin();
        pad.clear();
        pad.extend(new Point(0.2, 0));
        assertThat(strokes()).isEmpty();

        begin();
        pad.extend(new Point(0.2, 0));
        assertThat(strokes())
                .singleElement()
                .satisfies(stroke -> assertThat(stroke.points()).hasSize(2));
    }
}
