#!/usr/bin/env python3
"""The article's training in PyTorch with autograd: one epoch for every line on standard input.

    article_torch.py MNIST_DIR BATCH_SIZE HIDDEN THREADS

Prints "ready" once the data is there, then the seconds of each epoch. Batches are picked with one
index operation: fastai's DataLoader, which the article uses, takes the images one by one and is
far slower. spread_torch.py uses the same functions to see how far the training gets.
"""
import sys
import time

try:
    import numpy as np
    import torch
except ImportError:
    sys.exit()  # the benchmark leaves this peer out and says so


def load(directory, kind):
    """The images [n, 784] from 0 to 1 and the one-hot targets [n, 10] of "train" or "t10k"."""

    def idx(name, skip):
        return torch.from_numpy(np.fromfile(f"{directory}/{kind}-{name}-ubyte", np.uint8)[skip:])

    x = idx("images-idx3", 16).reshape(-1, 784).float() / 255
    return x, torch.nn.functional.one_hot(idx("labels-idx1", 8).long(), 10)


def init_params(size, std=1.0):
    return (torch.randn(size) * std).requires_grad_()


def init_net(hidden):
    return [init_params(size) for size in ((784, hidden), hidden, (hidden, 10), 10)]


def simple_net(xb, params):
    w1, b1, w2, b2 = params
    res = xb @ w1 + b1
    res = res.max(torch.tensor(0.0))
    res = res @ w2 + b2
    return res


def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()


def train_epoch(x, y, params, batch, lr=50):
    for rows in torch.randperm(len(x)).split(batch):
        loss = mnist_loss(simple_net(x[rows], params), y[rows])
        loss.backward()
        for p in params:
            p.data -= p.grad * lr
            p.grad.zero_()


def main():
    directory, batch, hidden = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    torch.set_num_threads(int(sys.argv[4]))
    torch.manual_seed(1)
    x, y = load(directory, "train")
    params = init_net(hidden)
    print("ready", flush=True)
    for _ in sys.stdin:
        start = time.perf_counter()
        train_epoch(x, y, params, batch)
        print(time.perf_counter() - start, flush=True)


if __name__ == "__main__":
    main()
