package org.hundredfold.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.model.Calibration;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.train.PictureAnswer;

/**
 * A run as one file for another computer: a zip archive of {@code run.json} ({@link ArchivedRun}), {@code parameters}
 * (32-bit floats, little-endian, as {@link org.hundredfold.nn.NetworkSpec#tensors()} says), {@code familiarity} ({@link
 * PackedFamiliarity}) and {@code answers} ({@link PackedAnswers}); the last three only where the run has them. What it
 * takes to continue the run and what its network was like after each epoch stay where they are.
 */
public final class RunArchive {
    /** How the name of such a file ends. */
    public static final String ENDING = ".hundredfold";

    private static final String RUN = "run.json";
    private static final String PARAMETERS = "parameters";
    private static final String FAMILIARITY = "familiarity";
    private static final String ANSWERS = "answers";

    /** More than a run of a hundred thousand epochs needs. */
    private static final int MOST_TEXT = 64 << 20;

    private static final int MOST_BYTES = 512 << 20;

    final ArchivedRun run;
    final Optional<NetworkParameters> parameters;
    final Optional<Calibration> calibration;
    final List<PictureAnswer> answers;

    RunArchive(
            ArchivedRun run,
            Optional<NetworkParameters> parameters,
            Optional<Calibration> calibration,
            List<PictureAnswer> answers) {
        this.run = run;
        this.parameters = parameters;
        this.calibration = calibration;
        this.answers = answers;
    }

    static RunArchive of(StoredRun run, RunOrigin origin, Optional<TestAnswers> answers) {
        if (run.summary().state() == RunState.RUNNING) {
            throw new ExplainedException("%s is still training. Wait until it has ended, or stop it."
                    .formatted(run.summary().name()));
        }
        return new RunArchive(
                ArchivedRun.of(run, origin),
                run.model().map(model -> model.parameters()),
                run.model().flatMap(model -> model.calibration()),
                answers.map(TestAnswers::answers).orElse(List.of()));
    }

    public void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        write(zip, RUN, Json.write(run).getBytes(StandardCharsets.UTF_8));
        if (parameters.isPresent()) {
            write(zip, PARAMETERS, parameters.get().bytes());
        }
        if (calibration.isPresent()) {
            write(zip, FAMILIARITY, PackedFamiliarity.pack(calibration.get().familiarity()));
        }
        if (!answers.isEmpty()) {
            write(zip, ANSWERS, PackedAnswers.pack(answers, run.classes()));
        }
        zip.finish();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    /** Whether a file is one, as far as its list of contents tells. */
    public static boolean isOne(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(RUN) != null;
        } catch (IOException another) {
            return false;
        }
    }

    /**
     * Reads a file that may come from anybody: nothing in it is believed before it is checked.
     *
     * @throws ExplainedException if it is not there, damaged, of a newer version or something else
     */
    static RunArchive read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ArchivedRun run =
                    Json.read(new String(required(zip, RUN, MOST_TEXT), StandardCharsets.UTF_8), ArchivedRun.class);
            if (run.form() > ArchivedRun.FORM) {
                throw new ExplainedException(
                        "%s was written by a newer version of Hundredfold. Use that version to open it."
                                .formatted(file));
            }
            RunArchive archive = read(zip, run);
            ArchiveChecks.check(archive);
            return archive;
        } catch (NoSuchFileException missing) {
            throw new ExplainedException("There is no file %s. Choose another one.".formatted(file), missing);
        } catch (ZipException noZip) {
            throw refused(file, noZip);
        } catch (IOException failure) {
            throw new ExplainedException("%s cannot be read. Check that you may read it.".formatted(file), failure);
        } catch (ExplainedException explained) {
            throw explained;
        } catch (RuntimeException damaged) {
            throw refused(file, damaged);
        }
    }

    private static RunArchive read(ZipFile zip, ArchivedRun run) throws IOException {
        Optional<byte[]> parameters = content(zip, PARAMETERS, MOST_BYTES);
        Optional<byte[]> familiarity = content(zip, FAMILIARITY, MOST_BYTES);
        Optional<byte[]> answers = content(zip, ANSWERS, MOST_BYTES);
        return new RunArchive(
                run,
                parameters.map(bytes -> NetworkParameters.of(run.networkSpec(), bytes)),
                familiarity.map(bytes -> run.calibration().with(PackedFamiliarity.unpackFromElsewhere(bytes))),
                answers.map(bytes -> PackedAnswers.unpackFromElsewhere(bytes, run.classes(), run.tested()))
                        .orElse(List.of()));
    }

    private static byte[] required(ZipFile zip, String name, int most) throws IOException {
        return content(zip, name, most).orElseThrow(() -> new UncheckedIOException(new IOException("No " + name)));
    }

    /** Whatever length the archive claims. */
    private static Optional<byte[]> content(ZipFile zip, String name, int most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new ZipException("%s is longer than any run needs".formatted(name));
            }
            return Optional.of(bytes);
        }
    }

    private static ExplainedException refused(Path file, Exception cause) {
        return new ExplainedException(
                "%s is no run that Hundredfold has written, or it is damaged. Save the run once more and bring that file."
                        .formatted(file),
                cause);
    }
}
