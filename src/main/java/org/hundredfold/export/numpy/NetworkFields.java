package org.hundredfold.export.numpy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.nn.Shape;

/** A network as JSON has it: its input, its layers by type with what each needs, its loss. */
final class NetworkFields {
    private NetworkFields() {}

    static Map<String, Object> of(NetworkSpec network) {
        Shape input = network.input();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("input", List.of(input.channels(), input.height(), input.width()));
        fields.put("layers", network.layers().stream().map(NetworkFields::of).toList());
        fields.put("loss", network.loss().name().toLowerCase(Locale.ROOT));
        return fields;
    }

    private static Map<String, Object> of(Layer layer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (layer instanceof Dense dense) {
            fields.put("type", "dense");
            fields.put("units", dense.units());
        } else if (layer instanceof Convolution convolution) {
            fields.put("type", "convolution");
            fields.put("maps", convolution.maps());
            fields.put("kernel", convolution.kernel());
        } else if (layer instanceof Normalisation normalisation) {
            fields.put("type", "normalisation");
            fields.put("groups", normalisation.groups());
            fields.put("epsilon", Normalisation.EPSILON);
        } else if (layer instanceof MaxPooling pooling) {
            fields.put("type", "max_pooling");
            fields.put("size", pooling.size());
        } else if (layer instanceof AveragePooling) {
            fields.put("type", "average_pooling");
        } else if (layer instanceof Dropout dropout) {
            fields.put("type", "dropout");
            fields.put("rate", dropout.rate());
        }
        fields.put("activation", layer.activation().name().toLowerCase(Locale.ROOT));
        return fields;
    }
}
