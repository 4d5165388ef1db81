package org.hundredfold.runs;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Split;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.TrainingPlan;

/**
 * What a run learns from, and the network that learns: where these are the same, it goes the same way.
 *
 * @param folder absolute, as all of them
 * @param split hex SHA-256 of the pictures' places in its parts; empty for a run of a version that did not keep it
 */
record RunOrigin(
        Path folder,
        Optional<Path> validation,
        Optional<Path> test,
        String fingerprint,
        Optional<String> testFingerprint,
        List<String> classes,
        Optional<String> split,
        NetworkSpec network) {
    /** In place of the fingerprint of a folder that there is not. */
    private static final String NONE = "";

    static RunOrigin of(TrainingPlan plan) {
        DataSet data = plan.data();
        return new RunOrigin(
                absolute(data.folder()),
                data.validation().map(RunOrigin::absolute),
                plan.test().map(DataSet::folder).map(RunOrigin::absolute),
                data.fingerprint(),
                plan.test().map(DataSet::fingerprint),
                data.classes(),
                Optional.of(sha256(plan.split())),
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

    DataFolders folders() {
        return new DataFolders(folder, validation, test);
    }

    /** What is another in the other one; empty if a run would go the same way. What follows from the data is left out. */
    List<Difference> differences(RunOrigin now) {
        List<Difference> found = new ArrayList<>();
        if (!classes.equals(now.classes)) {
            found.add(Difference.between(
                    "classes", "the classes", String.join(", ", classes), String.join(", ", now.classes)));
        }
        if (!fingerprint.equals(now.fingerprint)) {
            String folders =
                    now.folder + now.validation.map(beside -> " and " + beside).orElse("");
            found.add(pictures("pictures", folders, Optional.of(fingerprint), Optional.of(now.fingerprint)));
        }
        if (!testFingerprint.equals(now.testFingerprint)) {
            found.add(pictures(
                    "test_pictures",
                    now.test.or(() -> test).orElseThrow().toString(),
                    testFingerprint,
                    now.testFingerprint));
        }
        if (found.isEmpty() && split.isPresent() && !split.equals(now.split)) {
            found.add(new Difference(
                    "split", "how the pictures are split into parts", split.get(), now.split.orElse(null)));
        }
        if (found.isEmpty() && !network.computesAs(now.network)) {
            found.add(Difference.between("network", "the network", network.summary(), now.network.summary()));
        }
        return found;
    }

    private static Difference pictures(String what, String folder, Optional<String> before, Optional<String> now) {
        String words = "the pictures in %s, or what you decided about them".formatted(folder);
        return new Difference(what, words, before.orElse(NONE), now.orElse(NONE));
    }
}
