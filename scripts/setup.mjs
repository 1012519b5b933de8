// Installs what is missing, once: npm packages when the lock changed, and with --browsers the browsers of the tests.
// Plain Node without dependencies, since it runs on a fresh clone.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, firefoxPath, webkit } from './lib/browsers.mjs';
import { ROOT, run } from './lib/run.mjs';

const OLDEST_NODE = [20, 10];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Accueil needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}.`);
  process.exit(1);
}

async function installPackages() {
  const stamp = join(ROOT, 'node_modules', '.setup-hash');
  const hash = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Installing packages (once; about a minute)…');
  // A nested npm inherits these and would install a part only.
  const env = Object.fromEntries(
    ['NODE_ENV', 'npm_config_workspace', 'npm_config_workspaces', 'npm_config_omit', 'npm_config_production'].map((name) => [
      name,
      undefined,
    ]),
  );
  const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { env });
  if (code !== 0) {
    console.error('npm could not install the packages; see its message above.');
    process.exit(code);
  }
  writeFileSync(stamp, hash);
}

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Debian's packages, quietly; what could not be had is the caller's to see. */
async function aptInstall(...packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, quiet: true });
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, quiet: true });
}

async function installBrowsers() {
  if (!chromiumPath() && canInstall()) {
    console.log('Installing Chromium for the tests…');
    await aptInstall('chromium', 'fonts-noto-core');
  }
  if (!chromiumPath()) {
    console.error(
      'The tests need Chromium, and none was found. Install it (on Debian: sudo apt-get install chromium), or name yours in CHROME_PATH, then run npm test again.',
    );
    process.exit(1);
  }
  if (firefoxPath() && webkit()) return;
  // The tests are worth running without these two, so their lack is said and no more.
  if (canInstall()) {
    console.log('Installing Firefox and WebKitGTK for the tests…');
    await aptInstall('firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth');
  }
  const missing = [!firefoxPath() && 'Firefox (firefox-esr)', !webkit() && 'WebKitGTK (webkit2gtk-driver, xvfb)'].filter(Boolean);
  if (missing.length > 0) console.log(`Not tested here, since not installed: ${missing.join(', ')}.`);
}

checkNode();
await installPackages();
if (process.argv.includes('--browsers')) await installBrowsers();
