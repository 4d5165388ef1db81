package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Polarity;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.model.InputPolarity;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.common.AskedPicture;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Newest;

/**
 * Pictures and a drawing board, one network, and its answer for whichever picture is looked at. For the thread of the
 * window; reading and classifying happen in the background.
 */
public final class ClassifyViewModel {
    /** Pixels along the longer side of a picture to look at. */
    static final int LARGE = 1600;

    private final ObservableList<Subject> pictures = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>(Kind.DRAW);
    private final ReadOnlyObjectWrapper<Subject> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<AskedPicture> asked = new ReadOnlyObjectWrapper<>();
    private final Sketchpad sketchpad = new Sketchpad();
    private final Player player = new Player();
    private final Flips flips;
    private final Teacher teacher;
    private final Additions additions;
    private volatile Supplier<Optional<BufferedImage>> drawn = Optional::empty;
    private final Subject drawing = new Subject("Drawing", () -> drawn.get());
    private final NetworkChoice networks;
    private final NetworkChoice beside;
    private final SecondOpinion second;
    private final FolderAnswers folder;
    private final Newest answering;
    private final Newest readying;
    private final Previews previews;
    private final Insights insights;
    private final Executor window;
    private final ObjectProperty<Polarity> polarity = new SimpleObjectProperty<>(Polarity.DARK_ON_LIGHT);

    /**
     * @param reader of the pictures that a network has learned from
     * @param teaching where it goes what the user says about answers
     * @param window runs tasks on the thread of the window
     */
    public ClassifyViewModel(
            RunStore store,
            FolderReader reader,
            Teaching teaching,
            Messages messages,
            Executor background,
            Executor window) {
        this.window = window;
        answering = new Newest(background, messages::error);
        readying = new Newest(background, messages::error);
        previews = new Previews(new Newest(background, messages::error), window);
        insights = new Insights(
                result,
                (network, progress) -> store.pictures().read(network.run(), reader, progress),
                () -> new Newest(background, messages::error),
                window);
        networks = new NetworkChoice(true, store, messages, background, window);
        beside = new NetworkChoice(false, store, messages, background, window);
        second = new SecondOpinion(result, beside.networkProperty(), new Newest(background, messages::error), window);
        folder = new FolderAnswers(messages, background, window);
        current.set(drawing);
        teacher = new Teacher(store, teaching, messages, background, window);
        additions = new Additions(store, teaching, messages, background, window);
        flips = new Flips(player, messages, background, window);
        current.subscribe(this::endPlay);
        current.subscribe(this::answer);
        current.subscribe(this::ask);
        player.playedProperty().subscribe(this::replay);
        networks.networkProperty().subscribe(this::choosePaper);
        networks.networkProperty().subscribe(this::answerAll);
        networks.networkProperty().subscribe(flips::cancel);
        networks.networkProperty().subscribe(this::askAboutFolder);
        networks.networkProperty().subscribe(this::leaveOutTheSame);
        beside.networkProperty().subscribe(this::leaveOutTheSame);
        beside.networkProperty().subscribe(this::askAboutFolder);
        folder.selectedProperty().subscribe(this::lookAtRow);
        sketchpad.sketchProperty().subscribe(sketch -> redraw());
        polarity.subscribe(this::repaper);
    }

    /** Lets the network of a run answer from now on. */
    public void use(long runId) {
        networks.choose(runId);
    }

    /** Adds picture files to those there are and looks at the first of them. */
    public void classify(List<Path> files) {
        add(files.stream().map(Subject::file).toList());
    }

    /** Adds a picture that is in no file and looks at it. */
    public void classify(String name, BufferedImage picture) {
        add(List.of(new Subject(name, () -> Optional.of(picture))));
    }

    /** Answers the files of a folder and of those in it, as a table. */
    public void classifyFolder(Path path) {
        folder.open(path);
        lookAtFolder();
    }

    NetworkChoice networks() {
        return networks;
    }

    /** The run that is compared with the one that answers; none until one is chosen. */
    NetworkChoice beside() {
        return beside;
    }

    /** What that says. */
    SecondOpinion second() {
        return second;
    }

    FolderAnswers folder() {
        return folder;
    }

    ReadOnlyObjectProperty<Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    Sketchpad sketchpad() {
        return sketchpad;
    }

    /**
     * What is drawn with on what: as the pictures are that the network has learned from, until the user chooses; the choice
     * holds as long as that run answers.
     */
    ObjectProperty<Polarity> polarityProperty() {
        return polarity;
    }

    Player player() {
        return player;
    }

    Flips flips() {
        return flips;
    }

    Additions additions() {
        return additions;
    }

    /** Of the network that answers. */
    List<String> classes() {
        return network().map(some -> some.classifier().model().classes()).orElse(List.of());
    }

    /** @param className the right one for what was answered wrongly */
    void teach(Result result, String className) {
        teacher.teach(result.subject(), result.network().orElseThrow().run(), className);
    }

    /**
     * Asks where the drawing may be added to the pictures of a class: as it is now, with what was done to it while it is
     * played with.
     */
    void proposeDrawing(String className) {
        Supplier<Optional<BufferedImage>> now = drawn;
        Optional<Played> played = Optional.ofNullable(player.playedProperty().get());
        network()
                .ifPresent(some -> additions.propose(
                        some.run(),
                        className,
                        () -> played.filter(changed -> !changed.isUntouched())
                                .map(Played::image)
                                .or(now)
                                .orElseThrow()));
    }

    ObservableList<Subject> pictures() {
        return pictures;
    }

    /** What is looked at: one of the pictures or files, the drawing, or null while waiting for a first picture. */
    ReadOnlyObjectProperty<Subject> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** What came of the subject looked at or of the one before it; null while nothing has. */
    ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    Insights insights() {
        return insights;
    }

    /** What is looked at, for other networks to be asked about; null while there is none. Another one after each stroke. */
    public ReadOnlyObjectProperty<AskedPicture> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    boolean isDrawing() {
        return kind.get() == Kind.DRAW;
    }

    /** Whether the board is looked at: a drawing that is played with is a picture like others. */
    boolean isAtBoard() {
        return isDrawing() && !player.isPlaying();
    }

    void look(Subject picture) {
        look(Kind.PICTURES, picture);
    }

    void lookAtDrawing() {
        look(Kind.DRAW, drawing);
    }

    void lookAtPictures() {
        if (kind.get() != Kind.PICTURES) {
            look(Kind.PICTURES, pictures.isEmpty() ? null : pictures.get(pictures.size() - 1));
        }
    }

    /** At the file chosen from the folder; who looks at it already goes on, with all that is done to it. */
    void lookAtFolder() {
        FileRow row = folder.selectedProperty().get();
        if (row == null || kind.get() != Kind.FOLDER || !isLookedAt(row.file())) {
            look(Kind.FOLDER, row == null ? null : Subject.file(row.file()));
        }
    }

    private boolean isLookedAt(Path file) {
        Subject there = current.get();
        return there != null && there.file().filter(file::equals).isPresent();
    }

    private void lookAtRow(FileRow row) {
        if (kind.get() == Kind.FOLDER) {
            lookAtFolder();
        }
    }

    private void look(Kind next, Subject subject) {
        kind.set(next);
        current.set(subject);
    }

    /** Wipes the board, or puts the picture away that is looked at; its file stays where it is. */
    void clear() {
        if (isDrawing()) {
            endPlay();
            sketchpad.clear();
        } else if (kind.get() == Kind.PICTURES) {
            putAway(pictures.indexOf(current.get()));
        }
    }

    private void putAway(int index) {
        if (index >= 0) {
            pictures.remove(index);
            current.set(pictures.isEmpty() ? null : pictures.get(Math.min(index, pictures.size() - 1)));
            preview();
        }
    }

    /** Takes back the last stroke, or what was last done to the picture that is played with. */
    void undo() {
        if (isAtBoard()) {
            sketchpad.undo();
        } else {
            player.undo();
        }
    }

    /** Lets the picture or the drawing that is looked at be played with; one that cannot be read stays as it is. */
    void play() {
        Subject subject = current.get();
        int side = network()
                .map(some -> some.classifier().model().preprocessing().size())
                .orElse(0);
        readying.execute(() -> played(subject, side)
                .ifPresent(played -> window.execute(() -> {
                    if (subject == current.get()) {
                        player.begin(subject, played);
                    }
                })));
    }

    void endPlay() {
        flips.cancel();
        player.end();
    }

    /** Looks for the smallest change that flips the answer for the picture that is played with. */
    void searchFlips() {
        network().ifPresent(network -> flips.search(network.classifier()));
    }

    private static Optional<Played> played(Subject subject, int side) {
        try {
            return subject.read(Played.needed(side)).map(picture -> Played.of(picture, side));
        } catch (UnreadablePictureException toldAlready) {
            return Optional.empty();
        }
    }

    private void replay() {
        answer();
        ask();
    }

    /** What networks are asked about: what is looked at, as it is now. */
    private Subject subject() {
        return player.isPlaying() ? player.subject() : current.get();
    }

    private void add(List<Subject> more) {
        if (!more.isEmpty()) {
            pictures.addAll(more);
            look(Kind.PICTURES, more.get(0));
            preview();
        }
    }

    private void answerAll() {
        answer();
        preview();
    }

    private void answer() {
        Subject subject = subject();
        if (subject == null) {
            result.set(null);
            return;
        }
        Optional<Network> network = network();
        answering.execute(() -> {
            Result answered = Result.of(subject, network, LARGE);
            window.execute(() -> {
                if (subject == subject()) {
                    result.set(answered);
                }
            });
        });
    }

    /** One picture alone needs none. */
    private void preview() {
        previews.update(pictures.size() > 1 ? List.copyOf(pictures) : List.of(), network());
    }

    /** A run says nothing new beside itself. */
    private void leaveOutTheSame() {
        Network first = networks.networkProperty().get();
        Network second = beside.networkProperty().get();
        if (first != null && second != null && first.run().id() == second.run().id()) {
            beside.chooseNone();
        }
    }

    private void askAboutFolder() {
        folder.use(new Networks(
                networks.networkProperty().get(),
                Optional.ofNullable(beside.networkProperty().get())));
    }

    private Optional<Network> network() {
        return Optional.ofNullable(networks.networkProperty().get());
    }

    /** A run that goes on may get to know its pictures only when it ends. */
    private void choosePaper(Network before, Network now) {
        if (now != null
                && (before == null
                        || before.run().id() != now.run().id()
                        || !polarity(before).equals(polarity(now)))) {
            polarity.set(polarity(now).orElse(Polarity.DARK_ON_LIGHT));
        }
    }

    private static Optional<Polarity> polarity(Network network) {
        return InputPolarity.of(network.classifier().model());
    }

    private void repaper() {
        if (isDrawing()) {
            endPlay(); // it was begun with the drawing on the other paper
        }
        redraw();
    }

    private void redraw() {
        Sketch sketch = sketchpad.sketchProperty().get();
        Polarity paper = polarity.get();
        drawn = () -> sketch.picture(paper);
        if (isDrawing()) {
            answer();
            ask();
        }
    }

    private boolean isBlank() {
        return isDrawing() && sketchpad.sketchProperty().get().isEmpty();
    }

    private void ask() {
        Subject subject = subject();
        asked.set(subject == null || isBlank() ? null : new AskedPicture(subject.name(), subject::pixels));
    }
}
