// npm start: builds what is stale, then serves the demo, the scripts and the data. Honours PORT.
import { must, run } from './lib/run.mjs';

await must(process.execPath, ['scripts/build.mjs']);
process.exit(await run(process.execPath, ['packages/server/bin/accueil-server.mjs']));
