import json
import numpy as np

ACTIVATIONS = {
    "identity": lambda z: z,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0),
}


def prepare(run, picture):
    """What the network is shown of a picture: from bytes R, G, B [height, width, 3] to bytes [channels, size, size]."""
    how = json.loads(str(run["preprocessing"]))
    height, width = picture.shape[:2]
    side = min(height, width) if how["framing"] == "crop" else max(height, width)
    values = picture.astype(np.int64)
    if how["colour"]:
        planes, unit = values.transpose(2, 0, 1), 1
    else:
        planes, unit = (values @ np.array([299, 587, 114]))[None], 1000
    # Whole numbers throughout; what lies outside of the picture is white.
    darkness = overlaps(height, side, how["size"]) @ (255 * unit - planes) @ overlaps(width, side, how["size"]).T
    whole = unit * side * side
    return ((2 * (255 * whole - darkness) + whole) // (2 * whole)).astype(np.uint8)


def overlaps(length, side, size):
    """How much of each pixel [length] each cell [size] of the centred square covers."""
    pixels = (np.arange(length, dtype=np.int64) - (length - side) // 2) * size
    cells = np.arange(size, dtype=np.int64)[:, None] * side
    return np.maximum(np.minimum(cells + side, pixels + size) - np.maximum(cells, pixels), 0)


def dense(x, layer, weight, bias):
    z = weight @ x.reshape(-1)
    return z if bias is None else z + bias


def convolution(x, layer, weight, bias):
    """Keeps height and width; beyond the border everything is 0."""
    channels, height, width = x.shape
    kernel = layer["kernel"]
    reach = kernel // 2
    padded = np.pad(x, ((0, 0), (reach, reach), (reach, reach)))
    z = np.zeros((layer["maps"], height * width)) + bias[:, None]
    for i in range(kernel):
        for j in range(kernel):
            z += weight[:, :, i, j] @ padded[:, i:i + height, j:j + width].reshape(channels, -1)
    return z.reshape(-1, height, width)


def normalisation(x, layer, weight, bias):
    """Group normalisation: each group of channels gets the mean 0 and the variance 1."""
    groups = x.reshape(layer["groups"], -1)
    deviations = np.sqrt(groups.var(axis=1, keepdims=True) + layer["epsilon"])
    n = ((groups - groups.mean(axis=1, keepdims=True)) / deviations).reshape(x.shape)
    return weight[:, None, None] * n + bias[:, None, None]


def max_pooling(x, layer, weight, bias):
    size = layer["size"]
    channels, height, width = x.shape[0], x.shape[1] // size, x.shape[2] // size
    windows = x[:, :height * size, :width * size].reshape(channels, height, size, width, size)
    return windows.max(axis=(2, 4))


def average_pooling(x, layer, weight, bias):
    return x.mean(axis=(1, 2))


def dropout(x, layer, weight, bias):
    """Leaves values out while a network learns, and does nothing when it answers."""
    return x


LAYERS = {each.__name__: each for each in (dense, convolution, normalisation, max_pooling, average_pooling, dropout)}


def answer(run, pixels):
    """The probability of each class, for bytes as prepare() gives them."""
    network = json.loads(str(run["network"]))
    x = (pixels.astype(np.float32) * np.float32(1 / 255)).astype(np.float64)
    x = (x - run["means"][:, None, None]) / run["deviations"][:, None, None]
    for number, layer in enumerate(network["layers"], 1):
        weight, bias = run.get(f"layer{number}.weight"), run.get(f"layer{number}.bias")
        x = ACTIVATIONS[layer["activation"]](LAYERS[layer["type"]](x, layer, weight, bias))
    if len(x) == 1:
        probabilities = np.array([1 - x[0], x[0]])
    else:
        scores = np.exp(x - x.max()) if network["loss"] == "softmax_cross_entropy" else x
        probabilities = scores / scores.sum()
    # How careful an answer should be was measured on pictures that the network did not learn from.
    careful = np.log(np.maximum(probabilities, np.finfo(np.float64).tiny)) / run["temperature"]
    powers = np.exp(careful - careful.max())
    return powers / powers.sum()
