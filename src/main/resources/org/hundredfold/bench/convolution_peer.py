"""Times a 3x3 convolution with ReLU and 2x2 pooling in PyTorch: microseconds forward and back, best and median of blocks of 20, for
each number of threads and order of the values in memory. Prints one JSON object."""
import json, statistics, sys, time
import torch
from torch import nn

batch, channels, side, maps = map(int, sys.argv[1:5])
found = []
for threads in (1, 2):
    torch.set_num_threads(threads)
    for order in (torch.contiguous_format, torch.channels_last):
        x = torch.rand(batch, channels, side, side).to(memory_format=order)
        x.requires_grad_(channels > 3)  # nothing is below a first layer
        layers = nn.Sequential(nn.Conv2d(channels, maps, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)).to(memory_format=order)
        forward, backward = [], []
        for block in range(13):
            down = up = 0
            for repetition in range(20):
                begin = time.perf_counter()
                y = layers(x)
                middle = time.perf_counter()
                y.backward(torch.ones_like(y))
                end = time.perf_counter()
                down += middle - begin
                up += end - middle
            if block >= 2:  # the first ones warm up
                forward.append(down / 20 * 1e6)
                backward.append(up / 20 * 1e6)
        found.append({
            "threads": threads, "order": str(order),
            "forward_best": min(forward), "forward_median": statistics.median(forward),
            "backward_best": min(backward), "backward_median": statistics.median(backward)})
print(json.dumps({"version": torch.__version__, "runs": found}))
