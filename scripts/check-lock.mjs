// Finds holes in package-lock.json: an optional platform package that a package names but the lock does not hold.
// Such a lock installs here and then fails `npm ci` elsewhere (some releases miss platform packages in a registry).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/run.mjs';

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const missing = [];
for (const [path, entry] of Object.entries(packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    // npm looks beside the package, then in every folder above.
    const places = path.split('/node_modules/').map((_, index, all) => all.slice(0, all.length - index).join('/node_modules/'));
    const found = [
      ...places.map((place) => (place ? `${place}/node_modules/${name}` : `node_modules/${name}`)),
      `node_modules/${name}`,
    ].some((place) => packages[place]?.version);
    if (!found) missing.push(`${path || 'root'}: ${name}`);
  }
}
const foreign = Object.entries(packages).filter(([, entry]) => /^https?:/.test(entry.resolved ?? ''));
if (foreign.length > 0) missing.push(`${foreign.length} entries name a registry's host`);

if (missing.length > 0) {
  console.error(missing.join('\n'));
  process.exit(1);
}
console.log(`  lock complete: ${Object.keys(packages).length} packages`);
