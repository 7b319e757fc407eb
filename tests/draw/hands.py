"""Digits as people write them, stroke by stroke, and letters.

A form is a list of strokes, a stroke a list of points (x, y) in a box of height 1: y downwards, x
from about 0 to 0.7. Points are joined by a smooth curve; a point that is given twice is a corner.
"""
import math
import random


def arc(cx, cy, rx, ry, start, end, steps=14):
    """Points on an ellipse; angles in degrees, 0 to the right, 90 downwards."""
    angles = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
    return [(cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in angles]


def corner(x, y):
    return [(x, y), (x, y)]


# Each digit's forms: the first is the one learnt at school, the others are those that people
# complain about when they are misread.
FORMS = {
    0: {
        'round': [arc(.35, .5, .33, .5, -80, 290)],
        'narrow': [arc(.3, .5, .22, .5, -110, 265)],
        'open': [arc(.35, .5, .32, .5, -60, 270)],
    },
    1: {
        'line': [[(.35, 0), (.34, .5), (.35, 1)]],
        'hooked': [[(.12, .3)] + corner(.38, 0) + [(.38, 1)]],
        'based': [[(.15, .22)] + corner(.36, 0) + [(.36, 1)], [(.12, 1), (.6, 1)]],
    },
    2: {
        'round': [[(.05, .25), (.15, .06), (.38, 0), (.6, .12), (.62, .32), (.4, .62)] +
                  corner(.03, 1) + [(.68, .99)]],
        'looped': [[(.06, .22), (.2, .03), (.45, 0), (.62, .17), (.5, .5), (.25, .88), (.1, .97), (.06, .84),
                    (.2, .8), (.4, .92), (.7, .97)]],
        'flat': [[(.06, .08), (.35, 0), (.58, .14), (.5, .42)] + corner(.05, .98) + [(.65, 1)]],
    },
    3: {
        'round': [[(.08, .12), (.3, 0), (.55, .1), (.55, .32)] + corner(.26, .46) +
                  [(.55, .55), (.62, .78), (.4, .98), (.05, .9)]],
        'flat': [corner(.08, .02) + corner(.58, .02) + corner(.3, .4) +
                 [(.58, .52), (.62, .78), (.38, 1), (.06, .92)]],
        'shallow': [[(.1, .08), (.36, 0), (.56, .14), (.5, .36), (.3, .46), (.55, .58), (.58, .82), (.34, 1),
                     (.08, .94)]],
    },
    4: {
        'open': [corner(.12, .02) + corner(.06, .58) + [(.62, .56)], [(.48, .1), (.46, 1)]],
        'closed': [[(.5, .68), (.35, .68)] + corner(.02, .68) + corner(.46, 0) + [(.46, 1)], [(.3, .68), (.66, .68)]],
        'one': [[(.15, .02), (.08, .45)] + corner(.15, .55) + corner(.55, .5) + corner(.55, .05) + [(.5, 1)]],
    },
    5: {
        'round': [corner(.14, .02) + corner(.1, .42) + [(.35, .36), (.6, .5), (.6, .8), (.35, 1), (.05, .93)],
                  [(.14, .02), (.62, .02)]],
        'one': [[(.6, .02)] + corner(.15, .03) + corner(.12, .42) +
                [(.4, .38), (.6, .58), (.55, .88), (.3, 1), (.04, .92)]],
        'slack': [[(.62, 0)] + [(.28, .04), (.18, .3), (.3, .42), (.55, .55), (.55, .85), (.28, 1), (.05, .94)]],
    },
    6: {
        'round': [[(.5, 0), (.25, .18), (.07, .5), (.08, .8), (.3, 1), (.55, .88), (.58, .66), (.38, .52), (.12, .66)]],
        'straight': [[(.42, 0), (.18, .4), (.06, .7), (.14, .95), (.4, .98), (.55, .8), (.45, .62), (.22, .62),
                      (.08, .76)]],
        'looped': [[(.56, .04), (.3, .1), (.1, .42), (.06, .75), (.25, .99), (.5, .9), (.54, .66), (.32, .56),
                    (.1, .72)]],
    },
    7: {
        'plain': [corner(.03, .02) + corner(.62, .02) + [(.42, .45), (.26, 1)]],
        'crossed': [corner(.05, .03) + corner(.62, .03) + [(.42, .45), (.25, 1)], [(.15, .5), (.6, .48)]],
        'hooked': [corner(.04, .18) + corner(.06, .04) + corner(.62, .03) + [(.38, .5), (.3, 1)]],
    },
    8: {
        'one': [[(.56, .12), (.35, 0), (.12, .1), (.14, .32), (.36, .47), (.58, .64), (.58, .88), (.34, 1),
                 (.09, .88), (.1, .64), (.34, .47), (.54, .3), (.56, .12)]],
        'two': [arc(.34, .24, .24, .24, -90, 272), arc(.34, .74, .3, .26, -90, 272)],
        'narrow': [[(.5, .1), (.34, 0), (.18, .14), (.24, .34), (.44, .6), (.46, .86), (.3, 1), (.14, .86), (.2, .6),
                    (.42, .36), (.5, .1)]],
    },
    9: {
        'straight': [arc(.32, .27, .27, .27, -10, -360) + [(.59, .27), (.57, .6), (.54, 1)]],
        'curved': [arc(.33, .28, .27, .28, -20, -350) + [(.6, .3), (.58, .7), (.4, .97), (.12, .95)]],
        'stick': [[(.55, .1), (.3, .02), (.08, .2), (.14, .42), (.36, .46)] + corner(.56, .12) + [(.5, .55), (.4, 1)]],
    },
}

FIRST = {digit: next(iter(forms)) for digit, forms in FORMS.items()}


def hand(size=.55, pen=.05, slant=0, width=1, wobble=0, turn=0, **forms):
    """A way of writing: the height of a digit as a part of the canvas, ..., and forms d7='crossed'."""
    return dict(size=size, pen=pen, slant=slant, width=width, wobble=wobble, turn=turn,
                forms={**FIRST, **{int(name[1:]): form for name, form in forms.items()}})


HANDS = {
    'school': hand(),
    'tiny': hand(size=.14),
    'large': hand(size=.92, d1='based', d2='flat'),
    'thin': hand(pen=.012, d3='flat', d6='straight'),
    'thick': hand(pen=.11, d4='closed', d9='curved'),
    'slanted': hand(slant=.35, d1='line', d5='one', d8='two'),
    'backwards': hand(slant=-.25, d6='looped', d9='stick'),
    'hooked': hand(d1='hooked', d7='hooked', d4='one', d0='narrow'),
    'crossed': hand(d1='based', d7='crossed', d4='open', d2='looped', d8='narrow'),
    'wide': hand(width=1.35, size=.45, d3='shallow', d5='slack'),
    'narrow': hand(width=.7, d0='narrow', d4='closed', d9='curved'),
    'shaky': hand(wobble=.02, d5='one', d2='flat'),
    'hasty': hand(slant=.2, turn=6, wobble=.008, d0='open', d3='shallow', d4='one', d5='slack', d6='straight',
                  d9='stick', d8='narrow'),
}


def smooth(points, step=.02):
    """A Catmull-Rom curve through the points, one point every `step`."""
    curve = []
    padded = [points[0]] + list(points) + [points[-1]]
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:]):
        if p1 == p2:
            continue
        # At a corner the curve's direction is that of its chord.
        p0 = p1 if p0 == p1 else p0
        p3 = p2 if p3 == p2 else p3
        steps = max(2, math.ceil(math.dist(p1, p2) / step))
        for i in range(steps):
            t = i / steps
            curve.append(tuple(.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t +
                                     (3 * b - a - 3 * c + d) * t * t * t) for a, b, c, d in zip(p0, p1, p2, p3)))
    curve.append(points[-1])
    return curve


def written(strokes, hand, at, seed=0):
    """The strokes as the hand writes them, their middle at the point `at` of the canvas, all in 0..1;
    what would leave the canvas is moved inside."""
    noise = random.Random(seed)
    angle = math.radians(hand['turn'])
    lines = []
    for points in strokes:
        # A shaky hand moves the points it aims at.
        aimed = [p if i and p == points[i - 1] else
                 (p[0] + noise.gauss(0, hand['wobble']), p[1] + noise.gauss(0, hand['wobble']))
                 for i, p in enumerate(points)]
        line = []
        for x, y in smooth(aimed):
            x, y = (x - .33) * hand['width'] - (y - .5) * hand['slant'], y - .5
            line.append(((x * math.cos(angle) - y * math.sin(angle)) * hand['size'],
                         (x * math.sin(angle) + y * math.cos(angle)) * hand['size']))
        lines.append(line)
    xs, ys = zip(*[p for line in lines for p in line])
    edge = hand['pen'] / 2 + .01
    def place(middle, low, high):
        return min(max(middle - (low + high) / 2, edge - low), 1 - edge - high)
    dx, dy = place(at[0], min(xs), max(xs)), place(at[1], min(ys), max(ys))
    return [[(x + dx, y + dy) for x, y in line] for line in lines]


# The middle and towards each corner.
POSITIONS = [(.5, .5), (.2, .2), (.8, .25), (.25, .8), (.8, .8)]


# Letters that nobody takes for a digit, drawn otherwise than those that the gate has seen.
LETTERS = {
    'A': [[(0, 1)] + corner(.35, 0) + [(.7, 1)], [(.15, .65), (.56, .65)]],
    'E': [corner(.55, .05) + corner(.1, .02) + corner(.1, 1) + [(.58, .97)], [(.1, .5), (.45, .5)]],
    'F': [corner(.6, 0) + corner(.12, .03) + [(.1, 1)], [(.1, .48), (.5, .46)]],
    'H': [[(.05, 0), (.08, 1)], [(.6, 0), (.62, 1)], [(.06, .52), (.62, .48)]],
    'K': [[(.08, 0), (.1, 1)], [(.6, .02)] + corner(.12, .55) + [(.64, 1)]],
    'M': [[(0, 1)] + corner(.1, 0) + corner(.36, .6) + corner(.62, 0) + [(.72, 1)]],
    'N': [[(.05, 1)] + corner(.06, 0) + corner(.6, 1) + [(.62, 0)]],
    'P': [[(.1, 1)] + corner(.1, .02) + [(.5, .04), (.58, .26), (.44, .48), (.1, .5)]],
    'R': [[(.1, 1)] + corner(.1, .02) + [(.48, .04), (.56, .24), (.42, .46)] + corner(.12, .48) + [(.6, 1)]],
    'T': [[(0, .03), (.68, 0)], [(.34, .02), (.33, 1)]],
    'U': [[(.06, 0), (.06, .6), (.18, .95), (.42, .98), (.58, .7), (.6, 0)]],
    'V': [[(0, 0)] + corner(.32, 1) + [(.64, 0)]],
    'W': [[(0, .03)] + corner(.16, 1) + corner(.36, .35) + corner(.54, 1) + [(.72, 0)]],
    'X': [[(.02, 0), (.6, 1)], [(.62, .02), (0, .98)]],
    'Y': [[(0, .02)] + corner(.3, .48) + [(.6, 0)], [(.3, .48), (.28, 1)]],
    'a': [[(.5, .35), (.25, .25), (.05, .5), (.12, .9), (.35, .95), (.52, .7)], [(.54, .28), (.54, .8), (.66, .98)]],
    'h': [[(.1, 0), (.1, 1)], [(.1, .65), (.25, .42), (.45, .45), (.5, .65), (.5, 1)]],
    'k': [[(.1, 0), (.1, 1)], [(.5, .38)] + corner(.12, .7) + [(.52, 1)]],
    'm': [[(.04, .3), (.06, 1)], [(.06, .5), (.18, .32), (.3, .42), (.32, 1)], [(.32, .5), (.46, .3), (.58, .42), (.6, 1)]],
    'n': [[(.1, .2), (.1, 1)], [(.1, .45), (.3, .22), (.5, .4), (.52, 1)]],
    'w': [[(0, .2)] + corner(.14, .98) + corner(.3, .45) + corner(.46, .98) + [(.6, .2)]],
    'x': [[(.05, .2), (.55, 1)], [(.55, .2), (.03, 1)]],
}
