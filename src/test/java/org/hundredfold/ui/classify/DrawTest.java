package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hundredfold.model.Answer;
import org.hundredfold.ui.classify.Stroke.Point;
import org.junit.jupiter.api.Test;

class DrawTest extends ClassifyModel {
    @Test
    void aDrawingIsAnsweredWhileItIsDrawn() {
        ClassifyViewModel model = model();
        assertThat(model.resultProperty().get().answer()).isEmpty();

        draw(model, 0, -.3, .3, .3);
        Answer half = model.resultProperty().get().answer().orElseThrow();
        draw(model, .3, .3, -.3, .3, 0, -.3);

        assertThat(answer(model)).isEqualTo("triangle");
        assertThat(half.scores())
                .isNotEqualTo(
                        model.resultProperty().get().answer().orElseThrow().scores());
    }

    @Test
    void undoAndClearGoBackToNoAnswerAndClearCanBeUndone() {
        ClassifyViewModel model = model();
        drawSquare(model);
        model.undo();
        assertThat(model.resultProperty().get().answer()).isEmpty();

        drawSquare(model);
        model.clear();
        assertThat(model.resultProperty().get().answer()).isEmpty();

        model.undo();
        assertThat(answer(model)).isEqualTo("square");
    }

    @Test
    void aBoardThatIsRubbedOutHasNoAnswer() {
        ClassifyViewModel model = model();
        draw(model, 0, 0, .1, 0);

        model.sketchpad().begin(new Stroke(Pen.RUBBER, List.of(new Point(0, 0), new Point(.1, 0))));

        assertThat(model.resultProperty().get().answer()).isEmpty();
    }

    @Test
    void theBoardKeepsItsDrawingWhileAPictureIsLookedAt() {
        ClassifyViewModel model = model();
        drawSquare(model);
        model.classify(List.of(shapes.picture("star")));
        assertThat(answer(model)).isEqualTo("star");

        model.undo();
        model.lookAtDrawing();

        assertThat(answer(model)).isEqualTo("square");
    }
}
