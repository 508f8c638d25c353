import assert from 'node:assert/strict';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { ensureBrowser, type Machine } from '../run/bring-browser.ts';
import { ENGINES } from '../run/engines.ts';
import { findBrowser } from '../run/find-browser.ts';

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const RASPBIAN = 'ID=raspbian\nID_LIKE="debian"\n';
const UBUNTU = 'ID=ubuntu\nID_LIKE=debian\n';
const MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n';
const FEDORA = 'ID=fedora\nVARIANT_ID=debian\n';

/** A machine on which these programs stand; what is run and said is noted. */
function machine(programs: string[], changes: Partial<Machine> = {}) {
  const ran: string[] = [];
  const said: string[] = [];
  const made: Machine = {
    env: { PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter) },
    platform: 'linux',
    isRoot: true,
    osRelease: DEBIAN,
    isExecutable: (path) => programs.includes(path),
    say: (line) => said.push(line),
    run: async (command, args) => {
      ran.push([command, ...args].join(' '));
      if (args[0] === 'install') programs.push('/usr/bin/chromium');
      return 0;
    },
    ...changes,
  };
  return { machine: made, ran, said };
}

test('finds a browser on the path, Chrome before Chromium before Edge', () => {
  const { machine: places } = machine([
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium',
    '/usr/local/bin/google-chrome',
  ]);
  assert.equal(findBrowser(places), '/usr/local/bin/google-chrome');
  assert.equal(
    findBrowser(machine(['/usr/bin/microsoft-edge', '/usr/bin/chromium']).machine),
    '/usr/bin/chromium',
  );
  assert.equal(findBrowser(machine(['/usr/bin/firefox']).machine), null);
  assert.equal(findBrowser({ ...places, env: {} }), null);
});

test('takes CHROME_PATH at its word, and nothing else in its place', () => {
  const { machine: places } = machine(['/usr/bin/chromium', '/opt/chrome']);
  assert.equal(findBrowser({ ...places, env: { ...places.env, CHROME_PATH: '/opt/chrome' } }), '/opt/chrome');
  assert.equal(findBrowser({ ...places, env: { ...places.env, CHROME_PATH: '/opt/other' } }), null);
  assert.equal(findBrowser({ ...places, env: { ...places.env, CHROME_PATH: '' } }), '/usr/bin/chromium');
});

test('looks where a Mac and Windows keep their programs', () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const home = '/Users/x/Applications/Chromium.app/Contents/MacOS/Chromium';
  const env = { HOME: '/Users/x' };
  assert.equal(findBrowser({ env, platform: 'darwin', isExecutable: (path) => path === mac }), mac);
  assert.equal(findBrowser({ env, platform: 'darwin', isExecutable: (path) => path === home }), home);
  const edge = join('C:/x86', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
  const windows = { PROGRAMFILES: 'C:/programs', 'PROGRAMFILES(X86)': 'C:/x86' };
  assert.equal(findBrowser({ env: windows, platform: 'win32', isExecutable: (path) => path === edge }), edge);
  assert.equal(findBrowser({ env: windows, platform: 'linux', isExecutable: (path) => path === edge }), null);
});

test('installs nothing where a browser is there', async () => {
  const { machine: here, ran, said } = machine(['/usr/bin/chromium']);
  assert.deepEqual(await ensureBrowser(here), { kind: 'browser', path: '/usr/bin/chromium' });
  assert.deepEqual([ran, said], [[], []]);
});

for (const osRelease of [DEBIAN, RASPBIAN]) {
  test(`installs chromium as root, having said so, on ${osRelease.split('\n')[0]}`, async () => {
    const events: string[] = [];
    const { machine: here, ran } = machine([], {
      osRelease,
      say: (line) => events.push(`${ran.length} ${line}`),
    });
    assert.deepEqual(await ensureBrowser(here), { kind: 'browser', path: '/usr/bin/chromium' });
    assert.deepEqual(ran, ['apt-get update', 'apt-get install -y --no-install-recommends chromium']);
    assert.match(events.join('\n'), /^0 .*installing chromium/);
  });
}

for (const [what, changes] of [
  ['where we are not root', { isRoot: false }],
  ['on Ubuntu, whose package is an empty one', { osRelease: UBUNTU }],
  ['on what is made from Ubuntu', { osRelease: MINT }],
  ['on Fedora', { osRelease: FEDORA }],
  ['where nothing says what system it is', { osRelease: '' }],
  ['on a Mac', { platform: 'darwin', osRelease: '' }],
  ['where CHROME_PATH names nothing', { env: { CHROME_PATH: '/nothing' } }],
] as const) {
  test(`installs nothing, and says in one line what would help, ${what}`, async () => {
    const { machine: here, ran } = machine([], changes);
    const brought = await ensureBrowser(here);
    assert.equal(brought.kind, 'missing');
    assert.match(
      brought.kind === 'missing' ? brought.line : '',
      /^[^\n]*: install Chrome, Chromium or Edge[^\n]*SKIP_BROWSER=1[^\n]*$/,
    );
    assert.deepEqual(ran, []);
  });
}

test('says so where apt-get fails, and installs nothing from lists that it could not fetch', async () => {
  const { machine: here } = machine([]);
  const ran: string[] = [];
  const run: Machine['run'] = async (_, [first = '']) => ran.push(first) && 100;
  assert.match(JSON.stringify(await ensureBrowser({ ...here, run })), /"missing".*ended with 100/);
  assert.deepEqual(ran, ['update']);
});

test('says so where apt-get brings no browser', async () => {
  const { machine: here } = machine([], { run: async () => 0 });
  assert.match(JSON.stringify(await ensureBrowser(here)), /"missing".*brought no browser/);
});

test('skips by SKIP_BROWSER=1 alone, and loudly', async () => {
  const env = (value: string) =>
    machine(['/usr/bin/chromium'], { env: { PATH: '/usr/bin', SKIP_BROWSER: value } }).machine;
  const skipped = await ensureBrowser(env('1'));
  assert.match(skipped.kind === 'skipped' ? skipped.line : '', /SKIPPED/);
  assert.equal((await ensureBrowser(env(''))).kind, 'browser');
  assert.equal((await ensureBrowser(env('0'))).kind, 'browser');
});

test('finds Firefox by its names, and says which package apt-get could not install', async () => {
  assert.equal(findBrowser(machine(['/usr/bin/firefox']).machine, ENGINES.firefox), '/usr/bin/firefox');
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
  const onMac = machine([mac], { platform: 'darwin' }).machine;
  assert.equal(findBrowser(onMac, ENGINES.firefox), mac);
  const { machine: here } = machine([], { run: async () => 100 });
  const brought = await ensureBrowser(here, ENGINES.firefox);
  assert.match(JSON.stringify(brought), /"missing".*install firefox-esr \(.*: install Firefox/);
});

test('WebKit needs its driver and a virtual display, and installs both', async () => {
  const [driver, display] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
  assert.equal(findBrowser(machine([driver, display]).machine, ENGINES.webkit), driver);
  assert.equal(findBrowser(machine([driver]).machine, ENGINES.webkit), null);
  assert.equal(findBrowser(machine([display]).machine, ENGINES.webkit), null);

  const programs = [driver];
  const ran: string[] = [];
  const { machine: here } = machine(programs, {
    run: async (command, args) => {
      ran.push([command, ...args].join(' '));
      if (args[0] === 'install') programs.push(display);
      return 0;
    },
  });
  assert.deepEqual(await ensureBrowser(here, ENGINES.webkit), { kind: 'browser', path: driver });
  assert.deepEqual(ran, [
    'apt-get update',
    'apt-get install -y --no-install-recommends webkit2gtk-driver xvfb',
  ]);
});
