#!/usr/bin/env python3
"""The convolutional network in PyTorch: one epoch for every line on standard input.

    conv_torch.py MNIST_DIR BATCH_SIZE THREADS

Prints "ready" once the data is there, then the seconds of each epoch. The network, its loss and its
steps are those of tests/bench/conv_limit.h and of the rung "norm".
"""
import sys
import time

try:
    import numpy as np
    import torch
    from torch import nn
except ImportError:
    sys.exit()  # the benchmark leaves this peer out and says so

directory, batch = sys.argv[1], int(sys.argv[2])
torch.set_num_threads(int(sys.argv[3]))
torch.manual_seed(1)


def idx(name, skip):
    return torch.from_numpy(np.fromfile(f"{directory}/train-{name}-ubyte", np.uint8)[skip:])


x = (idx("images-idx3", 16).reshape(-1, 1, 28, 28).float() / 255 - 0.1307) / 0.3081
y = idx("labels-idx1", 8).long()
net = nn.Sequential(
    nn.Conv2d(1, 16, 5, stride=2, bias=False), nn.BatchNorm2d(16), nn.ReLU(),
    nn.Conv2d(16, 32, 3, bias=False), nn.MaxPool2d(2), nn.BatchNorm2d(32), nn.ReLU(),
    nn.Flatten(), nn.Linear(800, 128), nn.ReLU(), nn.Linear(128, 10))
loss_of = nn.CrossEntropyLoss(label_smoothing=0.1)
steps = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9, nesterov=True)
print("ready", flush=True)

for _ in sys.stdin:
    start = time.perf_counter()
    for rows in torch.randperm(len(x)).split(batch):
        steps.zero_grad()
        loss_of(net(x[rows]), y[rows]).backward()
        steps.step()
    print(time.perf_counter() - start, flush=True)
