"""Lines that are no sign at all: a function a kind. Drawn otherwise than those that the gate learned
from, which lesson04_training/draw/scribble.cpp draws. Strokes are as in hands.py.
"""
import math

from hands import corner


def anywhere(noise):
    return (.7 * noise.random(), noise.random())


def along(place, steps=120):
    return [[place(i / steps) for i in range(steps + 1)]]


def places(noise):
    """The pen goes from place to place."""
    return [[anywhere(noise) for _ in range(noise.randint(6, 14))]]


def wandering(noise):
    """It bends a little all the time. Of length: a short one may well be a digit."""
    unsteady, angle, line = noise.uniform(.15, .8), noise.uniform(0, 6.28), [(0, 0)]
    for _ in range(noise.randint(90, 300)):
        angle += noise.gauss(0, unsteady)
        line.append((line[-1][0] + .03 * math.cos(angle), line[-1][1] + .03 * math.sin(angle)))
    return [line]


def trembling(noise):
    line = [(0, 0)]
    for _ in range(noise.randint(40, 200)):
        line.append((line[-1][0] + noise.gauss(0, .05), line[-1][1] + noise.gauss(0, .05)))
    return [line]


def seeking(noise):
    """It is drawn to one place after the other, with momentum: long and smooth."""
    (x, y), (right, down), line = anywhere(noise), (0, 0), []
    for i in range(noise.randint(90, 260)):
        if i % 12 == 0:
            aim = anywhere(noise)
        right, down = .85 * right + .02 * (aim[0] - x), .85 * down + .02 * (aim[1] - y)
        x, y = x + right, y + down
        line.append((x, y))
    return [line]


def zigzag(noise):
    n = noise.randint(5, 12)
    return [[p for k in range(n) for p in corner(.7 * k / n, noise.uniform(0, .2) if k % 2 else .9)]]


def hatching(noise):
    n, lean = noise.randint(4, 9), noise.uniform(-.3, .3)
    return [[(.7 * k / n + lean, noise.uniform(0, .1)), (.7 * k / n, noise.uniform(.85, 1))] for k in range(n)]


def across(noise):
    """Straight lines across each other."""
    return [corner(*anywhere(noise)) + [anywhere(noise)] for _ in range(noise.randint(4, 8))]


def cross(noise):
    a, strokes = noise.uniform(-.3, 1.1), []
    for angle in (a, a + 1.57):
        right, down = .5 * math.cos(angle), .5 * math.sin(angle)
        strokes.append([(-right, -down), (right, down)])
    return strokes


def coil(noise):
    turns = noise.uniform(3, 6)
    return along(lambda t: (.1 + .5 * t + .15 * math.cos(6.28 * turns * t), .5 + .3 * math.sin(6.28 * turns * t)))


def spiral(noise):
    turns, way, wide = noise.uniform(2, 6), noise.choice([-1, 1]), noise.uniform(.7, 1.2)
    return along(lambda t: (wide * (.03 + .45 * t) * math.cos(way * 6.28 * turns * t),
                            (.03 + .45 * t) * math.sin(way * 6.28 * turns * t)))


def points(noise):
    return [[(x, y), (x + .01, y)] for x, y in (anywhere(noise) for _ in range(noise.randint(3, 10)))]


def waves(noise):
    n, height = noise.uniform(2, 6), noise.uniform(.1, .3)
    return along(lambda t: (.9 * t, .5 + height * math.sin(6.28 * n * t)))


def blob(noise):
    """A patch that is filled with the pen."""
    line = []
    for _ in range(noise.randint(60, 150)):
        radius, angle = .4 * math.sqrt(noise.random()), noise.uniform(0, 6.28)
        line.append((radius * math.cos(angle), radius * math.sin(angle)))
    return [line]


def ball(noise):
    """A ring gone round again and again."""
    turns, sway = noise.uniform(4, 9), noise.uniform(.05, .1)
    return along(lambda t: ((.35 + sway * math.sin(3.1 * t)) * math.cos(6.28 * turns * t) + .05 * math.sin(9 * t),
                            (.35 + sway * math.cos(2.3 * t)) * math.sin(6.28 * turns * t) + .05 * math.cos(7 * t)), 200)


def star(noise):
    a = noise.uniform(0, 1.2)
    return [[p for k in range(6) for p in corner(.5 * math.cos(a + 2.513 * k), .5 * math.sin(a + 2.513 * k))]]


SCRIBBLES = [places, wandering, trembling, seeking, zigzag, hatching, across, cross, coil, spiral, points, waves, blob,
             ball, star]
