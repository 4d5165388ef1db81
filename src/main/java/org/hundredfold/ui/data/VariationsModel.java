package org.hundredfold.ui.data;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.AugmentationProposal;
import org.hundredfold.ui.common.Newest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How pictures are to be varied for training, and some of the open ones varied so. Draws in the background, always the
 * newest choice next, and only while it is looked at. For the thread of the window.
 */
final class VariationsModel {
    private static final Logger LOG = LoggerFactory.getLogger(VariationsModel.class);

    private final ObservableValue<DataSet> data;
    private final DataThreads threads;
    private final Newest drawing;
    private final ObjectProperty<Augmentation> augmentation = new SimpleObjectProperty<>(Augmentation.NONE);
    private final ReadOnlyObjectWrapper<AugmentationProposal> proposal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Varied>> varied = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private int choice;
    private int round;

    /** @param data what is open, or null */
    VariationsModel(ObservableValue<DataSet> data, DataThreads threads) {
        this.data = data;
        this.threads = threads;
        drawing = new Newest(threads.reading(), this::failed);
        data.subscribe(this::draw);
        augmentation.subscribe(this::draw);
    }

    void open() {
        open.set(true);
        draw();
    }

    void close() {
        open.set(false);
    }

    /** The same pictures in other epochs. */
    void drawAgain() {
        round++;
        draw();
    }

    void showOthers() {
        choice++;
        draw();
    }

    /** Takes what the program proposes, once it is known. */
    void propose() {
        if (proposal.get() != null) {
            augmentation.set(proposal.get().amounts());
        }
    }

    private void draw() {
        DataSet wanted = data.getValue();
        if (open.get() && wanted != null) {
            Augmentation amounts = augmentation.get();
            int chosen = choice;
            int epochs = round;
            drawing.execute(() -> {
                AugmentationProposal proposed = AugmentationProposal.of(wanted);
                List<Varied> drawn = Varied.of(wanted, amounts, chosen, epochs);
                threads.window().execute(() -> show(proposed, drawn));
            });
        }
    }

    private void show(AugmentationProposal proposed, List<Varied> drawn) {
        proposal.set(proposed);
        varied.set(drawn);
        trouble.set("");
    }

    private void failed(Throwable failure) {
        LOG.info("No variations", failure);
        String words = failure instanceof ExplainedException
                ? failure.getMessage()
                : "The pictures could not be varied: %s. The log says more.".formatted(failure);
        threads.window().execute(() -> {
            varied.set(List.of());
            trouble.set(words);
        });
    }

    /** How far pictures are to be varied. */
    ObjectProperty<Augmentation> augmentationProperty() {
        return augmentation;
    }

    /** What the program proposes for the open pictures, or null until it has looked at them. */
    ReadOnlyObjectProperty<AugmentationProposal> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /** Some pictures, varied; empty before the first and while there is trouble. */
    ReadOnlyObjectProperty<List<Varied>> variedProperty() {
        return varied.getReadOnlyProperty();
    }

    /** Why nothing can be shown, or empty. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether it is looked at. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }
}
