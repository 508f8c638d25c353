/** The browser engines that the tests run in: the programs that are looked for, and the Debian packages that hold them. */

export interface Engine {
  /** As messages name it. Chromium is the 'browser', since `npm test` needs no other. */
  title: string;
  /** The environment variable that names the program. */
  variable: string;
  /** Names on the PATH, the preferred one first. */
  commands: readonly string[];
  /** Other programs on the PATH that it can't run without. */
  requires: readonly string[];
  /** Programs below the application folders of macOS. */
  mac: readonly string[];
  /** Paths below the program folders of Windows. */
  windows: readonly (readonly string[])[];
  debianPackages: readonly string[];
  /** What a person can do who has none. */
  advice: string;
}

export const ENGINES = {
  chromium: {
    title: 'browser',
    variable: 'CHROME_PATH',
    commands: [
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'msedge',
    ],
    requires: [],
    mac: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ],
    debianPackages: ['chromium'],
    advice: 'install Chrome, Chromium or Edge, or name one by CHROME_PATH',
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    requires: [],
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: [['Mozilla Firefox', 'firefox.exe']],
    debianPackages: ['firefox-esr'],
    advice: 'install Firefox, or name it by FIREFOX_PATH',
  },
  // The driver starts WebKitGTK's MiniBrowser, which needs a display: Xvfb is one without a screen. Safari's own
  // driver has to be allowed by hand on each Mac, so macOS and Windows have no entry.
  webkit: {
    title: 'WebKit',
    variable: 'WEBKIT_DRIVER_PATH',
    commands: ['WebKitWebDriver'],
    requires: ['Xvfb'],
    mac: [],
    windows: [],
    debianPackages: ['webkit2gtk-driver', 'xvfb'],
    advice: 'install WebKitWebDriver (of WebKitGTK) and Xvfb; the tests run WebKit on Linux only',
  },
} as const satisfies Record<string, Engine>;

export type EngineName = keyof typeof ENGINES;

export const ENGINE_NAMES = Object.keys(ENGINES) as EngineName[];
