package org.hundredfold.ui.proof;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Messages;

/** The model of a place that reads real folders and proves on threads of its own. */
final class ProofPlace {
    final ObjectProperty<DataSet> data = new SimpleObjectProperty<>();
    final Messages messages = new Messages(new FxThread());
    final ProofViewModel model = new ProofViewModel(
            data,
            (preprocessing, elsewhere, progress) -> CompletableFuture.supplyAsync(() -> new LoadedData(
                    new FolderReader().read(data.get().folder(), preprocessing, progress), Optional.empty())),
            messages,
            task -> new Thread(task).start(),
            new FxThread());
}
