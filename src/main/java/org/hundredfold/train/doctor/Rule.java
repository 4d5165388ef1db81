package org.hundredfold.train.doctor;

import java.util.Optional;

/** Looks for one kind of trouble. Keeps nothing, so that the same course always gives the same finding. */
interface Rule {
    Optional<Finding> look(Course course);

    /** Whether the course holds all that the rule goes by; else what was found before a break stands. */
    default boolean canTell(Course course) {
        return true;
    }
}
