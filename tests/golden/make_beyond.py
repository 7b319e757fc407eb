#!/usr/bin/env python3
"""What PyTorch computes for the layers, losses and steps of lesson04_training/beyond, as text.

    make_beyond.py MNIST_DIR > beyond.txt

Like make_numbers.py, and with its generator: see README.md. A tensor of images is drawn and printed
with the channels last, [B, rows, columns, channels], as the program has it.
"""
import sys

import numpy as np
import torch
import torch.nn.functional as F

from make_numbers import Draws, checksums, line  # and PyTorch computes in double from here on


def first(t):  # channels last to channels first, which PyTorch wants
    return t.permute(0, 3, 1, 2)


def last(t):
    return t.permute(0, 2, 3, 1)


def kernels(w, k, channels):  # [k * k * channels, N] to [N, channels, k, k]
    return w.reshape(k, k, channels, -1).permute(3, 2, 0, 1)


def layer(name, seed, x_shape, shapes, function):
    """x, the parameters and dout drawn in this order; prints out and all gradients."""
    draws = Draws(seed)
    x = draws.weights(*x_shape, scale=1.0).requires_grad_()
    parameters = [draws.weights(*shape, scale=0.5).requires_grad_() for shape in shapes]
    out = function(x, *parameters)
    out.backward(draws.weights(*out.shape, scale=1.0))
    print("case", name, seed)
    line("out", out)
    line("dx", x.grad)
    for i, p in enumerate(parameters):
        line(f"d{i}", p.grad if p.grad is not None else torch.zeros(1))


def conv(name, seed, images, rows, columns, channels, k, stride, n):
    layer(name, seed, (images, rows, columns, channels), [(k * k * channels, n), (n,)],
          lambda x, w, b: last(F.conv2d(first(x), kernels(w, k, channels), b, stride)))


def noise(key, i):  # splitmix64 once more
    z = (key + (i + 1) * 0x9e3779b97f4a7c15) % 2**64
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9 % 2**64
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb % 2**64
    return z ^ (z >> 31)


def dropout(x, p=0.25, key=noise(2026, 3)):  # with the mask that the program draws
    kept = [(noise(key, i) >> 40) * 2.0**-24 >= p for i in range(x.numel())]
    return x * torch.tensor(kept).reshape(x.shape) / (1 - p)


def used_norm(x, gain, bias, mean, root):  # with running means; the variance is a square
    return last(F.batch_norm(first(x), mean.detach(), (root * root).detach(), gain, bias, eps=1e-5))


def loss(name, seed, images, classes, smoothing):
    draws = Draws(seed)
    preds = draws.weights(images, classes, scale=4.0).requires_grad_()
    y = draws.targets(images, classes).argmax(1)
    value = F.cross_entropy(preds, y, label_smoothing=smoothing)
    value.backward()
    print("case", name, seed)
    line("softmax", preds.softmax(1))
    line("loss", value)
    line("dpreds", preds.grad)


def steps(name, seed, make):
    """Five steps with drawn gradients, which do not depend on the weights."""
    draws = Draws(seed)
    w = draws.weights(20, scale=1.0).requires_grad_()
    optimiser = make([w])
    print("case", name, seed)
    for i in range(5):
        w.grad = draws.weights(20, scale=1.0)
        optimiser.step()
        line(f"w{i}", w)


def conv_net(name, seed, directory):
    """20 steps of batch 64, normalised over groups of 32 images, from drawn weights."""
    draws = Draws(seed)
    shapes = [(25, 8), (8,), (8,), (72, 16), (16,), (16,), (400, 32), (32,), (32, 10), (10,)]
    scales = [0.5, 0.5, 0.5, 0.25, 0.5, 0.5, 0.125, 0.125, 0.25, 0.25]
    p = [draws.weights(*shape, scale=scale) for shape, scale in zip(shapes, scales)]
    p[1] += 1
    p[4] += 1
    for t in p:
        t.requires_grad_()

    def predictions(x):
        x = F.relu(F.batch_norm(F.conv2d(x, kernels(p[0], 5, 1), stride=2), None, None, p[1], p[2],
                                training=True))
        x = F.max_pool2d(F.conv2d(x, kernels(p[3], 3, 8)), 2)
        x = F.relu(F.batch_norm(x, None, None, p[4], p[5], training=True))
        return F.relu(last(x).flatten(1) @ p[6] + p[7]) @ p[8] + p[9]

    images = np.fromfile(directory + "/train-images-idx3-ubyte", np.uint8)[16:]
    labels = np.fromfile(directory + "/train-labels-idx1-ubyte", np.uint8)[8:]
    images = (torch.tensor(images.reshape(-1, 1, 28, 28)[:1280]).double() / 255 - 0.125) / 0.25
    labels = torch.tensor(labels[:1280]).long()
    optimiser = torch.optim.SGD(p, lr=0.0625, momentum=0.875, nesterov=True)
    losses = []
    for start in range(0, 1280, 64):
        optimiser.zero_grad()
        groups = [slice(start, start + 32), slice(start + 32, start + 64)]
        value = sum(F.cross_entropy(predictions(images[g]), labels[g], label_smoothing=0.125)
                    for g in groups) / 2
        value.backward()
        optimiser.step()
        losses.append(value.item())
    print("case", name, seed)
    line("losses", losses)
    for i, t in enumerate(p):
        checksums(f"p{i}", t, seed + 1 + i)


layer("linear", 31, (7, 12), [(12, 5), (5,)], lambda x, w, b: x @ w + b)
layer("relu", 32, (7, 12), [], F.relu)
conv("conv", 33, 2, 7, 10, 1, 5, 1, 6)
conv("conv_stride", 34, 3, 9, 8, 3, 3, 2, 4)
conv("conv_rest", 35, 2, 8, 11, 2, 4, 3, 3)
layer("pool", 36, (2, 6, 8, 5), [], lambda x: last(F.max_pool2d(first(x), 2)))
layer("pool_rest", 37, (2, 7, 5, 3), [], lambda x: last(F.max_pool2d(first(x), 2)))
layer("norm", 38, (6, 3, 4, 5), [(5,), (5,)],
      lambda x, gain, bias: last(F.batch_norm(first(x), None, None, gain, bias, training=True)))
layer("norm_used", 39, (2, 3, 4, 5), [(5,), (5,), (5,), (5,)], used_norm)
layer("dropout", 40, (5, 30), [], dropout)
loss("cross_entropy", 41, 9, 10, 0.0)
loss("smoothed", 42, 9, 10, 0.125)
steps("momentum", 43, lambda w: torch.optim.SGD(w, lr=0.125, momentum=0.875, nesterov=True))
steps("adam", 44, lambda w: torch.optim.Adam(w, lr=0.125))
conv_net("conv_net", 50, sys.argv[1])
