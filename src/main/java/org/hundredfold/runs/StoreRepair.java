package org.hundredfold.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.runs.Salvage.Unwritten;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets a damaged store aside and begins a new one with what can be read of it. Nothing is deleted. */
public final class StoreRepair {
    private static final Logger LOG = LoggerFactory.getLogger(StoreRepair.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");
    /** What SQLite keeps beside a file; to be moved before it, for a new file must not meet an old log. */
    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal", "");

    private StoreRepair() {}

    /**
     * What came of it.
     *
     * @param aside where the damaged file is now
     * @param whole runs that were taken over with all that was kept of them
     * @param partly runs that were taken over with some of it
     * @param unreadable at most so many further runs were there
     * @param complete whether decisions about pictures, the queue and places of folders were all taken over
     */
    public record Outcome(Path aside, int whole, int partly, int unreadable, boolean complete) {
        public String words() {
            int taken = whole + partly;
            String runs = taken == 0
                    ? "No run could be read."
                    : "%d %s taken over%s%s."
                            .formatted(
                                    taken,
                                    taken == 1 ? "run was" : "runs were",
                                    partly == 0 ? "" : ", %d of them without all that was kept".formatted(partly),
                                    unreadable == 0 ? "" : "; up to %d more could not be read".formatted(unreadable));
            String rest = complete ? "" : " Not all decisions about pictures and waiting runs could be read.";
            return runs + rest + " The damaged file is kept as %s.".formatted(aside);
        }
    }

    /** Whether a store was refused because it is damaged. */
    public static boolean helps(ExplainedException refused) {
        return StoreTrouble.isDamage(refused);
    }

    /**
     * Repairs the store in the user's data folder, which no other program may have open. May take long.
     *
     * @return empty if it is sound or there is none: then nothing was done
     * @throws ExplainedException if the file cannot be moved or a new one cannot be written, or a newer version wrote it
     */
    public static Optional<Outcome> of(Path home) {
        Path file = Database.fileIn(home);
        if (!Files.exists(file) || isSound(home)) {
            DamageMark.of(file).remove();
            return Optional.empty();
        }
        try {
            Path work = Files.createTempDirectory(home, "repair");
            Path aside = freeAside(file);
            Outcome outcome;
            try {
                outcome = rescue(file, aside, work);
            } catch (ExplainedException failed) {
                discard(work);
                throw failed;
            }
            moveWithWhatIsBeside(file, aside); // not before: a program that dies here leaves no empty list of runs
            Files.move(Database.fileIn(work), file);
            Files.delete(work);
            DamageMark.of(file).remove();
            LOG.info("Repaired: {}", outcome);
            return Optional.of(outcome);
        } catch (IOException e) {
            throw new ExplainedException(
                    ("The damaged file %s could not be set aside (%s). Close every other program that uses it, make sure that"
                                    + " you may write to its folder and that there is room, then try again; nothing is lost.")
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static void discard(Path work) throws IOException {
        for (String ending : BESIDE) {
            Files.deleteIfExists(with(Database.fileIn(work), ending));
        }
        Files.delete(work);
    }

    private static boolean isSound(Path home) {
        try (Database database = Database.readOnly(home)) {
            Migrations.bundled().refuseNewer(database);
            DamageMark.check(database);
            return true;
        } catch (ExplainedException refused) {
            if (helps(refused)) {
                return false;
            }
            throw refused;
        }
    }

    private static Path freeAside(Path file) {
        String stem = "runs.damaged-" + MINUTE.format(LocalDateTime.now());
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> file.resolveSibling(stem + (i == 1 ? "" : "-" + i) + ".db"))
                .filter(free -> BESIDE.stream().noneMatch(ending -> Files.exists(with(free, ending))))
                .findFirst()
                .orElseThrow();
    }

    private static void moveWithWhatIsBeside(Path file, Path aside) throws IOException {
        for (String ending : BESIDE) {
            if (Files.exists(with(file, ending))) {
                Files.move(with(file, ending), with(aside, ending));
            }
        }
    }

    private static Path with(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static Outcome rescue(Path file, Path aside, Path work) {
        try (Database sound = Database.in(work)) {
            Migrations.bundled().apply(sound);
            try (Database damaged = Database.readOnlyFile(file)) {
                return damaged.direct(handle -> {
                    // Lets SQLite read a file that is shorter than it should be, or that has lost some of its schema.
                    handle.execute("PRAGMA writable_schema = ON");
                    Salvage salvage = new Salvage(handle, sound);
                    salvage.copy();
                    return new Outcome(
                            aside, salvage.whole(), salvage.partly(), salvage.unreadable(), salvage.complete());
                });
            } catch (ExplainedException nothing) {
                if (nothing.getCause() instanceof Unwritten) {
                    throw nothing;
                }
                LOG.info("Nothing can be read", nothing);
                return new Outcome(aside, 0, 0, 0, false);
            }
        }
    }
}
