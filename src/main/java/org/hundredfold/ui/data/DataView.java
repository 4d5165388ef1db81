package org.hundredfold.ui.data;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.hundredfold.ui.common.BusyState;
import org.hundredfold.ui.common.FolderPicker;
import org.hundredfold.ui.common.Layout;

/** The Data place: opens folders of pictures and shows what is in them. */
public final class DataView extends StackPane {
    private final DataViewModel model;
    private final DataActions actions;
    private final StartView start;
    private final OpenedView opened;
    private Subscription following = Subscription.EMPTY;

    /** @param train leads to where the open data is trained with */
    public DataView(DataViewModel model, FolderPicker picker, Runnable train) {
        this.model = model;
        actions = new DataActions(model, picker, this, train);
        start = new StartView(model, actions);
        opened = new OpenedView(model, actions);
        getStyleClass().add("data-place");
        getStylesheets()
                .add(DataView.class.getResource("/org/hundredfold/ui/data.css").toExternalForm());
        Layout.grow(this);
        model.review().overviewProperty().subscribe(read -> update());
        model.offerProperty().subscribe(parts -> update());
        model.reading().busyProperty().subscribe(busy -> update());
    }

    /** Asks for a folder and opens it. */
    public void chooseFolder() {
        actions.chooseFolder();
    }

    private void update() {
        following.unsubscribe();
        Node state = state();
        if (!getChildren().equals(List.of(state))) {
            getChildren().setAll(state);
        }
    }

    private Node state() {
        LayoutOffer parts = model.offerProperty().get();
        if (parts != null) {
            return new LayoutOfferView(parts, model);
        }
        if (model.review().overviewProperty().get() != null) {
            return opened;
        }
        return model.reading().busyProperty().get() ? busy(model.reading()) : start;
    }

    private BusyState busy(LatestReading reading) {
        BusyState busy = new BusyState(reading.whatProperty(), model::cancel);
        following = reading.detailProperty()
                .subscribe(detail -> busy.progress(reading.progressProperty().get(), detail));
        return busy;
    }
}
