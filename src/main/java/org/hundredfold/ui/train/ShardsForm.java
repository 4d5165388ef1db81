package org.hundredfold.ui.train;

import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.train.Sharding;

/**
 * How pictures are divided into shards, as the user sees and changes it. No preset says anything about it: it goes with the
 * place where a training is computed.
 */
final class ShardsForm {
    /** Empty for as many as are usual where it is computed. */
    final Entry<OptionalInt> shards = new Entry<>(
            "Shards must be a whole number from 1 to %,d, or left empty.".formatted(Sharding.MOST),
            typed -> typed.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(Entry.inRange(Integer.parseInt(typed), 1, Sharding.MOST)));

    final ObjectProperty<Boolean> averaging = new SimpleObjectProperty<>(false);

    /** Plain training names no shards, and is divided as is usual where it is computed. */
    void fill(Sharding from) {
        shards.textProperty().set(from.isPlain() ? "" : "" + from.shards());
        averaging.set(from.averaging());
    }

    /** What is said, on this computer. */
    Sharding read() {
        return new Sharding(shards.required().orElse(1), averaging.get());
    }
}
