#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { run } from '../dist/index.js';

const root = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const listening = await run({
  args: process.argv.slice(2),
  env: process.env,
  folders: {
    scripts: root('packages/widgets/cdn'),
    data: root('packages/dataset/dist'),
    pages: root('packages/demo/pages'),
    docs: root('docs/reference'),
    storybook: root('storybook-static'),
  },
  out: (line) => console.log(line),
  err: (line) => console.error(line),
});

if (listening === undefined) process.exit(1);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void listening.close().then(() => process.exit(0)));
