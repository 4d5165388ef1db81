package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Corrections.Change;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.export.TaughtPictures;
import org.hundredfold.runs.ConfirmationStore;
import org.hundredfold.runs.CorrectionStore;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.Message;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;

/**
 * What the Data place knows: the folder that is open, its separate test folder, how their pictures become numbers, what
 * the user has decided about them, and what is being read. What was read stays until something else has been read whole.
 * For the thread of the window.
 */
public final class DataViewModel {
    private static final double UNKNOWN = -1;

    private final DataThreads threads;
    private final RecentList recent;
    private final Callable<Path> sample;
    private final Status status;
    private final Messages messages;
    private final LatestReading reading;
    private final Review review;
    private final LabelSearch labels;
    private final VariationsModel variations;
    private final News news;
    private final FolderReader reader;
    private final ObjectProperty<Preprocessing> preprocessing =
            new SimpleObjectProperty<>(TrainingSettings.defaults().preprocessing());
    private final ReadOnlyObjectWrapper<LayoutOffer> offer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Path> sought = new ReadOnlyObjectWrapper<>();
    private Path soughtNext;
    private DataRequest wanted;
    private DataRequest open;

    /** @param sample makes sure that the bundled sample lies on disk and gives its folder; called in the background */
    public DataViewModel(
            DataThreads threads,
            FolderReader reader,
            RecentFolders recentFolders,
            CorrectionStore corrections,
            ConfirmationStore confirmations,
            Callable<Path> sample,
            Status status,
            Messages messages) {
        this.reader = reader;
        this.threads = threads;
        recent = new RecentList(recentFolders, threads);
        this.sample = sample;
        this.status = status;
        this.messages = messages;
        reading = new LatestReading(threads, status);
        review = new Review(
                threads,
                new KeptDecisions(corrections, threads, messages),
                new KeptConfirmations(confirmations, threads, messages),
                messages);
        labels = new LabelSearch(review, threads, status, messages);
        variations = new VariationsModel(dataProperty(), threads);
        news = new News(threads, messages, this::readAgain);
        labels.work().busyProperty().subscribe(busy -> showExtent());
        review.overviewProperty().subscribe(overview -> showExtent());
        // A check that takes but a moment is not worth a word.
        review.checkingProperty()
                .subscribe(checking -> (checking ? threads.settled() : threads.window()).execute(this::showExtent));
        preprocessing.subscribe((was, is) -> threads.settled().execute(() -> readAgainAt(is)));
    }

    /**
     * Reads a folder, even if it is the one that is open: its files may have changed. If it seems to hold the parts of a
     * data set, {@link #offerProperty} says so instead.
     */
    public void open(Path folder) {
        begin();
        DataRequest request = DataRequest.ofFolder(folder, preprocessing.get());
        wanted = request;
        reading.begin(
                words(request),
                progress -> FirstLook.at(folder, () -> opened(request, Optional.empty(), progress)),
                look -> look.layout()
                        .ifPresentOrElse(
                                layout -> offer(new LayoutOffer(folder, layout)),
                                () -> show(request, look.opened().orElseThrow())),
                this::failed);
    }

    /** Shows a picture large among the others of its folder, which is read first if it is not the one that is open. */
    public void show(Path folder, Path picture) {
        if (wanted == open && isOpen(folder)) {
            sought.set(null);
            sought.set(picture);
        } else {
            open(folder);
            soughtNext = picture;
        }
    }

    public void openSample() {
        begin();
        reading.begin("Preparing the sample", progress -> sample.call(), this::open, this::failed);
    }

    /** Reads the parts that were found in a folder as what they seem to be. */
    void acceptOffer() {
        LayoutOffer parts = offer.get();
        begin();
        want(DataRequest.ofParts(parts.folder(), parts.layout(), preprocessing.get()), Optional.empty());
    }

    /** Reads the folders that seemed to be parts as classes. */
    void readPartsAsClasses() {
        Path folder = offer.get().folder();
        begin();
        want(DataRequest.ofClasses(folder, preprocessing.get()), Optional.empty());
    }

    /** Leaves the folder in which parts were found alone. */
    void dismissOffer() {
        offer.set(null);
    }

    /** Reads a separate test folder for the data that is open; empty takes it away. */
    public void useTest(Optional<Path> folder) {
        if (wanted != null) {
            begin();
            want(wanted.with(folder), known());
        }
    }

    /** Stops reading; what was read before stays. */
    public void cancel() {
        reading.end();
        returnToLoaded();
    }

    /**
     * The open folders at another size or in other colours, without changing what this place shows.
     *
     * @param elsewhere as {@link FolderReader#elsewhere} takes it; what is known here is then of no use
     * @param progress told of the reading on background threads, and asked whether to go on
     * @return after all decisions of the user; fails with an {@link ExplainedException} where reading does, or nothing is
     *     open; is cancelled if the progress says so
     */
    public CompletableFuture<LoadedData> load(
            Preprocessing other, Optional<FilesElsewhere> elsewhere, ReadProgress progress) {
        if (known().isEmpty()) {
            return CompletableFuture.failedFuture(new ExplainedException("Open a folder of pictures first."));
        }
        Optional<LoadedData> known = elsewhere.isEmpty() ? known() : Optional.empty();
        DataRequest request = open.with(other);
        return CompletableFuture.supplyAsync(
                () -> review.corrected(request.read(reader.elsewhere(elsewhere), known, progress)), threads.reading());
    }

    /** Reads what is open once more, for its files have changed. */
    private void readAgain() {
        if (open != null) {
            begin();
            want(open, Optional.empty());
        }
    }

    /** Offers the pictures that were put aside with their right classes. */
    public void offerTaught(TaughtPictures taught) {
        news.offer(taught);
    }

    /** What is new about the open folder. */
    public News news() {
        return news;
    }

    /**
     * Decides about pictures from another place, if their folder is open here.
     *
     * @return whether it is; if not, nothing was done
     */
    public boolean decide(Path folder, List<Change> changes) {
        return review.decide(folder, changes);
    }

    private boolean isOpen(Path folder) {
        Album album = review.decisions().albumProperty().get();
        return album != null && Outside.isIn(album, folder);
    }

    /** What went wrong before is no longer of interest when one tries again. */
    private void begin() {
        soughtNext = null;
        offer.set(null);
        Message message = messages.currentProperty().get();
        if (message != null && message.kind() == Message.Kind.ERROR) {
            messages.dismiss();
        }
    }

    private void want(DataRequest request, Optional<LoadedData> known) {
        wanted = request;
        reading.begin(
                words(request),
                progress -> opened(request, known, progress),
                opened -> show(request, opened),
                this::failed);
    }

    private static String words(DataRequest request) {
        return "Reading the pictures in " + DataWords.name(request.folder());
    }

    private Opened opened(DataRequest request, Optional<LoadedData> known, ReadProgress progress) {
        return review.opened(request.read(reader, known, progress));
    }

    private void readAgainAt(Preprocessing chosen) {
        boolean settled = chosen.equals(preprocessing.get());
        if (settled && wanted != null && !wanted.preprocessing().equals(chosen)) {
            want(wanted.with(chosen), known());
        }
    }

    private void show(DataRequest request, Opened opened) {
        if (review.isOutdated(opened)) {
            want(request, Optional.of(opened.album().read()));
            return;
        }
        open = request;
        review.show(opened);
        recent.add(request.opened());
        news.read(request.folder());
        sought.set(soughtNext);
        soughtNext = null;
    }

    private void offer(LayoutOffer parts) {
        returnToLoaded();
        offer.set(parts);
    }

    private void showExtent() {
        Overview overview = review.overviewProperty().get();
        boolean busy =
                reading.busyProperty().get() || labels.work().busyProperty().get();
        if (overview != null && !busy) {
            DataSet data = overview.loaded().data();
            String name = DataWords.name(data.folder());
            if (review.checkingProperty().get()) {
                status.running("Checking the pictures in " + name, UNKNOWN, "");
            } else {
                status.idle(name + ": " + DataWords.extent(data));
            }
        }
    }

    private void failed(Throwable failure) {
        messages.error(failure);
        returnToLoaded();
    }

    private void returnToLoaded() {
        wanted = open;
        showExtent();
        known().ifPresent(read -> preprocessing.set(read.data().preprocessing()));
    }

    /** What is open, as it was read. */
    private Optional<LoadedData> known() {
        return Optional.ofNullable(review.overviewProperty().get())
                .map(Overview::album)
                .map(Album::read);
    }

    /** The data and its test folder as one value, after all decisions; null until a folder has been read. */
    public ObservableValue<LoadedData> loadedProperty() {
        return review.overviewProperty().map(Overview::loaded);
    }

    /** Whether a decision has just been made that {@link #loadedProperty} does not show yet. */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return review.outdatedProperty();
    }

    /** The data that is open, after all decisions, or null. */
    public ObservableValue<DataSet> dataProperty() {
        return review.overviewProperty().map(overview -> overview.loaded().data());
    }

    /** The pictures of the separate test folder, after all decisions, or null. */
    public ObservableValue<DataSet> testProperty() {
        return review.overviewProperty()
                .map(overview -> overview.loaded().test().orElse(null));
    }

    /** How pictures become numbers. A change reads the folders again; if that fails, it is taken back. */
    public ObjectProperty<Preprocessing> preprocessingProperty() {
        return preprocessing;
    }

    /** How far training is to vary the pictures; nothing is, at first. What can be seen of it here is as it will be there. */
    public ObjectProperty<Augmentation> augmentationProperty() {
        return variations.augmentationProperty();
    }

    /** What is being read and how far it is. */
    public LatestReading reading() {
        return reading;
    }

    /** A folder that seems to hold the parts of a data set and waits for the user's word, or null. */
    ReadOnlyObjectProperty<LayoutOffer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** A picture that is to be shown large, or null. */
    ReadOnlyObjectProperty<Path> soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /** Folders opened before that still exist, newest first. */
    public ObservableList<Path> recent() {
        return recent.folders();
    }

    /** The settings that divide the pictures: what they seal for the test is not searched for wrong labels. */
    public void searchLabelsAs(Supplier<TrainingSettings> settings) {
        labels.dividedAs(settings);
    }

    VariationsModel variations() {
        return variations;
    }

    LabelSearch labels() {
        return labels;
    }

    Review review() {
        return review;
    }

    Messages messages() {
        return messages;
    }

    DataThreads threads() {
        return threads;
    }
}
