# %% [markdown]
### The training once more
#
# The file holds what this training started from and what it was shown, in the same order: so NumPy repeats it, with one
# update after each picture, and should end at the same weights.

# %%
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


pixels = (run["training.pixels"].astype(np.float32) * np.float32(1 / 255)).astype(np.float64)
x = np.hstack([pixels, np.ones((len(pixels), 1))])  # the constant 1 is the bias of the hidden units
hidden = np.hstack([run["start.layer1.weight"], run["start.layer1.bias"][:, None]]).astype(np.float64)
output = run["start.layer2.weight"].astype(np.float64)
labels = run["training.labels"][:, None]
targets = labels == (np.arange(len(output)) if len(output) > 1 else 1)
rate = float(run["training.rate"])
updates = 0
for order in run["training.orders"]:
    for n in order:
        h = sigmoid(hidden @ x[n])
        o = sigmoid(output @ h)
        step = rate * (targets[n] - o) * o * (1 - o)
        hidden += np.outer((step @ output) * h * (1 - h), x[n])
        output += np.outer(step, h)
        updates += 1
print(f"{updates} updates")

# %%
reached = {"layer1.weight": hidden[:, :-1], "layer1.bias": hidden[:, -1], "layer2.weight": output}
for name, weights in reached.items():
    difference = abs(weights - run[name]).max()
    largest = abs(run[name]).max()
    print(f"{name}: largest difference {difference:.1e}, {difference / largest:.1e} of the largest weight")
    assert difference <= 1e-5 * largest
