#!/usr/bin/env python3
"""What PyTorch computes for the article's network, as text: see tests/golden/README.md.

    make_numbers.py MNIST_DIR > numbers.txt

Runs the article's own operations, with autograd, on nets and images from a generator that
tests/golden/numbers.h repeats, so that only results have to be stored. In double: the numbers are
then the truth to all the digits that are printed, on every machine, and not one kernel's rounding.
"""
import sys

import numpy as np
import torch

torch.set_default_dtype(torch.float64)


class Draws:
    """Knuth's MMIX generator; the upper 24 bits of a state make a number that float32 holds."""

    def __init__(self, seed):
        self.state = seed

    def bits(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return self.state >> 40

    def weights(self, *shape, scale):  # uniform in [-scale, scale); scale: a power of 2
        n = int(np.prod(shape))
        values = [(self.bits() - 2**23) / 2**23 * scale for _ in range(n)]
        return torch.tensor(values).reshape(shape)

    def pixels(self, *shape):  # uniform in [0, 1)
        n = int(np.prod(shape))
        return torch.tensor([self.bits() / 2**24 for _ in range(n)]).reshape(shape)

    def targets(self, images, classes):  # one 1 a row
        y = torch.zeros(images, classes)
        for row in y:
            row[(self.bits() * classes) >> 24] = 1
        return y


def simple_net(xb, w1, b1, w2, b2):
    res = xb @ w1 + b1
    res = res.max(torch.tensor(0.0))
    res = res @ w2 + b2
    return res


def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()


def draw_params(draws, inputs, hidden, classes, scale):
    shapes = (inputs, hidden), (hidden,), (hidden, classes), (classes,)
    return [draws.weights(*shape, scale=scale).requires_grad_() for shape in shapes]


def line(name, values):
    flat = torch.as_tensor(values).detach().reshape(-1).tolist()
    print(name, *("%.9g" % v for v in flat))


def forward_and_gradients(xb, yb, params):
    preds = simple_net(xb, *params)
    loss = mnist_loss(preds, yb)
    loss.backward()
    return preds, loss


def small_net(name, seed, images, inputs, hidden, classes, scale):
    draws = Draws(seed)
    params = draw_params(draws, inputs, hidden, classes, scale)
    xb, yb = draws.pixels(images, inputs), draws.targets(images, classes)
    preds, loss = forward_and_gradients(xb, yb, params)
    print("case", name, seed, images, inputs, hidden, classes, scale)
    line("preds", preds)
    line("loss", loss)
    for parameter, p in zip(("dw1", "db1", "dw2", "db2"), params):
        line(parameter, p.grad)


def trajectory(name, seed, images, inputs, hidden, classes, scale, batch, lr, steps):
    draws = Draws(seed)
    params = draw_params(draws, inputs, hidden, classes, scale)
    x, y = draws.pixels(images, inputs), draws.targets(images, classes)
    print("case", name, seed, images, inputs, hidden, classes, scale)
    step = 0
    while step < steps:
        for start in range(0, images, batch):  # the last batch is short
            if step == steps:
                break
            forward_and_gradients(x[start:start + batch], y[start:start + batch], params)
            for p in params:
                p.data -= p.grad * lr
                p.grad.zero_()
            step += 1
    for parameter, p in zip(("w1", "b1", "w2", "b2"), params):
        line(parameter, p)


def checksums(name, t, seed):
    """The norm, the sum of the magnitudes, and four sums with random weights from -1 to 1."""
    t = t.detach()
    draws = Draws(seed)
    sums = [(draws.weights(*t.shape, scale=1.0) * t).sum() for _ in range(4)]
    line(name, torch.stack([t.norm(), t.abs().sum(), *sums]))


def mnist_batch(name, seed, directory, scale):
    def idx(file, skip):
        return np.fromfile(directory + "/" + file, np.uint8)[skip:]
    rows = np.arange(1000) * 61 % 60000
    images = idx("train-images-idx3-ubyte", 16).reshape(-1, 784)[rows]
    labels = idx("train-labels-idx1-ubyte", 8)[rows]
    xb = torch.tensor(images.astype(np.float32) / np.float32(255)).double()
    yb = torch.nn.functional.one_hot(torch.tensor(labels).long(), 10).double()
    params = draw_params(Draws(seed), 784, 500, 10, scale)
    preds, loss = forward_and_gradients(xb, yb, params)
    print("case", name, seed, 1000, 784, 500, 10, scale)
    line("loss", loss)
    checksums("preds", preds, seed + 1)
    for i, (parameter, p) in enumerate(zip(("dw1", "db1", "dw2", "db2"), params)):
        checksums(parameter, p.grad, seed + 2 + i)


if __name__ == "__main__":
    small_net("unsaturated", 1, 16, 12, 7, 5, 0.25)
    small_net("saturated", 2, 16, 12, 7, 5, 8.0)
    small_net("wide", 3, 6, 40, 33, 10, 0.5)
    small_net("two_classes", 4, 9, 5, 3, 2, 1.0)
    small_net("one_image", 5, 1, 9, 4, 3, 0.5)
    trajectory("trajectory", 6, 23, 12, 9, 4, 0.5, 10, 2.0, 50)
    mnist_batch("mnist", 7, sys.argv[1], 0.125)
    mnist_batch("mnist_saturated", 17, sys.argv[1], 2.0)
