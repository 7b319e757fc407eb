#!/usr/bin/env python3
"""Turns a folder of PNG images into the four IDX files that the lessons read.

    from_png.py FOLDER OUT

FOLDER is what fastai's untar_data(URLs.MNIST) leaves: the images of digit 6 lie in training/6 and
testing/6, each 28 x 28 grey pixels, 0 for background. Within a digit the images keep the order of
the file names, as Python's sorted() and ls have it: 10.png before 9.png. OUT must not exist, or be
empty. It appears whole or not at all: wrong images are named, and then nothing is written.

Needs Pillow (Debian: python3-pil).
"""
import os
import shlex
import shutil
import signal
import struct
import sys

try:
    from PIL import Image
except ImportError:
    sys.exit("from_png.py: needs Pillow (Debian: apt-get install python3-pil)")

SIDE = 28
SETS = {"training": "train", "testing": "t10k"}  # the folder, and what MNIST calls its files
MOST = 10  # this many wrong images are named one by one


def visible(folder):
    """The names in a folder, in order. Not .DS_Store and the like."""
    try:
        return sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except OSError as error:
        sys.exit(f"from_png.py: {folder}: {error.strerror}; expected a folder with training/0 to "
                 "training/9 and testing/0 to testing/9")


def images_of(folder):
    """The path and digit of each image below a folder, digit by digit; and what is not one."""
    images, others = [], []
    for digit in range(10):
        place = os.path.join(folder, str(digit))
        names = visible(place)
        pngs = [name for name in names if name.lower().endswith(".png")]
        if not pngs:
            sys.exit(f"from_png.py: {place}: holds no .png file")
        images += [(os.path.join(place, name), digit) for name in pngs]
        others += [os.path.join(place, name) for name in names if name not in pngs]
    return images, others


def pixels_of(path):
    """The bytes of an image, row by row. Raises ValueError that says why there are none."""
    try:
        with Image.open(path, formats=["PNG"]) as image:
            if image.mode != "L" or image.size != (SIDE, SIDE):
                columns, rows = image.size
                raise ValueError(f"is of mode {image.mode} and {columns} x {rows} pixels, "
                                 f"expected mode L (grey) and {SIDE} x {SIDE}")
            return image.tobytes()
    except (ValueError, MemoryError):
        raise
    except Exception as error:  # Pillow raises a dozen kinds for a damaged file
        raise ValueError(f"cannot be read as a PNG image ({type(error).__name__})") from error


def write_set(images, out, name):
    """Writes images and labels; returns what is wrong with the images, a line for each."""
    wrong = []
    with open(os.path.join(out, name + "-images-idx3-ubyte"), "xb") as pixels, \
         open(os.path.join(out, name + "-labels-idx1-ubyte"), "xb") as labels:
        pixels.write(struct.pack(">4I", 0x803, len(images), SIDE, SIDE))
        labels.write(struct.pack(">2I", 0x801, len(images)))
        for path, digit in images:
            try:
                pixels.write(pixels_of(path))
            except ValueError as error:
                wrong.append(f"{path}: {error}")
            labels.write(bytes([digit]))
        for file in pixels, labels:
            file.flush()
            os.fsync(file.fileno())
    return wrong


def report(lines):
    for line in lines[:MOST]:
        line = "".join(c if c.isprintable() else repr(c)[1:-1] for c in line)
        print("from_png.py:", line, file=sys.stderr)
    if len(lines) > MOST:
        print(f"from_png.py: and {len(lines) - MOST} more", file=sys.stderr)


def convert(folder, out):
    sets = {name: images_of(os.path.join(folder, part)) for part, name in SETS.items()}
    report([f"{path}: left out, not a .png" for _, others in sets.values() for path in others])
    unfinished = f"{out.rstrip(os.sep)}.{os.getpid()}.new"
    os.mkdir(unfinished)
    try:
        wrong = []
        for name, (images, _) in sets.items():
            wrong += write_set(images, unfinished, name)
        if not wrong:
            os.rename(unfinished, out)  # in one step; only onto nothing, or an empty directory
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    report(wrong)
    if wrong:
        sys.exit(f"from_png.py: nothing written: {len(wrong)} wrong image(s)")
    train, test = (len(images) for images, _ in sets.values())
    place = shlex.quote(os.path.abspath(out))
    print(f"{train} training and {test} testing images; use them with: --data {place}")


def main():
    if len(sys.argv) != 3 or sys.argv[1].startswith("-"):
        sys.exit(__doc__.strip())
    folder, out = sys.argv[1:]
    if os.path.exists(out) and not (os.path.isdir(out) and not os.listdir(out)):
        sys.exit(f"from_png.py: {out}: is there already; remove it, or name another directory")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that `finally` clears up
    try:
        convert(folder, out)
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        sys.exit(f"from_png.py: {error.filename}: {error.strerror}")


if __name__ == "__main__":
    main()
