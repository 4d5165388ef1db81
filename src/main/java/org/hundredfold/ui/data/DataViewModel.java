package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Message;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;

/**
 * What the Data place knows: the folder that is open, its separate test folder, how their pictures become numbers, and
 * what is being read. What was read stays until something else has been read whole. For the thread of the window.
 */
public final class DataViewModel {
    private final DataThreads threads;
    private final RecentFolders recentFolders;
    private final Callable<Path> sample;
    private final Status status;
    private final Messages messages;
    private final LatestReading reading;
    private final FolderReader reader;
    private final ReadOnlyObjectWrapper<Overview> overview = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Preprocessing> preprocessing =
            new SimpleObjectProperty<>(TrainingSettings.defaults().preprocessing());
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private DataRequest wanted;

    /** @param sample makes sure that the bundled sample lies on disk and gives its folder; called in the background */
    public DataViewModel(
            DataThreads threads,
            FolderReader reader,
            RecentFolders recentFolders,
            Callable<Path> sample,
            Status status,
            Messages messages) {
        this.reader = reader;
        this.threads = threads;
        this.recentFolders = recentFolders;
        this.sample = sample;
        this.status = status;
        this.messages = messages;
        reading = new LatestReading(threads, status);
        preprocessing.subscribe((was, is) -> threads.settled().execute(() -> readAgainAt(is)));
        threads.reading().execute(this::listRecent);
    }

    /** Reads a folder, even if it is the one that is open: its files may have changed. */
    public void open(Path folder) {
        dismissError();
        want(new DataRequest(folder, Optional.empty(), preprocessing.get()), Optional.empty());
    }

    public void openSample() {
        dismissError();
        reading.begin("Preparing the sample", progress -> sample.call(), this::open, this::failed);
    }

    /** Reads a separate test folder for the data that is open; empty takes it away. */
    public void useTest(Optional<Path> folder) {
        if (wanted != null) {
            dismissError();
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
     * @param progress told of the reading on background threads, and asked whether to go on
     * @return fails with an {@link ExplainedException} where reading does, or nothing is open; is cancelled if the
     *     progress says so
     */
    public CompletableFuture<LoadedData> load(Preprocessing other, ReadProgress progress) {
        Optional<LoadedData> known = known();
        if (known.isEmpty()) {
            return CompletableFuture.failedFuture(new ExplainedException("Open a folder of pictures first."));
        }
        DataRequest request = DataRequest.of(known.get()).with(other);
        return CompletableFuture.supplyAsync(() -> request.read(reader, known, progress), threads.reading());
    }

    /** What went wrong before is no longer of interest when one tries again. */
    private void dismissError() {
        Message message = messages.currentProperty().get();
        if (message != null && message.kind() == Message.Kind.ERROR) {
            messages.dismiss();
        }
    }

    private void want(DataRequest request, Optional<LoadedData> known) {
        wanted = request;
        reading.begin(
                "Reading the pictures in " + name(request.folder()),
                progress -> Overview.of(request.read(reader, known, progress)),
                this::show,
                this::failed);
    }

    private void readAgainAt(Preprocessing chosen) {
        boolean settled = chosen.equals(preprocessing.get());
        if (settled && wanted != null && !wanted.preprocessing().equals(chosen)) {
            want(wanted.with(chosen), known());
        }
    }

    private void show(Overview read) {
        overview.set(read);
        showExtent();
        Path folder = read.loaded().data().folder();
        threads.reading().execute(() -> {
            recentFolders.add(folder);
            listRecent();
        });
    }

    private void showExtent() {
        known().map(LoadedData::data).ifPresent(data -> status.idle(name(data.folder()) + ": " + extent(data)));
    }

    private void failed(Throwable failure) {
        messages.error(failure);
        returnToLoaded();
    }

    private void returnToLoaded() {
        wanted = known().map(DataRequest::of).orElse(null);
        showExtent();
        known().ifPresent(loaded -> preprocessing.set(loaded.data().preprocessing()));
    }

    private Optional<LoadedData> known() {
        return Optional.ofNullable(overview.get()).map(Overview::loaded);
    }

    private void listRecent() {
        List<Path> folders = recentFolders.existing();
        threads.window().execute(() -> recent.setAll(folders));
    }

    /** The last part of a path, or all of it where there is none, as for a drive. */
    static String name(Path folder) {
        return Optional.ofNullable(folder.getFileName()).orElse(folder).toString();
    }

    /** Such as {@code 2,062 pictures, 10 classes}. */
    static String extent(DataSet data) {
        return Formats.count(data.pictures().size(), "picture", "pictures") + ", "
                + Formats.count(data.classes().size(), "class", "classes");
    }

    /** The data and its test folder as one value; null until a folder has been read. */
    public ObservableValue<LoadedData> loadedProperty() {
        return overview.map(Overview::loaded);
    }

    /** The data that is open, or null. */
    public ObservableValue<DataSet> dataProperty() {
        return overview.map(read -> read.loaded().data());
    }

    /** The pictures of the separate test folder, or null. */
    public ObservableValue<DataSet> testProperty() {
        return overview.map(read -> read.loaded().test().orElse(null));
    }

    /** How pictures become numbers. A change reads the folders again; if that fails, it is taken back. */
    public ObjectProperty<Preprocessing> preprocessingProperty() {
        return preprocessing;
    }

    /** What is being read and how far it is. */
    public LatestReading reading() {
        return reading;
    }

    /** Folders opened before that still exist, newest first. */
    public ObservableList<Path> recent() {
        return FXCollections.unmodifiableObservableList(recent);
    }

    ReadOnlyObjectProperty<Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    DataThreads threads() {
        return threads;
    }
}
