#!/usr/bin/env python3
"""Goes on training in PyTorch with the weights that --save left, and saves them for --load.

    continue.py WEIGHTS OUT                     one process
    torchrun --standalone --nproc_per_node 2 continue.py WEIGHTS OUT

and on two machines, the first of which is called `first`, on both, with --node_rank 0 and 1:

    torchrun --nnodes 2 --node_rank 0 --nproc_per_node 2 --master_addr first --master_port 29500 \\
      continue.py WEIGHTS OUT

WEIGHTS are those of lesson 4 (w1.npy, ...) or of a network of beyond/ (net.txt says which). OUT
must not exist, or be empty. Each process, on this machine or on others, takes its share of every
batch (DistributedDataParallel); gloo carries the gradients, so no GPU is needed.

Needs PyTorch (Debian: python3-torch) and NumPy.
"""
import argparse
import os
import shutil
import sys
import time

try:
    import numpy as np
    import torch
    import torch.distributed as dist
    from torch import nn
except ImportError as error:
    sys.exit(f"continue.py: needs {error.name} (Debian: apt-get install python3-torch)")

CLASSES = 10
EPSILON = 1e-5  # batch_norm.h: kVarianceFloor


# ---- The network ---------------------------------------------------------------------------------

class Flatten(nn.Module):
    """Images to rows in the order of the C++ program: channels last. PyTorch has them first."""

    def forward(self, x):
        return x.permute(0, 2, 3, 1).flatten(1)


class Saved:
    """A network, the files of its weights, and how its pixels are prepared."""

    def __init__(self, directory):
        self.directory = directory
        self.mean, self.deviation, self.text = 0.0, 1.0, None
        path = os.path.join(directory, "net.txt")
        if os.path.exists(path):
            with open(path) as file:
                self.text = file.read()
            says = dict(line.split(" ", 1) for line in self.text.splitlines())
            self.mean, self.deviation = float(says["mean"]), float(says["deviation"])
            words = says["net"].split(",")
        else:  # lesson 4's, whose files have the article's names
            words = [f"f{self.load('w1').shape[1]}", "r", f"f{CLASSES}"]
        self.tensors = []  # (name of the file, where it is in PyTorch, how to get it back)
        self.net = nn.Sequential(*self.layers(words))

    def load(self, name):
        return torch.from_numpy(np.load(os.path.join(self.directory, name + ".npy")))

    def has(self, name):
        return os.path.exists(os.path.join(self.directory, name + ".npy"))

    def put(self, name, target, to_torch=lambda t: t, to_numpy=lambda t: t):
        """Copies a file into a parameter or buffer, and notes how it gets back."""
        with torch.no_grad():
            target.copy_(to_torch(self.load(name)))
        self.tensors.append((name, target, to_numpy))

    def layers(self, words):
        channels, is_image, linears = 1, True, 0
        for i, word in enumerate(words):
            letter = word[0]
            if letter == "f":
                if is_image:
                    yield Flatten()
                is_image, linears = False, linears + 1
                name = {"w": f"{i}.linear.w", "b": f"{i}.linear.b"} if self.text else \
                       {"w": f"w{linears}", "b": f"b{linears}"}
                yield self.linear(name["w"], name["b"])
                channels = int(word[1:])
            elif letter == "c":
                kernel, rest = word[1:].split("x")
                out, _, stride = rest.partition("s")
                yield self.conv(i, channels, int(kernel), int(out), int(stride or 1))
                channels = int(out)
            elif letter == "b":
                yield self.norm(i, nn.BatchNorm2d if is_image else nn.BatchNorm1d, channels)
            elif letter == "d":
                yield nn.Dropout(int(word[1:]) / 100)
            else:
                yield {"r": nn.ReLU, "p": lambda: nn.MaxPool2d(2)}[letter]()

    def linear(self, w, b):
        inputs, outputs = self.load(w).shape
        layer = nn.Linear(inputs, outputs, bias=self.has(b))
        self.put(w, layer.weight, lambda t: t.T, lambda t: t.T)  # [I, N] here, [N, I] there
        if self.has(b):
            self.put(b, layer.bias)
        return layer

    def conv(self, i, channels, kernel, out, stride):
        has_bias = self.has(f"{i}.conv.b")
        layer = nn.Conv2d(channels, out, kernel, stride, bias=has_bias)
        # [rows · columns · channels in, channels out] here, [out, in, rows, columns] there
        self.put(f"{i}.conv.w", layer.weight,
                 lambda t: t.reshape(kernel, kernel, channels, out).permute(3, 2, 0, 1),
                 lambda t: t.permute(2, 3, 1, 0).reshape(-1, out))
        if has_bias:
            self.put(f"{i}.conv.b", layer.bias)
        return layer

    def norm(self, i, kind, channels):
        layer = kind(channels, eps=EPSILON)
        for name, target in (("gain", layer.weight), ("bias", layer.bias),
                             ("mean", layer.running_mean), ("variance", layer.running_var)):
            self.put(f"{i}.norm.{name}", target)
        return layer

    def save(self, out):
        """Writes all files to a new directory, which then takes the name `out` in one step."""
        unfinished = f"{out.rstrip(os.sep)}.{os.getpid()}.new"
        os.mkdir(unfinished)
        try:
            for name, target, to_numpy in self.tensors:
                values = to_numpy(target.detach()).contiguous().numpy()
                np.save(os.path.join(unfinished, name + ".npy"), values.astype("<f4"))
            if self.text:
                with open(os.path.join(unfinished, "net.txt"), "w") as file:
                    file.write(self.text)
            os.rename(unfinished, out)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)


# ---- The data ------------------------------------------------------------------------------------

def read_idx(directory, name, axes):
    for joint in "-.":
        path = os.path.join(directory, f"{name}{joint}idx{axes}-ubyte")
        if os.path.exists(path):
            return np.fromfile(path, np.uint8)[4 + 4 * axes:]
    sys.exit(f"continue.py: {directory}: has no {name}-idx{axes}-ubyte; name the data with --data")


def load_set(directory, name, saved):
    labels = torch.from_numpy(read_idx(directory, name + "-labels", 1)).long()
    pixels = torch.from_numpy(read_idx(directory, name + "-images", 3)).float()
    side = int((pixels.numel() // len(labels)) ** 0.5)
    x = (pixels / 255 - saved.mean) / saved.deviation
    return x.reshape(len(labels), 1, side, side), labels


# ---- Training ------------------------------------------------------------------------------------

@torch.no_grad()
def predict(net, x):
    net.eval()
    preds = torch.cat([net(batch) for batch in x.split(1000)])
    net.train()
    return preds


def accuracy(preds, labels):
    return 100 * (preds.argmax(1) == labels).float().mean().item()


def compare(preds, file):
    """The largest difference to the C++ program's predictions, in units of the largest of them."""
    theirs = torch.from_numpy(np.load(file))
    difference = ((preds - theirs).abs().max() / theirs.abs().max().clamp(min=1)).item()
    print(f"PyTorch and C++ predict the same: largest difference {difference:.1e}, allowed 1e-4")
    if not difference <= 1e-4:
        sys.exit("continue.py: the predictions differ; is PREDS of these weights and this data?")


def train_epoch(model, optimiser, schedule, x, y, order, batch):
    total = 0.0
    for rows in order.split(batch):
        optimiser.zero_grad()
        loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
        loss.backward()  # with DistributedDataParallel: the mean over the gradients of all
        optimiser.step()
        schedule.step()
        total += loss.item() * len(rows)
    return total / len(order)


def share(images, batch, rank, processes, epoch):
    """This process's images of an epoch: all draw the same order, and each takes every nth."""
    order = torch.randperm(images, generator=torch.Generator().manual_seed(epoch))
    whole = images // (batch * processes) * batch * processes  # the same number of steps for all
    return order[:whole][rank::processes]


def train(saved, options, rank, processes, test):
    x, y = load_set(options.data, "train", saved)
    batch = options.batch_size // processes
    model = nn.parallel.DistributedDataParallel(saved.net) if processes > 1 else saved.net
    optimiser = torch.optim.SGD(model.parameters(), options.lr, momentum=0.9, nesterov=True)
    steps = options.epochs * (len(y) // (batch * processes))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: 1 - step / steps)
    for epoch in range(options.epochs):
        start = time.perf_counter()
        order = share(len(y), batch, rank, processes, epoch)
        loss = train_epoch(model, optimiser, schedule, x, y, order, batch)
        if rank == 0:
            seconds = time.perf_counter() - start
            print(f"epoch {epoch}: loss {loss:.4f}, {accuracy(predict(saved.net, test[0]), test[1]):.2f}%, "
                  f"{seconds:.1f} s with {processes} process(es)", flush=True)


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weights")
    parser.add_argument("out")
    parser.add_argument("--data", default="build/data", help="directory of the four IDX files")
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--lr", type=float, default=0.01, help="of the first step; falls to 0")
    parser.add_argument("--batch-size", type=int, default=64, help="images a step, of all together")
    parser.add_argument("--compare", metavar="PREDS", help="preds.npy of the program `predict`")
    return parser.parse_args()


def main():
    options = parse()
    processes = int(os.environ.get("WORLD_SIZE", 1))  # torchrun sets these
    rank = int(os.environ.get("RANK", 0))
    if os.path.exists(options.out) and os.listdir(options.out):
        sys.exit(f"continue.py: {options.out}: is there already; name another directory")
    if processes > 1:
        dist.init_process_group("gloo")
    saved = Saved(options.weights)
    test = load_set(options.data, "t10k", saved)
    if rank == 0:
        preds = predict(saved.net, test[0])
        if options.compare:
            compare(preds, options.compare)
        print(f"before: {accuracy(preds, test[1]):.2f}%", flush=True)
    train(saved, options, rank, processes, test)
    if rank == 0:
        saved.save(options.out)
        print(f"saved in {options.out}")


if __name__ == "__main__":
    main()
