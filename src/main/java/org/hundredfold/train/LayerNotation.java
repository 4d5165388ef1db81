package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.Normalisation;

/**
 * Layers as they are typed: {@code conv16} (with filters of 5 x 5: {@code conv16x5}), {@code norm4}, {@code pool} (by 3:
 * {@code pool3}), {@code average}, {@code dense128}, {@code dropout0.3}, with commas or blanks between them. One function goes
 * for all, and right after a convolution a normalisation takes it over; where a layer has another one it says so itself, such
 * as {@code dense128:tanh} or {@code conv16:none}.
 */
public final class LayerNotation {
    public static final String EXAMPLE = "conv16,pool,conv32x5,norm4,average,dropout0.3,dense128";

    private static final int USUAL_KERNEL = 3;
    private static final int USUAL_WINDOW = 2;
    private static final String NONE = "none";
    private static final Pattern WORD = Pattern.compile("([a-z]+?)(\\d+(?:\\.\\d+)?)?(?:x(\\d+))?(?::([a-z]+))?");

    private LayerNotation() {}

    /**
     * @param text empty for no layers at all
     * @param all the function of every layer that says no other
     * @throws ExplainedException if a word of it is no layer
     */
    public static List<Layer> parse(String text, Activation all) {
        String[] words = text.isBlank()
                ? new String[0]
                : text.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*|\\s+", -1);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            boolean beforeNormalisation = i + 1 < words.length && words[i + 1].startsWith("norm");
            layers.add(layer(words[i], all, beforeNormalisation));
        }
        return layers;
    }

    private static Layer layer(String word, Activation all, boolean beforeNormalisation) {
        Matcher parts = WORD.matcher(word);
        if (!parts.matches()) {
            throw wrong(word);
        }
        String kind = parts.group(1);
        String number = parts.group(2);
        String kernel = parts.group(3);
        String function = parts.group(4);
        boolean isConvolution = kind.equals("conv");
        if (kernel != null && !isConvolution) {
            throw wrong(word);
        }
        Activation usual = isConvolution && beforeNormalisation ? Activation.IDENTITY : all;
        try {
            Layer layer = switch (kind) {
                case "conv" -> new Convolution(whole(number), kernel == null ? USUAL_KERNEL : whole(kernel), usual);
                case "norm" -> new Normalisation(whole(number), usual);
                case "pool" -> new MaxPooling(number == null ? USUAL_WINDOW : whole(number));
                case "average" -> average(number);
                case "dense" -> new Dense(whole(number), usual, true);
                case "dropout" -> new Dropout(Double.parseDouble(required(number)));
                default -> throw new NumberFormatException(kind);
            };
            return function == null ? layer : withFunction(layer, function);
        } catch (NumberFormatException e) {
            throw wrong(word);
        } catch (IllegalArgumentException e) {
            throw new ExplainedException("%s is no possible layer. %s.".formatted(word, e.getMessage()));
        }
    }

    private static AveragePooling average(String number) {
        if (number != null) {
            throw new NumberFormatException(number);
        }
        return new AveragePooling();
    }

    private static Layer withFunction(Layer layer, String function) {
        Activation activation = Stream.of(Activation.values())
                .filter(each -> name(each).equals(function))
                .findFirst()
                .orElseThrow(() -> new NumberFormatException(function));
        Layer with = layer.withActivation(activation);
        if (with.activation() != activation || layer instanceof Dense && activation == Activation.IDENTITY) {
            throw new NumberFormatException(function);
        }
        return with;
    }

    private static int whole(String number) {
        return Integer.parseInt(required(number));
    }

    private static String required(String number) {
        if (number == null) {
            throw new NumberFormatException("missing");
        }
        return number;
    }

    private static ExplainedException wrong(String word) {
        return new ExplainedException("\"%s\" is no layer. Layers are written with commas between them, such as %s."
                .formatted(word, EXAMPLE));
    }

    /** What {@link #parse} makes the same layers of, with the function of the first of them that has one. */
    public static String print(List<Layer> layers) {
        return String.join(",", words(layers));
    }

    /** The same, layer by layer. */
    public static List<String> words(List<Layer> layers) {
        Activation all = TrainingSettings.activation(layers);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            boolean beforeNormalisation = i + 1 < layers.size() && layers.get(i + 1) instanceof Normalisation;
            Layer layer = layers.get(i);
            Activation usual = layer instanceof Convolution && beforeNormalisation ? Activation.IDENTITY : all;
            boolean unusual = layer.hasWeights() && layer.activation() != usual;
            words.add(word(layer) + (unusual ? ":" + name(layer.activation()) : ""));
        }
        return words;
    }

    private static String word(Layer layer) {
        if (layer instanceof Convolution convolution) {
            return "conv" + convolution.maps()
                    + (convolution.kernel() == USUAL_KERNEL ? "" : "x" + convolution.kernel());
        }
        if (layer instanceof Normalisation normalisation) {
            return "norm" + normalisation.groups();
        }
        if (layer instanceof MaxPooling pooling) {
            return "pool" + (pooling.size() == USUAL_WINDOW ? "" : pooling.size());
        }
        if (layer instanceof Dense dense) {
            return "dense" + dense.units();
        }
        if (layer instanceof Dropout dropout) {
            return "dropout" + SettingsGrid.text(dropout.rate());
        }
        return "average";
    }

    private static String name(Activation activation) {
        return activation == Activation.IDENTITY ? NONE : activation.name().toLowerCase(Locale.ROOT);
    }
}
