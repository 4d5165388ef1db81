package org.hundredfold.data;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Numbers in groups that can be united by several threads at once (Anderson and Woll, Wait-free Parallel Algorithms for the
 * Union-Find Problem, 1991). What comes out does not depend on the order.
 */
final class Disjoint {
    /** For each number a smaller one of its group, or itself if it is the smallest. */
    private final AtomicIntegerArray parents;

    /** Each number below {@code count} in a group of its own. */
    Disjoint(int count) {
        parents = new AtomicIntegerArray(count);
        for (int i = 0; i < count; i++) {
            parents.setPlain(i, i);
        }
    }

    /** The smallest of the group, as far as it has been united. */
    int first(int number) {
        int here = number;
        int parent = parents.get(here);
        while (parent != here) {
            int above = parents.get(parent);
            if (above != parent) {
                parents.compareAndSet(here, parent, above);
            }
            here = parent;
            parent = above;
        }
        return here;
    }

    void unite(int one, int other) {
        int a = first(one);
        int b = first(other);
        while (a != b && !parents.compareAndSet(Math.max(a, b), Math.max(a, b), Math.min(a, b))) {
            a = first(a);
            b = first(b);
        }
    }
}
