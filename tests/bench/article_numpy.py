#!/usr/bin/env python3
"""The article's training in NumPy, gradients by hand: one epoch for every line on standard input.

    article_numpy.py MNIST_DIR BATCH_SIZE HIDDEN

Prints "ready" once the data is there, then the seconds of each epoch.
"""
import sys
import time

try:
    import numpy as np
except ImportError:
    sys.exit()  # the benchmark leaves this peer out and says so

directory, batch, hidden = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])


def idx(file, skip):
    return np.fromfile(directory + "/" + file, np.uint8)[skip:]


x = idx("train-images-idx3-ubyte", 16).reshape(-1, 784).astype(np.float32) / np.float32(255)
y = np.eye(10, dtype=np.float32)[idx("train-labels-idx1-ubyte", 8)]
random = np.random.default_rng(1)
w1, b1, w2, b2 = (random.standard_normal(shape, dtype=np.float32)
                  for shape in ((784, hidden), (hidden,), (hidden, 10), (10,)))
lr = np.float32(50)
print("ready", flush=True)

for _ in sys.stdin:
    start = time.perf_counter()
    order = random.permutation(len(x))
    for i in range(0, len(x), batch):
        rows = order[i:i + batch]
        xb, yb = x[rows], y[rows]
        a1 = xb @ w1
        a1 += b1
        np.maximum(a1, 0, out=a1)
        with np.errstate(over="ignore"):
            s = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
        loss = np.where(yb == 1, 1 - s, s).mean()
        dpreds = np.where(yb == 1, np.float32(-1), np.float32(1)) * s * (1 - s) / np.float32(s.size)
        dpreds[np.abs(dpreds) < 1e-30] = 0  # as in common/flush.h
        dz1 = dpreds @ w2.T
        dz1 *= a1 > 0
        w2 -= lr * (a1.T @ dpreds)
        b2 -= lr * dpreds.sum(0)
        w1 -= lr * (xb.T @ dz1)
        b1 -= lr * dz1.sum(0)
    print(time.perf_counter() - start, flush=True)
