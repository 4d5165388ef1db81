package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FeatureSource.Extractor;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.Problem.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the features of pictures: from the cache where their contents are known there, else from their files, on all cores. */
record FeatureReading(FeatureSource source, Optional<FeatureCache> cache, ReadProgress progress) {
    private static final Logger LOG = LoggerFactory.getLogger(FeatureReading.class);

    /** Of the heap at most, so that enough is left to learn with. */
    private static final int SHARE = 2;

    /**
     * The same pictures with the features that the preprocessing names.
     *
     * @param data of pixels
     * @throws ExplainedException if the network cannot be used, or a picture no longer read
     * @throws java.util.concurrent.CancellationException as {@link FolderReader#read} does
     */
    DataSet with(DataSet data, Preprocessing preprocessing) {
        FrozenFeatures wanted = preprocessing.frozen().orElseThrow();
        refuseTooMany(data, wanted);
        FeatureKey key = new FeatureKey(data.folder(), preprocessing.framing(), wanted);
        Map<String, float[]> known =
                new ConcurrentHashMap<>(cache.map(files -> files.find(key)).orElse(Map.of()));
        List<Problem> problems = new ArrayList<>(data.problems());
        Map<String, Path> unknown = new LinkedHashMap<>();
        data.pictures().stream()
                .filter(picture -> !known.containsKey(picture.content()))
                .forEach(picture -> unknown.put(picture.content(), picture.file()));
        if (!unknown.isEmpty()) {
            compute(unknown, wanted, preprocessing, known);
            keep(key, data, known).ifPresent(problems::add);
        }
        float[][] features = data.pictures().stream()
                .map(picture -> known.get(picture.content()))
                .toArray(float[][]::new);
        return data.withFeatures(preprocessing, features, problems);
    }

    private void compute(
            Map<String, Path> unknown, FrozenFeatures wanted, Preprocessing preprocessing, Map<String, float[]> into) {
        List<Map.Entry<String, Path>> files = List.copyOf(unknown.entrySet());
        AtomicInteger done = new AtomicInteger();
        try (Extractor network = source.open(wanted)) {
            progress.computing(wanted.name());
            progress.report(0, files.size());
            Parallel.forEach(files.size(), i -> {
                progress.proceed();
                Map.Entry<String, Path> file = files.get(i);
                into.put(file.getKey(), features(file.getValue(), file.getKey(), network, preprocessing));
                progress.report(done.incrementAndGet(), files.size());
            });
        }
    }

    private static float[] features(Path file, String content, Extractor network, Preprocessing preprocessing) {
        try {
            byte[] bytes = PictureDecoder.bytesOf(file);
            if (!Sha256.hexOf(bytes).equals(content)) {
                throw changed(file, "has changed since it was read first", null);
            }
            Framing framing = preprocessing.framing();
            return network.of(new PictureDecoder().decode(bytes, preprocessing).image(), framing);
        } catch (UnreadablePictureException failure) {
            throw changed(file, failure.getMessage(), failure);
        }
    }

    private static ExplainedException changed(Path file, String reason, Exception cause) {
        return new ExplainedException(
                "The picture %s %s. Open the folder again to have it as it is now.".formatted(file, reason), cause);
    }

    /** Only those of the pictures that there are now: others would be kept for ever. */
    private Optional<Problem> keep(FeatureKey key, DataSet data, Map<String, float[]> known) {
        if (cache.isEmpty()) {
            return Optional.empty();
        }
        Map<String, float[]> present = new LinkedHashMap<>();
        data.pictures().forEach(picture -> present.put(picture.content(), known.get(picture.content())));
        try {
            cache.get().keep(key, present);
            return Optional.empty();
        } catch (IOException failure) {
            LOG.warn("Features cannot be kept", failure);
            return Optional.of(new Problem(
                    cache.get().files().folder(),
                    Kind.WARNING,
                    "cannot be written to (%s), so the features of the pictures will be computed again next time"
                            .formatted(PixelCache.reason(failure))));
        }
    }

    private static void refuseTooMany(DataSet data, FrozenFeatures wanted) {
        long needed = (long) data.pictures().size() * wanted.length() * Float.BYTES;
        long most = Runtime.getRuntime().maxMemory() / SHARE;
        if (needed > most) {
            throw new ExplainedException(
                    ("The %d pictures in %s have features of %d MB, and %d MB is the most that fits. Train on their pixels,"
                                    + " for which so many pictures are enough, or start Java with a larger -Xmx.")
                            .formatted(data.pictures().size(), data.folder(), needed >> 20, most >> 20));
        }
    }
}
