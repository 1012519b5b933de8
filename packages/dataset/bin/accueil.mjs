#!/usr/bin/env node
import { fileURLToPath } from 'node:url';

// `accueil validate | head` closes the pipe early: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
try {
  const { askSecret, run } = await import('@accueil/dataset/cli');
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    packageFolder,
    env: process.env,
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    now: () => new Date(),
    askSecret,
  });
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write(`accueil n’est pas encore compilé (not built yet): npm run build\n${error.message}\n`);
  process.exitCode = 2;
}
