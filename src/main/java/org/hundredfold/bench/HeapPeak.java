package org.hundredfold.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most that is in use on the heap from now on, seen at every garbage collection. */
final class HeapPeak {
    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    private long before;
    private long after;

    HeapPeak() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((event, nothing) -> look(event), null, null);
        }
    }

    private synchronized void look(Notification event) {
        if (event.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            GcInfo info = GarbageCollectionNotificationInfo.from((CompositeData) event.getUserData())
                    .getGcInfo();
            before = Math.max(before, used(info.getMemoryUsageBeforeGc()));
            after = Math.max(after, used(info.getMemoryUsageAfterGc()));
        }
    }

    private long used(Map<String, MemoryUsage> usage) {
        return pools.stream().mapToLong(pool -> usage.get(pool).getUsed()).sum();
    }

    synchronized long bytes() {
        return before;
    }

    /** After collections. */
    synchronized long liveBytes() {
        return after;
    }
}
