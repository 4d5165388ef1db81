package org.hundredfold.features;

import org.hundredfold.data.FeatureScaling;

/** Where networks come from that others have trained, and what is needed of them, in words for the user. */
public final class FeatureSources {
    public static final String WHY =
            "With 10 to 50 pictures a class, a network has too little to learn from. One that others"
                    + " have trained on a million pictures knows what to look for: it makes a row of numbers, the features, of each"
                    + " picture, and only a small network on top of them has to be trained.";

    public static final String ZOO =
            "Download one as an ONNX file; the program downloads nothing by itself. The ONNX Model"
                    + " Zoo has MobileNet, SqueezeNet, ResNet, EfficientNet and others.";

    public static final String ZOO_ADDRESS = "https://github.com/onnx/models";

    public static final String EXPORT = "Or export one from PyTorch, with three lines of Python.";

    public static final String SNIPPET = """
            import torch, torchvision
            network = torchvision.models.mobilenet_v2(weights="DEFAULT"); network.classifier = torch.nn.Identity()
            torch.onnx.export(network.eval(), torch.zeros(1, 3, 224, 224), "network.onnx")""";

    public static final String NEEDS =
            "It must take one picture, as [1, 3, height, width] or [1, height, width, 3], and answer"
                    + " with numbers. Its last output is taken, and where that has a value for each position in the picture, their"
                    + " mean. Features are best without the last layer, which names classes: the second line takes it off.";

    /** All of it. */
    public static final String WORDS = String.join(
            System.lineSeparator().repeat(2),
            WHY,
            ZOO + System.lineSeparator() + ZOO_ADDRESS,
            EXPORT,
            SNIPPET.indent(4).stripTrailing(),
            NEEDS);

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
