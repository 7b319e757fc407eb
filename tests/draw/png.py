"""A PNG of strokes, as a photo of paper would show them: with a shadow and some noise."""
import math
import random
import struct
import zlib


def png_of(strokes, ink, paper, width=240, height=180, pen=7):
    """Greys from 0 to 1 for ink and paper; the digit stands in the middle square."""
    noise = random.Random(5)
    cover = [[0.0] * width for _ in range(height)]
    for points in strokes:
        for x, y in points:
            cx, cy = (width - height) / 2 + x * height, y * height
            for row in range(max(0, int(cy - pen)), min(height, int(cy + pen) + 1)):
                for column in range(max(0, int(cx - pen)), min(width, int(cx + pen) + 1)):
                    distance = math.hypot(column + .5 - cx, row + .5 - cy)
                    cover[row][column] = max(cover[row][column], min(1, max(0, pen / 2 + .5 - distance)))
    rows = b''
    for row in range(height):
        rows += b'\0'
        for column in range(width):
            shade = 1 - .25 * column / width
            grey = (paper + (ink - paper) * cover[row][column]) * shade + noise.gauss(0, .01)
            rows += bytes([min(255, max(0, round(255 * grey)))])

    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    header = struct.pack('>IIBBBBB', width, height, 8, 0, 0, 0, 0)
    return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', header) + chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b'')
