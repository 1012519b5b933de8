// Small helpers the root scripts share. Plain Node, no dependency: setup.mjs runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a command, its output passed through. Resolves to the exit code. */
export function run(command, args, { env, quiet = false, cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const kept = [];
    child.stdout?.on('data', (part) => kept.push(part));
    child.stderr?.on('data', (part) => kept.push(part));
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => {
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? 1);
    });
  });
}

/** Runs a command and ends this process with its code when it fails. */
export async function must(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) {
    console.error(`\nFailed (${code}): ${command} ${args.join(' ')}`);
    process.exit(code);
  }
}

/** Path of a tool that npm installed at the root. */
export const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

/** Every file below `folder` (relative to the root) whose path passes `keep`; never node_modules or build output. */
export function files(folder, keep = () => true) {
  const found = [];
  const walk = (path) => {
    for (const entry of readdirSync(join(ROOT, path), { withFileTypes: true })) {
      const child = `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!['node_modules', 'dist', 'cdn', '.cache'].includes(entry.name)) walk(child);
      } else if (keep(child)) found.push(child);
    }
  };
  if (existsSync(join(ROOT, folder))) walk(folder);
  return found.sort();
}

/** True when `output` is missing, or older than any file of `inputs` or than the last change of which files those are. */
export function stale(output, inputs, root = ROOT) {
  const path = join(root, output);
  // A file taken away leaves no newer one behind, so the list is an input of its own.
  const list = join(root, '.cache/inputs', `${output.replaceAll('/', '_')}.txt`);
  const names = [...inputs].sort().join('\n');
  if (!existsSync(list) || readFileSync(list, 'utf8') !== names) {
    mkdirSync(dirname(list), { recursive: true });
    writeFileSync(list, names);
    return true;
  }
  if (!existsSync(path)) return true;
  const made = statSync(path).mtimeMs;
  return [list, ...inputs.map((file) => join(root, file))].some((file) => existsSync(file) && statSync(file).mtimeMs > made);
}
