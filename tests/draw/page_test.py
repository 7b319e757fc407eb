"""The page on which one draws a digit, in a real browser: make test-page.

Needs Debian's chromium, chromium-driver and python3-selenium; says so and ends where they are
missing. SCREENSHOTS=DIR in the environment also leaves pictures of the page there.
"""
import base64
import os
import pathlib
import random
import re
import shutil
import statistics
import struct
import sys
import time
import unittest

try:
    import selenium  # noqa: F401
except ImportError:
    selenium = None
if selenium is None or not shutil.which('chromedriver') or \
        not (shutil.which('chromium') or shutil.which('chromium-browser')):
    print('page_test: skipped; it needs the packages chromium, chromium-driver and python3-selenium')
    sys.exit(0)

from selenium.webdriver.common.action_chains import ActionChains  # noqa: E402
from selenium.webdriver.common.actions import interaction  # noqa: E402
from selenium.webdriver.common.actions.action_builder import ActionBuilder  # noqa: E402
from selenium.webdriver.common.actions.pointer_input import PointerInput  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

from browser import Browser  # noqa: E402
from hands import FORMS, HANDS, LETTERS, POSITIONS, hand, written  # noqa: E402
from png import png_of  # noqa: E402
from scribbles import SCRIBBLES, spiral, zigzag  # noqa: E402

# page_test.py [build/draw build/data] [unittest's own arguments]
HERE, DATA = (pathlib.Path(sys.argv.pop(1)) for _ in range(2)) if len(sys.argv) > 2 else \
    (pathlib.Path('build/draw'), pathlib.Path('build/data'))
PAGE = HERE / 'index.html'
ROOT = pathlib.Path(__file__).resolve().parents[2]


def drawing(digit, name, at=(.5, .5), seed=0):
    way = HANDS[name]
    return {'strokes': written(FORMS[digit][way['forms'][digit]], way, at, seed), 'pen': way['pen']}


def read_npy(file):
    """The floats of a .npy file, as common/tensor/npy.h describes it."""
    data = file.read_bytes()
    start = 10 + struct.unpack_from('<H', data, 8)[0]
    return struct.unpack(f'<{(len(data) - start) // 4}f', data[start:])


class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser(PAGE)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()

    def setUp(self):
        self.browser.set_screen(1280, 900)
        self.browser.set_media()
        self.browser.run('page.drawing.clear(); scrollTo(0, 0); document.activeElement.blur();')
        self.browser.frame()

    def tearDown(self):
        self.assertEqual(self.browser.problems(), [], 'the console complains')
        self.assertEqual(self.browser.requests(), [], 'the page asks for something')

    def text(self, name):
        return self.browser.run('return document.getElementById(arguments[0]).textContent', name)

    def click(self, name):
        self.browser.driver.find_element('id', name).click()
        self.browser.frame()

    def draw_by_device(self, kind, strokes):
        """With the browser's own mouse, touch or pen input, not with made-up events."""
        canvas = self.browser.driver.find_element('id', 'canvas')
        box = canvas.rect
        scroll = self.browser.run('return [scrollX, scrollY]')
        actions = ActionBuilder(self.browser.driver, mouse=PointerInput(kind, kind), duration=0)
        for points in strokes:
            for i, (x, y) in enumerate(points[::3] + points[-1:]):
                actions.pointer_action.move_to_location(int(box['x'] - scroll[0] + 2 + x * (box['width'] - 4)),
                                                        int(box['y'] - scroll[1] + 2 + y * (box['height'] - 4)))
                if i == 0:
                    actions.pointer_action.pointer_down()
            actions.pointer_action.pointer_up()
        count = 'return page.drawing.items.length'
        wanted = self.browser.run(count) + len(strokes)
        actions.perform()
        for _ in range(50):
            self.browser.frame()
            if self.browser.run(count) == wanted:
                break
        self.browser.frame()

    def answer(self):
        return self.browser.run('return page.result.sure ? page.result.best.digit : "not sure"')

    # ---- What it recognises -------------------------------------------------------------------

    def test_reads_many_hands_everywhere(self):
        rows = [(name, digit, at) for name in HANDS for digit in range(10) for at in POSITIONS]
        answers = self.browser.draw([drawing(digit, name, at, i) for i, (name, digit, at) in enumerate(rows)])
        right = {name: [] for name in HANDS}
        for (name, digit, _), answer in zip(rows, answers):
            right[name].append(answer['sure'] and answer['best'] == digit)
        share = {name: statistics.mean(values) for name, values in right.items()}
        total = statistics.mean(v for values in right.values() for v in values)
        article = statistics.mean(a['article'] == digit for (_, digit, _), a in zip(rows, answers))
        print(f'\n{len(rows)} drawings in {len(HANDS)} hands: best {100 * total:.1f} %, article {100 * article:.1f} %; '
              f'worst hand {min(share, key=share.get)} {100 * min(share.values()):.0f} %')
        wrong = [(row, a['best'], a['reason']) for row, a in zip(rows, answers)
                 if not (a['sure'] and a['best'] == row[1])]
        self.assertGreaterEqual(total, .97, wrong)
        self.assertGreaterEqual(min(share.values()), .9, wrong)

    def test_is_not_sure_of_what_is_no_digit(self):
        ways = [hand(), hand(size=.3, pen=.03), hand(slant=.15, pen=.08), hand(size=.85)]
        noise = random.Random(11)
        signs = {'letters': [(strokes, way) for strokes in LETTERS.values() for way in ways]}
        for kind in SCRIBBLES:
            signs[kind.__name__] = [(kind(noise), ways[i % 4]) for i in range(40)]
        self.assertFalse(self.browser.draw([{'strokes': [], 'pen': .05}])[0]['sure'], 'of an empty canvas')
        print()
        all_refused = []
        for kind, drawings in signs.items():
            answers = self.browser.draw([{'strokes': written(strokes, way, (.5, .5), i), 'pen': way['pen']}
                                         for i, (strokes, way) in enumerate(drawings)])
            refused = sum(not answer['sure'] for answer in answers)
            print(f'"not sure" of {kind}: {refused} of {len(answers)}')
            # Another processor's rounding trains another gate, and 40 drawings are few.
            self.assertGreaterEqual(refused, (.9 if kind == 'letters' else .8) * len(answers), kind)
            all_refused += [not answer['sure'] for answer in answers]
        self.assertGreaterEqual(statistics.mean(all_refused), .95)

    def test_answers_within_8_milliseconds_an_event(self):
        """Each event's least time in up to ten drawings of the same counts: what the machine does
        beside, which strikes now this event and now that, is left out; what the event costs is not."""
        noise = random.Random(5)
        drawings = [drawing(digit, name) for name in ('school', 'thick') for digit in (2, 5, 8)]
        drawings += [{'strokes': written(kind(noise), hand(size=.9), (.5, .5)), 'pen': .05} for kind in (zigzag, spiral)]
        for one in drawings:
            one['strokes'] = [line[::4] for line in one['strokes']]
        self.browser.driver.refresh()
        events = self.browser.times(drawings)
        first = sorted(events)
        for _ in range(9):
            if max(events) > 8:
                events = [min(times) for times in zip(events, self.browser.times(drawings))]
        print(f'\n{len(events)} pointer events: median {statistics.median(first):.1f} ms, 99 of 100 within '
              f'{first[len(first) * 99 // 100]:.1f} ms, none that always takes more than {max(events):.1f} ms')
        self.assertLessEqual(max(events), 8)

    def test_answers_as_the_program_does(self):
        images = (DATA / 't10k-images-idx3-ubyte').read_bytes()[16:]
        count = len(images) // 784
        refused, largest = 0, {}
        expected = {name: read_npy(HERE / f'{name}_preds.npy') for name in ('best', 'article', 'gate')}
        for first in range(0, count, 2000):
            part = images[784 * first:784 * (first + 2000)]
            got, no = self.browser.run('''
                const bytes = bytesFrom(arguments[0]);
                const preds = { best: [], article: [], gate: [] };
                let refused = 0;
                for (let i = 0; i < bytes.length; i += 784) {
                  const pixels = Float32Array.from(bytes.subarray(i, i + 784), (value) => value / 255);
                  const image = { side: 28, values: pixels };
                  for (const name in preds) preds[name].push(...runNet(page.nets[name], pixels).at(-1).values);
                  refused += !judge({ image, loose: image }, page.nets.gate, softmax(preds.best.slice(-10)), page.rule).sure;
                }
                return [preds, refused];''', base64.b64encode(part).decode())
            refused += no
            for name, values in got.items():
                theirs = expected[name][10 * first:10 * first + len(values)]
                scale = 1
                error = max(abs(a - b) / max(scale, abs(b) / 100) for a, b in zip(values, theirs))
                largest[name] = max(largest.get(name, 0), error)
        print(f'\n{count} validation images: largest differences {largest}; {refused} refused')
        for name, error in largest.items():
            self.assertLessEqual(error, 1e-3, name)
        self.assertLessEqual(refused, .01 * count)

    # ---- How one draws ------------------------------------------------------------------------

    def test_mouse_pen_and_finger_draw(self):
        for kind, digit in ((interaction.POINTER_MOUSE, 3), (interaction.POINTER_PEN, 7), (interaction.POINTER_TOUCH, 5)):
            self.browser.run('page.drawing.clear()')
            self.draw_by_device(kind, drawing(digit, 'school')['strokes'])
            self.assertEqual(self.answer(), digit, kind)

    def test_is_right_at_any_pixel_ratio(self):
        for scale in (1, 1.5, 3):
            self.browser.set_screen(1280, 900, scale)
            self.browser.run('page.drawing.clear()')
            self.browser.frame()
            self.draw_by_device(interaction.POINTER_MOUSE, [[(.25, .75)] * 6])
            x, y, pixels, width = self.browser.run('''const { x, y } = page.drawing.items[0].points[0];
                const canvas = document.getElementById('canvas');
                return [x, y, canvas.width, canvas.clientWidth];''')
            self.assertAlmostEqual(x, .25, delta=.01)
            self.assertAlmostEqual(y, .75, delta=.01)
            self.assertAlmostEqual(pixels, scale * width, delta=1)
            self.browser.frame()
            ink = self.browser.run('''
                const canvas = document.getElementById('canvas');
                const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
                copy.drawImage(canvas, -canvas.width * .25, -canvas.height * .75);
                return copy.getImageData(0, 0, 1, 1).data[3];''')
            self.assertEqual(ink, 255, f'no ink under the pointer at {scale}')

    def test_the_canvas_stays_where_it_is(self):
        for width, height in ((1280, 900), (320, 640)):
            self.browser.set_screen(width, height)
            tops = set()
            for one in ({'strokes': [], 'pen': .05}, drawing(3, 'school'), drawing(8, 'tiny'),
                        {'strokes': written(LETTERS['A'], hand(), (.5, .5)), 'pen': .05}):
                self.browser.draw([one])
                self.browser.frame()
                tops.add(self.browser.run('return document.getElementById("canvas").getBoundingClientRect().top'))
            self.assertEqual(len(tops), 1, f'it moves while one draws, at {width} px: {tops}')

    def test_drawing_does_not_scroll_and_the_rest_does(self):
        self.browser.set_screen(320, 640, 2)
        self.browser.frame()
        for name, moves in (('canvas', False), ('bars', True)):
            self.browser.run('''scrollTo(0, 0); const box = document.getElementById(arguments[0]).getBoundingClientRect();
                                if (box.top > innerHeight - 200) scrollTo(0, box.top - 200);''', name)
            x, y, before = self.browser.run('''
                const box = document.getElementById(arguments[0]).getBoundingClientRect();
                return [box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 60), scrollY];''', name)
            self.browser.swipe(x, y, -150)
            after = self.browser.run('return scrollY')
            (self.assertGreater if moves else self.assertEqual)(after, before, name)
            self.assertEqual(self.browser.run('return page.drawing.items.length'), 1, 'the finger did not draw')

    def test_clear_and_undo(self):
        self.browser.draw([drawing(4, 'school')])
        self.assertEqual(self.answer(), 4)
        self.click('undo')
        self.assertEqual(self.browser.run('return page.drawing.items.length'), 1)
        self.click('clear')
        self.assertEqual(self.answer(), 'not sure')
        self.click('undo')
        self.click('undo')
        self.assertEqual(self.browser.run('return page.drawing.items.length'), 0)
        self.browser.draw([drawing(4, 'school')])
        ActionChains(self.browser.driver).key_down(Keys.CONTROL).send_keys('z').key_up(Keys.CONTROL).perform()
        self.assertEqual(self.browser.run('return page.drawing.items.length'), 1)

    def test_the_eraser_takes_away(self):
        strokes = drawing(7, 'crossed')['strokes']
        self.browser.draw([{'strokes': strokes, 'pen': .05}])
        self.click('eraser')
        self.browser.run('document.getElementById("width").value = 14')
        self.draw_by_device(interaction.POINTER_MOUSE, [[(x / 50, y / 20) for x in range(51)] for y in (4, 7, 10, 13, 16)])
        self.click('eraser')
        self.browser.run('document.getElementById("width").value = 5')
        self.assertEqual(self.answer(), 'not sure')

    def test_keyboard_alone_suffices(self):
        self.browser.driver.refresh()
        ActionChains(self.browser.driver).send_keys(Keys.TAB).perform()
        self.assertEqual(self.browser.run('return document.activeElement.id'), 'canvas', 'the first Tab does not come to it')

        def keys(*text):
            ActionChains(self.browser.driver).send_keys(*text).perform()
        # A seven: to its left end, pen down, right, then down and to the left.
        keys(*[Keys.ARROW_LEFT] * 4, *[Keys.ARROW_UP] * 6, ' ', *[Keys.ARROW_RIGHT] * 8)
        keys(*[Keys.ARROW_DOWN, Keys.END] * 5, Keys.ARROW_DOWN, ' ')
        self.browser.frame()
        self.assertEqual(self.answer(), 7)
        time.sleep(.8)
        self.assertIn('7', self.text('announce'))
        self.assertEqual(self.browser.run('''const { role, ariaLive } = document.getElementById('announce');
                                             return [role, ariaLive]'''), ['status', 'polite'])
        keys('e')
        self.assertIn('eraser', self.browser.wait('setTimeout(() => arguments[0](document.getElementById("announce").textContent), 50)'))
        keys('e', 'u')
        self.browser.frame()
        self.assertEqual(self.answer(), 'not sure', 'after undo')

    # ---- What it shows ------------------------------------------------------------------------

    def test_samples_and_the_inside(self):
        samples = self.browser.driver.find_elements('css selector', '#samples button')
        self.assertGreaterEqual(len(samples), 10)
        for button in samples[:10]:
            button.click()
            self.browser.frame()
            self.assertIn(str(self.browser.run('return page.result.best.digit')), button.get_attribute('aria-label'))
        time.sleep(.2)
        for name, shapes in (('show-best', 11), ('show-article', 4)):
            self.click(name)
            self.assertGreaterEqual(len(self.browser.driver.find_elements('css selector', '#steps canvas')), shapes)
            files = re.findall(r'\S+\.cpp', self.text('steps'))
            self.assertGreaterEqual(len(files), shapes)
            self.assertEqual([file for file in files if not (ROOT / file).exists()], [])
        self.assertEqual(len(self.browser.driver.find_elements('css selector', '#units canvas')), 8)
        self.click('show-best')

    def test_the_sums_make_the_values(self):
        self.browser.draw([drawing(2, 'school')])
        worst = self.browser.run('''
            let worst = 0;
            for (const { net, steps } of [page.result.best, page.result.article]) {
              net.layers.forEach((layer, i) => {
                if (layer.op !== 'conv' && layer.op !== 'linear') return;
                const out = steps[i + 1].values;
                for (let k = 0; k < out.length; k += 7) {
                  const sum = productsOf(layer, steps[i], k).reduce((s, { product }) => s + product, layer.b ? layer.b[k % layer.b.length] : 0);
                  worst = Math.max(worst, Math.abs(sum - out[k]) / (1 + Math.abs(out[k])));
                }
              });
            }
            return worst;''')
        self.assertLess(worst, 1e-3)
        canvas = self.browser.driver.find_elements('css selector', '#steps canvas')[1]
        ActionChains(self.browser.driver).move_to_element_with_offset(canvas, 5 - canvas.size['width'] // 2, 5 - canvas.size['height'] // 2).perform()
        self.assertRegex(self.text('sum'), r'row 0, column 0.* = ')

    def test_disagreement_is_marked(self):
        answers = self.browser.draw([drawing(digit, 'school') for digit in range(10)])
        digit = next(d for d, a in enumerate(answers) if a['sure'] and a['best'] != a['article'])
        self.browser.draw([drawing(digit, 'school')])
        self.assertEqual(self.text('mark'), '≠')
        self.assertIn('disagree', self.text('rule'))

    def test_switches_show_what_a_step_is_worth(self):
        self.click('step-centre')
        self.click('step-fit')
        answers = self.browser.draw([drawing(digit, 'tiny', (.2, .2)) for digit in range(10)])
        self.click('step-centre')
        self.click('step-fit')
        self.assertLess(sum(a['sure'] and a['best'] == digit for digit, a in enumerate(answers)), 5)

    def test_photos_dark_and_light_dropped_and_chosen(self):
        for digit in (2, 5, 7):
            for ink, paper in ((.1, .9), (.95, .15)):
                data = png_of(drawing(digit, 'school')['strokes'], ink, paper)
                self.browser.wait('''
                    const [base64, done] = arguments;
                    const data = new DataTransfer();
                    data.items.add(new File([bytesFrom(base64)], 'digit.png', { type: 'image/png' }));
                    document.getElementById('canvas').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
                    setTimeout(done, 250);''', base64.b64encode(data).decode())
                self.assertEqual(self.answer(), digit, f'ink {ink} on {paper}')
        file = HERE / 'digit.png'
        file.write_bytes(png_of(drawing(3, 'school')['strokes'], .2, .8))
        self.browser.driver.find_element('id', 'photo').send_keys(str(file.resolve()))
        time.sleep(.3)
        self.assertEqual(self.answer(), 3)
        file.write_text('no picture')
        self.browser.driver.find_element('id', 'photo').send_keys(str(file.resolve()))
        time.sleep(.3)
        self.assertIn('not a picture', self.text('error'))
        file.unlink()

    # ---- For everybody ------------------------------------------------------------------------

    def test_contrast_in_light_and_dark(self):
        for dark in (False, True):
            self.browser.set_media(dark=dark)
            self.browser.draw([drawing(8, 'school')])
            low = self.browser.run((pathlib.Path(__file__).parent / 'contrast.js').read_text())
            self.assertEqual(low, [], 'dark' if dark else 'light')

    def test_fits_a_phone_with_the_answer_in_sight(self):
        self.browser.set_screen(320, 640, 2)
        self.browser.draw([drawing(8, 'school')])
        width, top, bottom, canvas = self.browser.run('''
            const answers = document.getElementById('answers').getBoundingClientRect();
            return [document.documentElement.scrollWidth, answers.top, answers.bottom,
                    document.getElementById('canvas').getBoundingClientRect().bottom];''')
        self.assertLessEqual(width, 320)
        self.assertGreaterEqual(top, 0)
        self.assertLess(bottom, canvas)
        self.assertLessEqual(canvas, 640)

    def test_reduced_motion_and_no_scripts(self):
        transition = 'return getComputedStyle(document.querySelector(".bar")).transitionDuration'
        self.assertNotEqual(self.browser.run(transition), '0s')
        self.browser.set_media(still=True)
        self.assertEqual(self.browser.run(transition), '0s')
        text = PAGE.read_text()
        self.assertIn('scripts are switched off', text[text.index('<noscript>'):text.index('</noscript>')])

    def test_is_small(self):
        self.assertLessEqual(PAGE.stat().st_size, 4 << 20)

    def test_screenshots(self):
        if 'SCREENSHOTS' not in os.environ:
            self.skipTest('SCREENSHOTS names no directory')
        place = pathlib.Path(os.environ['SCREENSHOTS'])
        for width in (320, 1280):
            for dark in (False, True):
                self.browser.set_screen(width, 640 if width == 320 else 900, 2 if width == 320 else 1)
                self.browser.set_media(dark=dark)
                self.browser.draw([drawing(2, 'school')])
                time.sleep(.3)
                self.browser.screenshot(place / f'{width}_{"dark" if dark else "light"}.png')
                self.browser.screenshot(place / f'{width}_{"dark" if dark else "light"}_view.png', whole=False)


if __name__ == '__main__':
    unittest.main()
