"""A Chromium without a window that has the page open, and ways to draw on it."""
import base64
import json
import shutil
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

FLAGS = ('--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking '
         '--disable-component-update --disable-sync --disable-dev-shm-usage --hide-scrollbars').split()

# What both scripts below begin with: draws { strokes: [[[x, y], …], …], pen } by pointer events, 0..1
# over the canvas.
EVENTS = '''
const [drawings, done] = arguments;
const canvas = document.getElementById('canvas');
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const send = (type, [x, y], box) => canvas.dispatchEvent(new PointerEvent(type, {
  bubbles: true, cancelable: true, isPrimary: true, pointerId: 7, pointerType: 'pen',
  clientX: box.left + canvas.clientLeft + x * canvas.clientWidth,
  clientY: box.top + canvas.clientTop + y * canvas.clientHeight }));
const draw = async ({ strokes, pen }, afterEach = () => {}) => {
  page.drawing.clear();
  document.getElementById('width').value = 100 * pen;
  const box = canvas.getBoundingClientRect();
  for (const points of strokes) {
    for (const [i, point] of points.entries()) {
      send(i === 0 ? 'pointerdown' : 'pointermove', point, box);
      await afterEach();
    }
    send('pointerup', points.at(-1), box);
  }
};
'''

# Draws one after the other, and calls back with what the page says to each, one frame later.
DRAW = EVENTS + '''
(async () => {
  const answers = [];
  for (const drawing of drawings) {
    await draw(drawing);
    await frame();
    const { sure, reason, best, article } = page.result;
    answers.push({ sure, reason, best: best.digit, article: article.digit });
  }
  done(answers);
})();
'''

# Draws an event a frame, and calls back with the milliseconds that each event's answers took.
TIMES = EVENTS + '''
(async () => {
  const times = [];
  for (const drawing of drawings) {
    await draw(drawing, async () => {
      await frame();
      times.push(page.result.milliseconds);
    });
  }
  done(times);
})();
'''


class Browser:
    def __init__(self, page, width=1280, height=900, dark=False, scale=1, scripts=True):
        self.profile = tempfile.mkdtemp()
        options = Options()
        for flag in FLAGS + [f'--user-data-dir={self.profile}', f'--window-size={max(width, 500)},{height}']:
            options.add_argument(flag)
        options.binary_location = shutil.which('chromium') or shutil.which('chromium-browser')
        options.set_capability('goog:loggingPrefs', {'browser': 'ALL', 'performance': 'ALL'})
        self.driver = webdriver.Chrome(service=Service(shutil.which('chromedriver')), options=options)
        self.driver.set_script_timeout(120)
        self.set_screen(width, height, scale)
        self.set_media(dark=dark)
        if not scripts:
            self.command('Emulation.setScriptExecutionDisabled', value=True)
        self.driver.get(page.resolve().as_uri())

    def close(self):
        self.driver.quit()
        shutil.rmtree(self.profile, ignore_errors=True)

    def command(self, name, **arguments):
        return self.driver.execute_cdp_cmd(name, arguments)

    def set_screen(self, width, height, scale=1):
        self.command('Emulation.setDeviceMetricsOverride', width=width, height=height, deviceScaleFactor=scale,
                     mobile=width < 500)
        self.command('Emulation.setTouchEmulationEnabled', enabled=width < 500)

    def set_media(self, dark=False, still=False):
        self.command('Emulation.setEmulatedMedia', features=[
            {'name': 'prefers-color-scheme', 'value': 'dark' if dark else 'light'},
            {'name': 'prefers-reduced-motion', 'value': 'reduce' if still else 'no-preference'}])

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def wait(self, script, *arguments):
        """Runs a script that calls its last argument with the result."""
        return self.driver.execute_async_script(script, *arguments)

    def frame(self):
        self.wait('requestAnimationFrame(() => requestAnimationFrame(arguments[0]));')

    def draw(self, drawings):
        return self.wait(DRAW, drawings)

    def times(self, drawings):
        return self.wait(TIMES, drawings)

    def swipe(self, x, y, distance):
        """A finger that moves downwards by `distance`, upwards if that is below 0."""
        for kind, part in [('touchStart', 0)] + [('touchMove', i / 10) for i in range(1, 11)]:
            self.command('Input.dispatchTouchEvent', type=kind, touchPoints=[{'x': x, 'y': y + distance * part}])
        self.command('Input.dispatchTouchEvent', type='touchEnd', touchPoints=[])
        time.sleep(.3)

    def screenshot(self, file, whole=True):
        arguments = {}
        if whole:
            width, height = self.run('return [innerWidth, document.documentElement.scrollHeight]')
            arguments = {'clip': {'x': 0, 'y': 0, 'width': width, 'height': height, 'scale': 1}}
        shot = self.command('Page.captureScreenshot', format='png', captureBeyondViewport=whole, **arguments)
        file.write_bytes(base64.b64decode(shot['data']))

    def problems(self):
        """What the console complained of."""
        return [entry['message'] for entry in self.driver.get_log('browser')]

    def requests(self):
        """The addresses that were asked for, but for the page itself and what is in it."""
        events = [json.loads(entry['message'])['message'] for entry in self.driver.get_log('performance')]
        urls = [e['params']['request']['url'] for e in events if e['method'] == 'Network.requestWillBeSent']
        return [url for url in urls if not url.startswith(('file:', 'data:', 'blob:', 'chrome:'))]
