package org.hundredfold.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hundredfold.nn.Activation;

/**
 * Brings JSON that earlier versions stored into today's form, so that it says what they did: networks had dense layers only,
 * and nothing was done beside plain steps.
 */
final class EarlierForms {
    private EarlierForms() {}

    static void renewSettings(ObjectNode settings) {
        if (settings.has("layers") || !settings.has("hidden")) {
            return;
        }
        ArrayNode layers = settings.putArray("layers");
        for (JsonNode units : settings.get("hidden")) {
            layers.addObject()
                    .put("type", Json.DENSE)
                    .put("units", units.asInt())
                    .put("activation", settings.path("activation").asText(Activation.RELU.name()))
                    .put("bias", true);
        }
        settings.withObject("/optimizer").put("weightDecay", 0);
        settings.set("recipe", Json.PLAIN_RECIPE.deepCopy());
        settings.set("augmentation", Json.NO_AUGMENTATION.deepCopy());
    }

    static void renewNetwork(ObjectNode network) {
        if (network.has("input")) {
            return;
        }
        network.putObject("input")
                .put("channels", network.path("inputs").asInt())
                .put("height", 1)
                .put("width", 1);
        network.putObject("standardisation").withArray("means");
        network.withObject("/standardisation").withArray("deviations");
        network.path("layers").forEach(layer -> ((ObjectNode) layer).put("type", Json.DENSE));
    }
}
