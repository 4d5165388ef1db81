package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import javax.imageio.ImageIO;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.export.TaughtPictures;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.runs.NewPlaces;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.Stripes;
import org.hundredfold.ui.classify.Stroke.Point;
import org.hundredfold.ui.common.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyViewModelTest {
    @TempDir
    static Path home;

    private static Shapes shapes;
    private static RunStore store;
    private static long trained;
    private static long newest;

    @TempDir
    Path temp;

    private final Messages messages = new Messages(Runnable::run);

    @BeforeAll
    static void train() {
        shapes = Shapes.drawnIn(home.resolve("shapes"));
        store = RunStore.open(home);
        trained = shapes.train(store, "trained", 12);
        newest = shapes.train(store, "hardly", 1);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private ClassifyViewModel model() {
        ClassifyViewModel model = model(Runnable::run);
        model.use(trained);
        return model;
    }

    private ClassifyViewModel model(Executor background) {
        return new ClassifyViewModel(store, new FolderReader(), shapes.teaching(), messages, background, Runnable::run);
    }

    private static String answer(ClassifyViewModel model) {
        return model.resultProperty()
                .get()
                .answer()
                .map(Answer::best)
                .orElseThrow()
                .className();
    }

    /** Draws from corner to corner in small steps, as a mouse does. */
    private static void draw(ClassifyViewModel model, double... corners) {
        model.sketchpad().begin(new Stroke(Pen.INK, List.of(new Point(corners[0], corners[1]))));
        for (int i = 2; i < corners.length; i += 2) {
            for (int step = 1; step <= 8; step++) {
                double share = step / 8.0;
                model.sketchpad()
                        .extend(new Point(
                                corners[i - 2] + share * (corners[i] - corners[i - 2]),
                                corners[i - 1] + share * (corners[i + 1] - corners[i - 1])));
            }
        }
    }

    private static void drawSquare(ClassifyViewModel model) {
        draw(model, -.3, -.3, .3, -.3, .3, .3, -.3, .3, -.3, -.3);
    }

    @Test
    void withoutARunItSaysThereIsNoNetwork() {
        try (RunStore empty = RunStore.open(temp)) {
            ClassifyViewModel model = new ClassifyViewModel(
                    empty, new FolderReader(), shapes.teaching(), messages, Runnable::run, Runnable::run);

            model.networks().refresh();
            model.classify(List.of(shapes.picture("star")));

            assertThat(model.networks().noneProperty().get()).isTrue();
            assertThat(model.resultProperty().get().picture()).isPresent();
            assertThat(model.resultProperty().get().answer()).isEmpty();
        }
    }

    @Test
    void theNetworkSeesAPhotoAsThoseItWasTrainedWith() {
        ClassifyViewModel model = model();
        DataSet photos = Stripes.photosIn(
                temp,
                model.networks().networkProperty().get().classifier().model().preprocessing());

        model.classify(List.of(photos.pictures().get(0).file()));

        Result result = model.resultProperty().get();
        assertThat(result.answer().orElseThrow().pixels())
                .isEqualTo(photos.pixels().copyOf(0));
        assertThat(result.picture().orElseThrow().getWidth()).isEqualTo(400);
    }

    @Test
    void aPictureThatCameBeforeTheFirstRunIsAnsweredOnceThereIsOne() {
        ClassifyViewModel model = model(Runnable::run);
        model.classify(List.of(shapes.picture("star")));

        model.use(trained);

        assertThat(answer(model)).isEqualTo("star");
    }

    @Test
    void aRunThatIsCalibratedAfterwardsAnswersSoAsSoonAsTheRunsAreListedAnew() throws SQLException {
        Path own = temp.resolve("home");
        try (RunStore runs = RunStore.open(own)) {
            long run = shapes.train(runs, "uncalibrated", 1);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + own.resolve("runs.db"));
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM calibration");
            }
            ClassifyViewModel model = new ClassifyViewModel(
                    runs, new FolderReader(), shapes.teaching(), messages, Runnable::run, Runnable::run);
            model.use(run);
            model.classify(List.of(shapes.picture("star")));
            assertThat(model.resultProperty().get().answer().orElseThrow().novelty())
                    .isEmpty();

            runs.calibration(run, NewPlaces.NONE).make(new FolderReader(), ReadProgress.NONE);
            model.networks().refresh();

            assertThat(model.resultProperty().get().answer().orElseThrow().novelty())
                    .isPresent();
        }
    }

    @Test
    void theNewestRunAnswersUntilAnotherIsChosen() {
        ClassifyViewModel model = model(Runnable::run);
        model.networks().refresh();
        assertThat(model.networks().runs()).extracting(RunSummary::name).containsExactly("hardly", "trained");
        assertThat(model.networks().networkProperty().get().run().id()).isEqualTo(newest);

        model.use(trained);
        model.networks().refresh();

        assertThat(model.networks().networkProperty().get().run().id()).isEqualTo(trained);
    }

    @Test
    void refreshingDoesNotLoadTheSameNetworkAgain() {
        ClassifyViewModel model = model();
        Network before = model.networks().networkProperty().get();

        model.networks().refresh();

        assertThat(model.networks().networkProperty().get()).isSameAs(before);
    }

    @Test
    void everyShapeIsToldByItsPicture() {
        ClassifyViewModel model = model();

        for (String shape : List.of("circle", "square", "star", "triangle")) {
            model.classify(List.of(shapes.picture(shape)));
            assertThat(answer(model)).isEqualTo(shape);
        }
    }

    @Test
    void anotherRunAnswersAtOnceForThePictureLookedAt() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("star")));
        Answer before = model.resultProperty().get().answer().orElseThrow();

        model.use(newest);

        assertThat(model.resultProperty().get().network().orElseThrow().run().id())
                .isEqualTo(newest);
        assertThat(model.resultProperty().get().answer().orElseThrow().scores()).isNotEqualTo(before.scores());
    }

    @Test
    void severalPicturesAreAddedAndPreviewedWithTheirAnswers() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("star")));

        model.classify(List.of(shapes.picture("circle"), shapes.picture("square")));

        assertThat(model.pictures())
                .extracting(picture -> picture.previewProperty()
                        .get()
                        .answer()
                        .orElseThrow()
                        .best()
                        .className())
                .containsExactly("star", "circle", "square");
        assertThat(model.currentProperty().get()).isSameAs(model.pictures().get(1));
        assertThat(answer(model)).isEqualTo("circle");
    }

    @Test
    void previewsFollowTheChosenRun() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("star"), shapes.picture("circle")));

        model.use(newest);

        assertThat(model.pictures())
                .allSatisfy(picture -> assertThat(picture.previewProperty()
                                .get()
                                .network()
                                .orElseThrow()
                                .run()
                                .id())
                        .isEqualTo(newest));
    }

    @Test
    void anUnreadableFileIsExplainedAndTheNextOneAnswered() throws IOException {
        ClassifyViewModel model = model();
        Path broken = Files.writeString(temp.resolve("notes.png"), "not a picture");

        model.classify(List.of(broken));
        assertThat(model.resultProperty().get().problem())
                .startsWith("notes.png ")
                .endsWith(".");
        assertThat(model.resultProperty().get().answer()).isEmpty();

        model.classify(List.of(shapes.picture("triangle")));
        assertThat(answer(model)).isEqualTo("triangle");
    }

    @Test
    void aPastedPictureWithATransparentGroundIsLaidOnWhite() throws IOException {
        ClassifyViewModel model = model();
        File star = shapes.picture("star").toFile();
        BufferedImage seen = ImageIO.read(star);
        BufferedImage ink = new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < ink.getHeight(); y++) {
            for (int x = 0; x < ink.getWidth(); x++) {
                ink.setRGB(x, y, 255 - seen.getRaster().getSample(x, y, 0) << 24);
            }
        }

        model.classify("Pasted picture", ink);

        assertThat(answer(model)).isEqualTo("star");
        assertThat(model.resultProperty().get().picture().orElseThrow().getRGB(0, 0))
                .isEqualTo(0xFFFFFFFF);
    }

    @Test
    void aLargePictureIsShrunkToBeLookedAt() throws IOException {
        ClassifyViewModel model = model();
        Path large = temp.resolve("large.png");
        ImageIO.write(new BufferedImage(4000, 1000, BufferedImage.TYPE_INT_RGB), "png", large.toFile());

        model.classify(List.of(large));

        assertThat(model.resultProperty().get().picture().orElseThrow())
                .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(1600, 400);
    }

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

    @Test
    void clearingPutsThePictureLookedAtAwayButLeavesItsFile() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("star"), shapes.picture("circle")));

        model.clear();
        assertThat(model.pictures()).hasSize(1);
        assertThat(answer(model)).isEqualTo("circle");

        model.clear();
        assertThat(model.pictures()).isEmpty();
        assertThat(model.currentProperty().get()).isNull();
        assertThat(model.resultProperty().get()).isNull();
        assertThat(shapes.picture("star")).exists();
    }

    @Test
    void whileAnAnswerIsWaitedForOnlyTheNewestQuestionIsKept() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        ClassifyViewModel model = model(waiting::add);
        model.use(trained);
        work(waiting);

        model.classify(List.of(shapes.picture("star")));
        model.classify(List.of(shapes.picture("circle")));
        model.lookAtDrawing();
        drawSquare(model);

        assertThat(waiting).hasSize(2); // one for the answer, one for the previews
        work(waiting);
        assertThat(answer(model)).isEqualTo("square");
    }

    @Test
    void anAnswerForAPictureThatIsNoLongerLookedAtIsNotShown() {
        Deque<Runnable> delivered = new ArrayDeque<>();
        ClassifyViewModel model = new ClassifyViewModel(
                store, new FolderReader(), shapes.teaching(), messages, Runnable::run, delivered::add);
        model.use(trained);
        work(delivered);

        model.classify(List.of(shapes.picture("star")));
        model.clear();
        work(delivered);

        assertThat(model.resultProperty().get()).isNull();
    }

    private static double probability(ClassifyViewModel model, String className) {
        return model.resultProperty().get().answer().orElseThrow().scores().stream()
                .filter(score -> score.className().equals(className))
                .findFirst()
                .orElseThrow()
                .probability();
    }

    @Test
    void theAnswerFollowsWhatIsDoneToThePictureAndComesBackWithIt() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("square")));
        double before = probability(model, "square");

        model.play();
        assertThat(probability(model, "square")).isEqualTo(before);
        model.player().turn(Knob.ROTATION, 45, false);
        double turned = probability(model, "square");
        assertThat(turned).isNotEqualTo(before);
        assertThat(model.askedProperty().get()).isNotNull();

        model.player().press(Pen.INK, new Point(0, 0));
        assertThat(probability(model, "square")).isNotEqualTo(turned);

        model.undo();
        assertThat(probability(model, "square")).isEqualTo(turned);
        model.player().restore();
        assertThat(probability(model, "square")).isEqualTo(before);
        model.undo();
        model.undo();
        assertThat(probability(model, "square")).isEqualTo(before);
    }

    @Test
    void otherNetworksAreAskedAboutThePictureAsItIsNow() throws Exception {
        ClassifyViewModel model = model();
        Preprocessing seen =
                model.networks().networkProperty().get().classifier().model().preprocessing();
        model.classify(List.of(shapes.picture("star")));
        model.play();

        model.player().turn(Knob.BRIGHTNESS, -100, false);

        assertThat(model.askedProperty().get().source().pixels(seen).orElseThrow())
                .containsOnly(0);
    }

    @Test
    void anotherPictureIsNotPlayedWith() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("star"), shapes.picture("circle")));
        model.play();
        model.player().turn(Knob.BRIGHTNESS, -100, false);

        model.look(model.pictures().get(1));

        assertThat(model.player().isPlaying()).isFalse();
        assertThat(answer(model)).isEqualTo("circle");
        model.look(model.pictures().get(0));
        assertThat(answer(model)).isEqualTo("star");
    }

    @Test
    void whatFlipsTheAnswerIsFoundAndShownTheSmallestFirst() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("square")));
        model.play();

        model.searchFlips();

        List<Flip> found = model.flips().foundProperty().get();
        assertThat(found).isNotEmpty().isSortedAccordingTo(Comparator.comparingDouble(Flip::distance));
        for (Flip flip : found) {
            model.flips().show(flip);
            assertThat(answer(model))
                    .as(flip.words())
                    .isEqualTo(flip.className())
                    .isNotEqualTo("square");
        }
        model.undo();
        assertThat(model.flips().foundProperty().get()).isNotNull();
        model.use(newest);
        assertThat(model.flips().foundProperty().get()).isNull();
    }

    @Test
    void nothingSmallerOfTheSameKindFlipsTheAnswer() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("square")));
        model.play();
        model.searchFlips();
        Played untouched = model.player().playedProperty().get();

        Flip turned = model.flips().foundProperty().get().stream()
                .filter(flip -> flip.played().amounts().containsKey(Knob.ROTATION))
                .findFirst()
                .orElseThrow();

        double most = Math.abs(turned.played().amount(Knob.ROTATION));
        for (double angle = 1 - most; angle < most; angle++) {
            model.flips().show(new Flip(untouched.with(Knob.ROTATION, angle), "", "", 0));
            assertThat(answer(model)).isEqualTo("square");
        }
    }

    @Test
    void whereNothingFlipsTheAnswerNothingIsFound() {
        Preprocessing seen = new Preprocessing(8, false, Framing.CROP);
        NetworkSpec network = NetworkSpec.classifier(seen.inputs(), List.of(4), Activation.RELU, 2);
        float[] values = new float[network.parameterCount()];
        values[values.length - 1] = 1; // whatever the picture is, more speaks for the second class
        Classifier stubborn =
                new Classifier(new TrainedModel(new NetworkParameters(network, values), List.of("one", "other"), seen));
        Played picture = Played.of(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), 8);
        List<Double> told = new ArrayList<>();

        assertThat(new FlipSearch(stubborn, picture, () -> false, told::add).find())
                .isEmpty();

        assertThat(told).isSorted().hasSize(Knob.values().length);
    }

    @Test
    void aFolderThatHasGoneOrIsAFileIsToldBeforeADrawingIsAddedAndAfter() throws IOException {
        ClassifyViewModel model = model();
        drawSquare(model);
        Path file = Files.writeString(temp.resolve("file"), "no folder");

        model.proposeDrawing("square");
        assertThat(proposal(model).problem()).isEmpty();
        model.additions().proposeElsewhere(temp.resolve("gone"));
        assertThat(proposal(model).problem())
                .isEqualTo("The folder %s is not there any more. Choose another folder for this drawing."
                        .formatted(temp.resolve("gone")));
        model.additions().proposeElsewhere(file);
        assertThat(proposal(model).problem()).startsWith("The folder %s is not there any more.".formatted(file));

        Path root = Files.createDirectory(temp.resolve("root"));
        Files.writeString(root.resolve("square"), "no folder");
        model.additions().proposeElsewhere(root);
        model.additions().add(model.sketchpad().sketchProperty().get());
        assertThat(messages.currentProperty().get().text())
                .isEqualTo("The folder %s cannot be made. Check that you may write there, or choose another folder."
                        .formatted(root.resolve("square")));
    }

    private static Proposal proposal(ClassifyViewModel model) {
        return model.additions().proposalProperty().get();
    }

    @Test
    void whatCannotBePutAsideOrHasGoneIsToldInASentence() throws IOException {
        Path photo = Files.copy(shapes.picture("star"), temp.resolve("photo.png"));
        Path taught = Files.writeString(temp.resolve("taught"), "no folder");
        Teaching teaching = new Teaching(new TaughtPictures(taught), (of, changes) -> true, () -> {}, added -> {});
        ClassifyViewModel model =
                new ClassifyViewModel(store, new FolderReader(), teaching, messages, Runnable::run, Runnable::run);
        model.use(trained);
        model.classify(List.of(photo));
        Result answered = model.resultProperty().get();

        model.teach(answered, "circle");
        assertThat(messages.currentProperty().get().text())
                .startsWith("The folder %s".formatted(taught))
                .endsWith("circle cannot be made. Check that you may write there, or choose another folder.");

        Files.delete(taught);
        Files.delete(photo);
        model.teach(answered, "circle");
        assertThat(messages.currentProperty().get().text())
                .startsWith("photo.png cannot be read any more, so it was not put aside.");
    }

    @Test
    void aSearchThatIsCancelledTellsNothing() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        ClassifyViewModel model = model(waiting::add);
        model.use(trained);
        model.classify(List.of(shapes.picture("star")));
        work(waiting);
        model.play();
        work(waiting);

        model.searchFlips();
        assertThat(model.flips().progressProperty().get()).isZero();
        model.flips().cancel();
        work(waiting);

        assertThat(model.flips().progressProperty().get()).isNegative();
        assertThat(model.flips().foundProperty().get()).isNull();
    }

    @Test
    void aStoreThatCannotBeReadIsReported() throws IOException {
        RunStore broken = RunStore.open(temp);
        broken.close();
        Files.writeString(temp.resolve("runs.db"), "no database any more".repeat(100));
        ClassifyViewModel model = new ClassifyViewModel(
                broken, new FolderReader(), shapes.teaching(), messages, Runnable::run, Runnable::run);

        model.use(1);

        assertThat(messages.currentProperty().get().text()).contains("runs.db");
    }

    private static void work(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }
}
