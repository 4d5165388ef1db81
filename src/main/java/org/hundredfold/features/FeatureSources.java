package org.hundredfold.features;

import org.hundredfold.data.FeatureScaling;

/** Where networks come from that others have trained, and what is needed of them, in words for the user. */
public final class FeatureSources {
    /** Three lines of Python. */
    public static final String SNIPPET = """
            import torch, torchvision
            network = torchvision.models.mobilenet_v2(weights="DEFAULT"); network.classifier = torch.nn.Identity()
            torch.onnx.export(network.eval(), torch.zeros(1, 3, 224, 224), "network.onnx")""";

    /** All of it. */
    public static final String WORDS = """
            With 10 to 50 pictures a class, a network of your own has too little to learn from. A network that others have
            trained on a million pictures already knows what to look for: it makes a row of numbers, the features, of each
            picture, and only a small network on top of them has to be trained.

            You need a file of such a network in the ONNX format. The program downloads nothing. Such files come from:
            - the ONNX Model Zoo, https://github.com/onnx/models (such as MobileNet, SqueezeNet, ResNet, EfficientNet);
            - your own export from PyTorch, in three lines of Python:

            %s

            It must take one picture, as [1, 3, height, width] or [1, height, width, 3], and answer with numbers. The last
            output is taken; if it has a value for each position in the picture, their mean is. Features are best from
            the last layer but one: the line above takes the classifier off.""".formatted(SNIPPET.indent(4).stripTrailing());

    private FeatureSources() {}

    /** How pixels are scaled, to go on a sentence. */
    public static String inWords(FeatureScaling scaling) {
        return switch (scaling) {
            case IMAGENET -> "by the mean and deviation of ImageNet";
            case UNIT -> "to 0 to 1";
            case SIGNED -> "to -1 to 1";
            case BYTES -> "not at all (0 to 255)";
        };
    }
}
