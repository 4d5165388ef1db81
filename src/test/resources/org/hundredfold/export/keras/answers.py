"""What a .keras file answers, computed in NumPy from what it says of its layers.

answers.py FILE INPUTS    INPUTS are floats, picture by picture, plane by plane; prints a line per picture
"""
import io
import json
import sys
import zipfile

import h5py
import numpy as np

FUNCTIONS = {
    "linear": lambda x: x,
    "relu": lambda x: np.maximum(x, 0),
    "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
    "tanh": np.tanh,
    "softplus": lambda x: np.logaddexp(0, x),
    "softmax": lambda x: np.exp(x - x.max(-1, keepdims=True)) / np.exp(x - x.max(-1, keepdims=True)).sum(-1, keepdims=True),
}


def dense(x, config, kernel, bias=0.0):
    assert kernel.shape == (x.shape[1], config["units"])
    return FUNCTIONS[config["activation"]](x @ kernel + bias)


def convolution(x, config, kernel, bias):
    assert config["padding"] == "same" and config["strides"] == [1, 1] and kernel.shape[3] == config["filters"]
    assert list(kernel.shape[:2]) == config["kernel_size"]
    reach = kernel.shape[0] // 2
    padded = np.pad(x, ((0, 0), (reach, reach), (reach, reach), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape[:2], (1, 2))
    return FUNCTIONS[config["activation"]](np.einsum("nyxcij,ijcm->nyxm", windows, kernel) + bias)


def normalisation(x, config, gamma, beta):
    n, height, width, channels = x.shape
    groups = x.reshape(n, height, width, config["groups"], channels // config["groups"])
    mean = groups.mean((1, 2, 4), keepdims=True)
    variance = groups.var((1, 2, 4), keepdims=True)
    return ((groups - mean) / np.sqrt(variance + config["epsilon"])).reshape(x.shape) * gamma + beta


def pooling(x, config):
    side = config["pool_size"][0]
    assert config["pool_size"] == config["strides"] == [side, side] and config["padding"] == "valid"
    height, width = x.shape[1] // side, x.shape[2] // side
    x = x[:, :height * side, :width * side]
    return x.reshape(len(x), height, side, width, side, -1).max((2, 4))


LAYERS = {
    "Rescaling": lambda x, config: x * np.array(config["scale"]) + np.array(config["offset"]),
    "Flatten": lambda x, config: x.reshape(len(x), -1),
    "Dense": dense,
    "Conv2D": convolution,
    "GroupNormalization": normalisation,
    "MaxPooling2D": pooling,
    "GlobalAveragePooling2D": lambda x, config: x.mean((1, 2)),
    "Activation": lambda x, config: FUNCTIONS[config["activation"]](x),
}

archive = zipfile.ZipFile(sys.argv[1])
assert archive.namelist() == ["metadata.json", "config.json", "model.weights.h5"] and archive.testzip() is None
weights = h5py.File(io.BytesIO(archive.read("model.weights.h5")), "r")
model = json.loads(archive.read("config.json"))
assert json.loads(archive.read("metadata.json"))["keras_version"].startswith("3.")
assert (model["module"], model["class_name"]) == ("keras", "Sequential") and len(weights["vars"]) == 0
first, *layers = model["config"]["layers"]
assert first["class_name"] == "InputLayer"
none, height, width, channels = first["config"]["batch_shape"]
x = np.fromfile(sys.argv[2], "<f4").reshape(-1, channels, height, width).transpose(0, 2, 3, 1).astype(np.float64)
names = [layer["config"]["name"] for layer in layers]
assert len(set(names)) == len(names) and set(names) == set(weights["layers"])
for layer in layers:
    variables = weights["layers"][layer["config"]["name"]]["vars"]
    assert all(variables[key].dtype == np.float32 for key in variables)
    given = [variables[str(i)][()].astype(np.float64) for i in range(len(variables))]
    x = LAYERS[layer["class_name"]](x, layer["config"], *given)
for row in x:
    print(*row)
