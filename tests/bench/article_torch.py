#!/usr/bin/env python3
"""The article's training in PyTorch with autograd: one epoch for every line on standard input.

    article_torch.py MNIST_DIR BATCH_SIZE HIDDEN THREADS

Prints "ready" once the data is there, then the seconds of each epoch. Batches are picked with one
index operation: fastai's DataLoader, which the article uses, takes the images one by one and is
far slower.
"""
import sys
import time

try:
    import numpy as np
    import torch
except ImportError:
    sys.exit()  # the benchmark leaves this peer out and says so

directory, batch, hidden = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
torch.set_num_threads(int(sys.argv[4]))
torch.manual_seed(1)


def idx(file, skip):
    return torch.from_numpy(np.fromfile(directory + "/" + file, np.uint8)[skip:])


x = idx("train-images-idx3-ubyte", 16).reshape(-1, 784).float() / 255
y = torch.nn.functional.one_hot(idx("train-labels-idx1-ubyte", 8).long(), 10)


def init_params(size, std=1.0):
    return (torch.randn(size) * std).requires_grad_()


params = w1, b1, w2, b2 = [init_params(s) for s in ((784, hidden), hidden, (hidden, 10), 10)]


def simple_net(xb):
    res = xb @ w1 + b1
    res = res.max(torch.tensor(0.0))
    res = res @ w2 + b2
    return res


def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()


print("ready", flush=True)

for _ in sys.stdin:
    start = time.perf_counter()
    for rows in torch.randperm(len(x)).split(batch):
        loss = mnist_loss(simple_net(x[rows]), y[rows])
        loss.backward()
        for p in params:
            p.data -= p.grad * 50
            p.grad.zero_()
    print(time.perf_counter() - start, flush=True)
