package org.hundredfold.runs;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.data.Split;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.TrainingPlan;

/**
 * What a run learns from, and the network that learns: where these are the same, it goes the same way.
 *
 * @param folder absolute, as all of them
 * @param split hex SHA-256 of the pictures' places in its parts
 */
record RunOrigin(
        Path folder,
        Optional<Path> validation,
        Optional<Path> test,
        String fingerprint,
        Optional<String> testFingerprint,
        List<String> classes,
        String split,
        NetworkSpec network) {
    static RunOrigin of(TrainingPlan plan) {
        DataSet data = plan.data();
        return new RunOrigin(
                absolute(data.folder()),
                data.validation().map(RunOrigin::absolute),
                plan.test().map(DataSet::folder).map(RunOrigin::absolute),
                data.fingerprint(),
                plan.test().map(DataSet::fingerprint),
                data.classes(),
                sha256(plan.split()),
                plan.network());
    }

    static Path absolute(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    private static String sha256(Split split) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        for (int[] part : List.of(split.training(), split.validation(), split.test())) {
            ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * (part.length + 1));
            buffer.putInt(part.length).asIntBuffer().put(part);
            digest.update(buffer.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** All folders with pictures. */
    List<Path> folders() {
        return Stream.of(Optional.of(folder), validation, test)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Reads the pictures anew, with what the user has decided about them.
     *
     * @param what the run is to be that cannot be without them, such as {@code "shapes-1 cannot be continued"}
     * @throws ExplainedException if a folder is gone or cannot be trained on any more
     * @throws java.util.concurrent.CancellationException as {@link FolderReader#read} does
     */
    LoadedData read(
            String what,
            Preprocessing preprocessing,
            FolderReader reader,
            CorrectionStore corrections,
            ReadProgress progress) {
        for (Path each : folders()) {
            if (!Files.isDirectory(each)) {
                throw new ExplainedException(
                        "%s, because the folder %s that it learns from is gone. Bring it back, or train anew."
                                .formatted(what, each));
            }
        }
        return corrections.applied(new DataFolders(folder, validation, test).read(reader, preprocessing, progress));
    }

    /** What is another in the other one, in words; empty if a run would go the same way. What follows from the data is left out. */
    List<String> differences(RunOrigin now) {
        List<String> words = new ArrayList<>();
        if (!classes.equals(now.classes)) {
            words.add("the classes (%s then, %s now)"
                    .formatted(String.join(", ", classes), String.join(", ", now.classes)));
        }
        if (!fingerprint.equals(now.fingerprint)) {
            words.add("the pictures in %s, or what you decided about them".formatted(folder));
        }
        if (!testFingerprint.equals(now.testFingerprint)) {
            words.add("the pictures in %s, or what you decided about them"
                    .formatted(test.or(() -> now.test).orElseThrow()));
        }
        if (words.isEmpty() && !split.equals(now.split)) {
            words.add("how the pictures are split into parts");
        }
        if (words.isEmpty() && !network.equals(now.network)) {
            words.add("the network (%s then, %s now)".formatted(network.summary(), now.network.summary()));
        }
        return words;
    }
}
