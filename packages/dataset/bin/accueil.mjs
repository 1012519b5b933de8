#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { run } from '@accueil/dataset';

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  packageFolder: fileURLToPath(new URL('..', import.meta.url)),
  env: process.env,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
