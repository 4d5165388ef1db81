package org.hundredfold.nn.canary;

import java.sql.SQLException;
import org.hundredfold.train.Band;

/** Breaks the architecture's rules on purpose, to show that breaking them is seen. */
public final class Canary {
    private Canary() {}

    static void breakRules(Band fromAbove) throws SQLException {
        System.out.println(fromAbove);
        throw new SQLException();
    }
}
