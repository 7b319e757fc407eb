#!/usr/bin/env python3
"""The article's training in PyTorch from the seeds 1 to N: the accuracy after the last epoch of each,
in percent, as CSV. What spread.sh does for lesson 4.

    spread_torch.py MNIST_DIR N OUTPUT.csv

Without PyTorch or NumPy it ends with a line that says so.
"""
import os
import sys

try:
    import numpy  # article_torch reads the data with it
    import torch
except ImportError as error:
    sys.exit(f"spread-torch: {sys.executable}: {error} (Debian: python3-torch, python3-numpy)")

sys.dont_write_bytecode = True  # no __pycache__ among the sources
from article_torch import init_net, load, simple_net, train_epoch

EPOCHS, BATCH, HIDDEN = 30, 1000, 500


def accuracy(x, y, params):
    """The mean over the batches, rounded to four decimals, as the article has it."""
    with torch.no_grad():
        batches = [
            (simple_net(xb, params).argmax(1) == yb.argmax(1)).float().mean()
            for xb, yb in zip(x.split(BATCH), y.split(BATCH))
        ]
    return round(torch.stack(batches).mean().item(), 4)


def main():
    directory, seeds, output = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    train, valid = load(directory, "train"), load(directory, "t10k")
    os.makedirs(os.path.dirname(output), exist_ok=True)
    all_of_them = []
    with open(output + ".new", "w") as csv:
        print("seed,accuracy", file=csv)
        for seed in range(1, seeds + 1):
            torch.manual_seed(seed)
            params = init_net(HIDDEN)
            for _ in range(EPOCHS):
                train_epoch(*train, params, BATCH)
            all_of_them.append(100 * accuracy(*valid, params))
            line = f"{seed},{all_of_them[-1]:.2f}"
            print(line, file=csv)
            print(line, flush=True)
    os.rename(output + ".new", output)
    print("sorted:", *(f"{one:.2f}" for one in sorted(all_of_them)))


if __name__ == "__main__":
    main()
