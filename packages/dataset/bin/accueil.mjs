#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/**
 * V8 looks through a heap with threads of its own and in small steps, so that a page never waits, and only once it has grown to four times what
 * it held. Of a build, the two threads are both at work, nobody minds a halt of a third of a second, and two such heaps would weigh several
 * times a province. Only a new program can be told so. `gc`: build/let-go.ts.
 */
const BUILD_FLAGS = ['--single-threaded-gc', '--no-incremental-marking', '--heap-growing-percent=40', '--expose-gc'];

// `accueil validate | head` closes the pipe early: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const args = process.argv.slice(2);
const isStarted = process.execArgv.includes(BUILD_FLAGS[0]);
const packageFolder = fileURLToPath(new URL('..', import.meta.url));
try {
  const { askSecret, run } = await import('@accueil/dataset/cli');
  process.exitCode = await run(args, {
    cwd: process.cwd(),
    packageFolder,
    env: process.env,
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    now: () => new Date(),
    askSecret,
    ...(isStarted ? {} : { again }),
  });
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write(`accueil n’est pas encore compilé (not built yet): npm run build\n${error.message}\n`);
  process.exitCode = 2;
}

async function again() {
  const child = spawn(process.execPath, [...process.execArgv, ...BUILD_FLAGS, fileURLToPath(import.meta.url), ...args], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [code, signal] = await once(child, 'exit');
  return code ?? 128 + (constants.signals[signal] ?? 0);
}
