package org.hundredfold.spark;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/**
 * What workers keep of pictures until it is let go of, after which nobody can use it any more.
 *
 * @param sent what it was made from
 */
record Kept(JavaRDD<?> pictures, List<? extends Broadcast<?>> sent) {
    void letGo() {
        if (!pictures.context().isStopped()) { // else it is gone
            pictures.unpersist(false);
            sent.forEach(Broadcast::destroy);
        }
    }
}
