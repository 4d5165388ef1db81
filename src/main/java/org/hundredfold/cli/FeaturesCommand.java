package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.features.FeatureSources;
import org.hundredfold.features.FrozenNetwork;
import org.hundredfold.features.PictureInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells whether a network that others have trained can be used, and where such networks come from. */
@Command(
        name = "features",
        description = "Tell whether an ONNX file holds a network whose features can be learned from, and what they are."
                + " Without a file: tell where such files come from.",
        footer = {"%nExample:", "  hundredfold features network.onnx"},
        mixinStandardHelpOptions = true)
final class FeaturesCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "An ONNX file of a network that others have trained.")
    private Path file;

    @Option(
            names = "--feature-scaling",
            paramLabel = "HOW",
            description = "How the network wants its pixels: imagenet, unit, signed or bytes.")
    private FeatureScaling scaling;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        if (file == null) {
            console.result(Fields.two("file", null, "explanation", FeatureSources.WORDS), FeatureSources.WORDS);
            return 0;
        }
        try (FrozenNetwork network = FrozenNetwork.open(file, Optional.ofNullable(scaling))) {
            console.result(json(network), text(network));
            return 0;
        } catch (ExplainedException refused) {
            if (!console.wantsJson()) {
                throw refused;
            }
            console.result(refusal(refused.getMessage()), "");
            return 2;
        }
    }

    private Map<String, Object> refusal(String reason) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.toString());
        fields.put("usable", false);
        fields.put("reason", reason);
        return fields;
    }

    private static Map<String, Object> json(FrozenNetwork network) {
        FrozenFeatures features = network.features();
        PictureInput input = network.input();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", features.file());
        fields.put("usable", true);
        fields.put("reason", null);
        fields.put("sha256", features.sha256());
        fields.put("input", input.name());
        fields.put("size", features.size());
        fields.put("any_size", input.anySize());
        fields.put("channels", input.channels());
        fields.put("scaling", features.scaling().name().toLowerCase(Locale.ROOT));
        fields.put("output", network.output());
        fields.put("features", features.length());
        return fields;
    }

    private static String text(FrozenNetwork network) {
        FrozenFeatures features = network.features();
        PictureInput input = network.input();
        return """
                %s can be used: it makes %,d features of a picture.
                It looks at pictures of %d x %d pixels%s in %s, scaled %s.
                The features are its output %s. SHA-256 %s
                Learn from them with: train FOLDER --features %s""".formatted(
                        Words.oneLine(features.name()),
                        features.length(),
                        features.size(),
                        features.size(),
                        input.anySize() ? ", for it takes any size," : "",
                        input.colour() ? "colour" : "grey",
                        FeatureSources.inWords(features.scaling()),
                        Words.oneLine(network.output()),
                        features.sha256(),
                        Words.oneLine(features.file()));
    }
}
