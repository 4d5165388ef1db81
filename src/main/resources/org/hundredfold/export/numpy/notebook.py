# %% [markdown]
## A network that Hundredfold has trained
#
# This notebook needs NumPy and Matplotlib and the file of arrays that lies beside it. It shows how the training went,
# draws the weights, and computes the answers once more without Hundredfold. A cell fails if something is not the same.

# %%
import json
import matplotlib.pyplot as plt
import numpy as np

run = dict(np.load({archive}, allow_pickle=False))
classes = run["classes"].tolist()
for name, value in json.loads(str(run["provenance"])).items():
    print(f"{name}: {value}")
print("classes:", ", ".join(classes))

# %% [markdown]
### How the training went

# %%
epochs = run["metrics.epoch"]
best = int(run["best_epoch"])
figure, (errors, losses) = plt.subplots(1, 2, figsize=(12, 4))
for axes, what in (errors, "error"), (losses, "loss"):
    for part, colour in ("training", "tab:blue"), ("validation", "tab:orange"):
        axes.plot(epochs, run[f"metrics.{part}_{what}"], color=colour, label=part)
    if best:
        axes.axvline(best, color="grey", linestyle=":", label="best epoch")
    axes.set_xlabel("epoch")
    axes.set_title(what)
    axes.legend()
if not len(epochs):
    print("This network was not trained in Hundredfold, so there are no curves.")
plt.show()

# %% [markdown]
### The weights of the first layer
#
# One tile for each unit or filter; red speaks for, blue against, white is 0.

# %%
layers = json.loads(str(run["network"]))["layers"]
channels, height, width = run["golden.pixels"].shape[1:]
first = next(number for number, layer in enumerate(layers, 1) if f"layer{number}.weight" in run)
weights = run[f"layer{first}.weight"]
if weights.ndim == 2 and weights.shape[1] == channels * height * width:
    weights = weights.reshape(-1, channels, height, width)
elif weights.ndim == 2:
    weights = weights[:, None, None, :]
tiles = weights.mean(axis=1)[:24]                   # the mean over channels
columns = min(8, len(tiles))
rows = -(-len(tiles) // columns)
figure, places = plt.subplots(rows, columns, figsize=(1.4 * columns, 1.4 * rows), squeeze=False)
for axes in places.flat:
    axes.axis("off")
for axes, tile in zip(places.flat, tiles):
    axes.imshow(tile, cmap="RdBu_r", vmin=-abs(tiles).max(), vmax=abs(tiles).max())
plt.show()

# %% [markdown]
### The network in NumPy

# %%
{model}

# %% [markdown]
### The same answers
#
# Hundredfold has written down what it answers to some pictures. NumPy answers in double precision, Hundredfold in single
# precision, so that the last digits differ.

# %%
answers = np.array([answer(run, pixels) for pixels in run["golden.pixels"]])
difference = abs(answers - run["golden.probabilities"]).max()
prepared = [number for number in range(len(answers)) if f"golden.picture.{number}" in run]
for number in prepared:
    assert np.array_equal(prepare(run, run[f"golden.picture.{number}"]), run["golden.pixels"][number])
if str(run["golden.note"]):
    print(str(run["golden.note"]))
print(f"{len(prepared)} pictures are prepared alike, to the last bit.")
print(f"{len(answers)} answers: the largest difference of two probabilities is {difference:.1e}.")
assert difference <= 1e-4

# %%
shown = min(8, len(answers))
figure, places = plt.subplots(1, shown, figsize=(1.6 * shown, 2.2), squeeze=False)
for axes, pixels, probabilities in zip(places[0], run["golden.pixels"], answers):
    axes.imshow(pixels.transpose(1, 2, 0) if len(pixels) == 3 else pixels[0], cmap="gray", vmin=0, vmax=255)
    best_class = probabilities.argmax()
    axes.set_title(f"{classes[best_class]}\n{probabilities[best_class]:.0%}".replace("$", r"\$"), fontsize=8)
    axes.axis("off")
plt.show()
