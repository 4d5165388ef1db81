package org.hundredfold.export.keras;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hundredfold.export.JsonText;
import org.hundredfold.export.layers.Tensor;

/**
 * A model as Keras 3 saves it: a zip of what kind of file it is, the layers, and their weights.
 *
 * @param input shape of what goes in, without the number of pictures
 * @param about what Keras does not ask for but readers may
 */
record KerasFile(List<Integer> input, List<KerasLayer> layers, Instant saved, Map<String, Object> about) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd@HH:mm:ss").withZone(ZoneOffset.UTC);

    /** The first version that reads such files. */
    private static final String VERSION = "3.0.0";

    void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, "metadata.json", JsonText.of(metadata()));
        add(zip, "config.json", JsonText.of(sequence()));
        addWeights(zip);
        zip.finish();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Those of a layer are the data sets 0, 1, ... of {@code layers/NAME/vars}. */
    private void addWeights(ZipOutputStream zip) throws IOException {
        Hdf5 hdf5 = new Hdf5();
        Map<String, Long> groups = new LinkedHashMap<>();
        for (KerasLayer layer : layers) {
            Map<String, Long> weights = new LinkedHashMap<>();
            for (Tensor tensor : layer.weights()) {
                weights.put(String.valueOf(weights.size()), hdf5.dataSet(tensor));
            }
            groups.put(layer.name(), hdf5.group(Map.of("vars", hdf5.group(weights))));
        }
        Map<String, Long> root = new LinkedHashMap<>();
        root.put("layers", hdf5.group(groups));
        // The model's own, which has none; older versions of Keras look for them.
        root.put("vars", hdf5.group(Map.of()));
        zip.putNextEntry(new ZipEntry("model.weights.h5"));
        hdf5.writeTo(zip, hdf5.group(root));
        zip.closeEntry();
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("keras_version", VERSION);
        metadata.put("date_saved", DATE.format(saved));
        metadata.put("hundredfold", about);
        return metadata;
    }

    private Map<String, Object> sequence() {
        List<Map<String, Object>> all = new ArrayList<>();
        List<Integer> batch = new ArrayList<>(Arrays.asList((Integer) null));
        batch.addAll(input);
        all.add(layer("keras.layers", "InputLayer", "pictures", Map.of("batch_shape", batch, "dtype", "float32")));
        for (KerasLayer layer : layers) {
            Map<String, Object> settings = new LinkedHashMap<>(layer.settings());
            settings.put("trainable", true);
            settings.put("dtype", "float32");
            all.add(layer("keras.layers", layer.type(), layer.name(), settings));
        }
        return layer("keras", "Sequential", "hundredfold", Map.of("trainable", true, "layers", all));
    }

    private static Map<String, Object> layer(String module, String type, String name, Map<String, Object> settings) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("name", name);
        config.putAll(settings);
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("module", module);
        layer.put("class_name", type);
        layer.put("config", config);
        layer.put("registered_name", null);
        return layer;
    }
}
