package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten classes, and classes with long names and underscores in them. */
class ManyClassesViewTest extends ManyClassesPlace {
    @BeforeEach
    void open() {
        open(1280, 800);
    }

    @Test
    void allTenBarsAreSeenInASmallWindowEvenBelowAWarning() {
        lookAtNoise();
        layOut();
        assertThat(shows("I have never seen anything like this")).isTrue();

        Bounds seen = bounds(robot.lookup(".answer-side .viewport").query());
        assertThat(robot.lookup(".answer-pane .probability-bars .progress-bar").<Node>queryAll())
                .hasSize(10)
                .allSatisfy(bar -> assertThat(seen.contains(bounds(bar))).isTrue());
    }

    @Test
    void namesOfClassesKeepTheirUnderscoresOnButtons() {
        onFx(() -> model.use(clothes));
        look(picture("clothes/pair_of_shoes", 1));

        turnTo("Neighbours");

        assertThat(robot.lookup(".neighbours-side .tile .text").queryAllAs(Text.class))
                .extracting(Text::getText)
                .anyMatch(text -> text.contains("pair_"));
    }

    @Test
    void whatIsShownOfTheSumAddsUpToTheScoreThatIsShown() {
        for (int digit = 0; digit < 10; digit++) {
            look(picture("digits/" + digit, 1));
            turnTo("Sum");

            List<String> numbers = robot.lookup(".terms .number").queryAllAs(Label.class).stream()
                    .map(Label::getText)
                    .map(text -> text.substring(text.lastIndexOf(' ') + 1))
                    .toList();
            assertThat(numbers).hasSize(14);
            assertThat(numbers.stream()
                            .mapToInt(ManyClassesViewTest::hundredths)
                            .sum())
                    .isEqualTo(hundredths(
                            robot.lookup("#score").queryAs(Label.class).getText()));
        }
    }

    private static int hundredths(String number) {
        return Integer.parseInt(number.replace('−', '-').replace(".", ""));
    }

    @Test
    void aFileOfAFolderIsPlayedWithOnWhenAnotherNetworkAnswers() {
        onFx(() -> model.classifyFolder(home.resolve("digits").resolve("5")));
        onFx(() -> model.folder().select(model.folder().rows().get(3)));
        onFx(() -> model.play());
        onFx(() -> model.player().turn(Knob.ROTATION, 14, false));

        onFx(() -> model.use(clothes));
        onFx(() -> model.beside().choose(digits));

        assertThat(model.player().isPlaying()).isTrue();
        assertThat(model.player().playedProperty().get().amount(Knob.ROTATION)).isEqualTo(14);
        assertThat(model.resultProperty().get().network().orElseThrow().run().id())
                .isEqualTo(clothes);
        assertThat(model.currentProperty().get().name()).isEqualTo("004.png");
    }

    @Test
    void anotherFileOfTheFolderEndsThePlay() {
        onFx(() -> model.classifyFolder(home.resolve("digits").resolve("5")));
        onFx(() -> model.play());

        onFx(() -> model.folder().select(model.folder().rows().get(7)));

        assertThat(model.player().isPlaying()).isFalse();
        assertThat(model.currentProperty().get().name()).isEqualTo("008.png");
    }

    @Test
    void comparedClassesAreOrderedByWhatEitherNetworkSays() {
        look(picture("digits/5", 1));
        onFx(() -> model.beside().choose(clothes));
        layOut();

        List<String> classes = robot.lookup(".compare-pane .bars .class-name").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertThat(classes).hasSize(12);
        assertThat(classes.subList(0, 3)).contains("5").containsAll(LONG);
    }

    @Test
    void aClassAndItsProbabilityAreKeptApart() {
        look(picture("digits/5", 1));
        onFx(() -> model.beside().choose(clothes));
        onFx(() -> model.use(clothes));
        onFx(() -> model.beside().choose(digits));
        onFx(() -> model.classifyFolder(home.resolve("digits").resolve("5")));
        layOut();

        assertThat(robot.lookup(".folder-table .table-cell").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .noneMatch(text -> text != null && text.matches("\\d [<>]?\\d.*"))
                .anyMatch(text -> text != null && text.matches("\\d, [<>]?\\d.*"));
        assertThat(robot.lookup(".compare-pane .place-title")
                        .queryAs(Labeled.class)
                        .getText())
                .matches("\\d");
    }

    @Test
    void whereARunCanBeComparedWordsSaySoWheneverNoneIs() {
        assertThat(shownText(".run-chooser")).contains("another run");

        onFx(() -> model.beside().choose(clothes));
        assertThat(shownText(".run-chooser")).contains("clothes").doesNotContain("another run");

        onFx(() -> model.beside().chooseNone());
        assertThat(shownText(".run-chooser")).contains("another run");
        onFx(() -> model.use(clothes));
        assertThat(shownText(".run-chooser")).contains("another run");
    }

    private List<String> shownText(String query) {
        layOut();
        return robot.lookup(query + " .text").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .toList();
    }

    @Test
    void aPictureThatCannotBeReadIsSaidToBeWhyThereIsNoAnswer() throws IOException {
        Path broken = Files.writeString(home.resolve("broken.png"), "no picture");

        look(broken, picture("digits/5", 1));
        layOut();

        assertThat(shows("No answer, because the picture cannot be read.")).isTrue();
        assertThat(shows("Draw, or bring a picture")).isFalse();
        assertThat(shownText(".picture-strip")).contains("broken");
    }

    @Test
    void withoutAnAnswerTheCardEndsWhereTheBoardEnds() {
        layOut();

        assertThat(bounds(robot.lookup(".answer-pane").query()).getMaxY())
                .isEqualTo(bounds(robot.lookup(".draw-board").query()).getMaxY());
    }

    @Test
    void unitsAreEnlargedForTheMouseAndForTheKeyboard() {
        look(picture("digits/5", 1));
        turnTo("Sum");
        Node unit = robot.lookup(".unit-look").query();

        onFx(unit::requestFocus);
        assertThat(isEnlarged()).isTrue();

        onFx(() -> robot.lookup(".answer-pane .combo-box").query().requestFocus());
        assertThat(isEnlarged()).isFalse();
    }

    @Test
    void anEnlargedUnitFollowsTheThemeWhileItIsShown() {
        look(picture("digits/5", 1));
        turnTo("Sum");
        Node unit = robot.lookup(".unit-look").query();
        assertThat(unit.getAccessibleText()).startsWith("Weights of unit ");
        onFx(unit::requestFocus);
        Color light = cornerOfEnlarged();

        onFx(() -> theme.darkProperty().set(true));

        assertThat(light.getBrightness()).isGreaterThan(0.5);
        assertThat(cornerOfEnlarged().getBrightness()).isLessThan(0.5);
    }

    /** Its weights are 0 there, where no picture has ink. */
    private Color cornerOfEnlarged() {
        Node shown = enlarged().findFirst().orElseThrow();
        return onFx(() -> shown.snapshot(null, null).getPixelReader().getColor(3, 3));
    }

    private Stream<Node> enlarged() {
        return robot.listWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window.getScene().getRoot().lookup(".unit-look.enlarged"))
                .filter(Objects::nonNull);
    }

    private boolean isEnlarged() {
        return enlarged().findAny().isPresent();
    }
}
