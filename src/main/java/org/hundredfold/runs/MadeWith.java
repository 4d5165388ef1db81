package org.hundredfold.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hundredfold.nn.Backend;
import org.hundredfold.nn.Processor;

/**
 * What a run was trained with. Where several processes trained it and one had something else, both stand there, such as
 * {@code "1.2, then 1.3"}.
 *
 * @param program version of Hundredfold
 * @param java version and vendor
 * @param machine operating system and number of processors
 * @param nd4j version; empty in runs of versions that did not keep it, as are those below
 * @param vectors what the engine computed with, such as {@code vectors of 512 bits}
 * @param processor its name; empty also where the system does not tell
 */
public record MadeWith(
        String program,
        String java,
        String machine,
        Optional<String> nd4j,
        Optional<String> vectors,
        Optional<String> processor) {
    private static final String THEN = ", then ";

    /** What this process trains with. */
    static MadeWith here() {
        return new MadeWith(
                Objects.requireNonNullElse(MadeWith.class.getPackage().getImplementationVersion(), "development"),
                System.getProperty("java.version") + " " + System.getProperty("java.vendor"),
                "%s %s %s, processors: %d"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch"),
                                Runtime.getRuntime().availableProcessors()),
                Backend.nd4j(),
                Optional.of(Backend.description()),
                Processor.name());
    }

    /** Of a row of {@code run}. */
    static MadeWith of(ResultSet row) throws SQLException {
        return new MadeWith(
                row.getString("program"),
                row.getString("java"),
                row.getString("machine"),
                Optional.ofNullable(row.getString("nd4j")),
                Optional.ofNullable(row.getString("vectors")),
                Optional.ofNullable(row.getString("processor")));
    }

    /** Of a run that another process goes on with. */
    MadeWith then(MadeWith later) {
        return new MadeWith(
                then(later, MadeWith::program),
                then(later, MadeWith::java),
                then(later, MadeWith::machine),
                known(later, MadeWith::nd4j),
                known(later, MadeWith::vectors),
                known(later, MadeWith::processor));
    }

    private String then(MadeWith later, Function<MadeWith, String> part) {
        String before = part.apply(this);
        String after = part.apply(later);
        boolean told = Stream.of(before.split(THEN)).anyMatch(after::equals);
        return told ? before : before + THEN + after;
    }

    /** What is not known of the beginning is not known of the whole. */
    private Optional<String> known(MadeWith later, Function<MadeWith, Optional<String>> part) {
        return part.apply(this)
                .map(before -> then(later, made -> part.apply(made).orElse("unknown")));
    }
}
