"""Trains the original network once more, in NumPy, and compares with the weights that the program ended at."""
import glob, os
import numpy as np

def sigmoid(z): return 1 / (1 + np.exp(-z))

folder = os.path.dirname(os.path.abspath(__file__))
start = np.load(os.path.join(folder, "start.npz"))
x, t, rate = start["x"], start["t"], float(start["rate"])
hidden, output, done = start["hidden"].copy(), start["output"].copy(), 0
ends = {os.path.basename(file): np.load(file) for file in glob.glob(os.path.join(folder, "end-*.npz"))}
for name, end in sorted(ends.items(), key=lambda item: int(item[1]["updates"])):
    for n in range(done, int(end["updates"])):
        picture, target = x[n % len(x)], t[n % len(x)]
        h = sigmoid(hidden @ picture)
        o = sigmoid(output @ h)
        step = rate * (target - o) * o * (1 - o)
        hidden += np.outer(step * output * h * (1 - h), picture)
        output += step * h
    done = int(end["updates"])
    difference = max(abs(hidden - end["hidden"]).max(), abs(output - end["output"]).max())
    largest = max(abs(hidden).max(), abs(output).max())
    note = "; another algorithm, not expected to agree" if "mini-batch" in name else ""
    print(f"{name}: {done} updates, largest difference {difference:.1e}, {difference / largest:.1e} of the largest weight{note}")
