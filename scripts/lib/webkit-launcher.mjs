// WebKitGTK for the element tests: Debian's WebKitWebDriver drives MiniBrowser on a display of its own.
import { spawn } from 'node:child_process';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { webkit } from './browsers.mjs';

const DISPLAY = ':97';
const PORT = 4497;

/** A launcher, or undefined where WebKitGTK or Xvfb is not installed. */
export function webkitLauncher() {
  const found = webkit();
  if (!found) return undefined;
  const started = [
    spawn(found.display, [DISPLAY, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
    spawn(found.driver, [`--port=${PORT}`], { stdio: 'ignore', env: { ...process.env, DISPLAY } }),
  ];
  process.once('exit', () => started.forEach((child) => child.kill()));
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: PORT,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
    },
  });
  launcher.name = 'WebKitGTK';
  launcher.concurrency = 1;
  return launcher;
}
