// One measurement by name. With --json: one object a line, { name, value, unit, ratio?, against? }; else a readable table.
import { readdirSync } from 'node:fs';

const words = process.argv.slice(2);
const json = words.includes('--json');
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.replace('.bench.mjs', ''));
const wanted = words.filter((word) => !word.startsWith('-'));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No bench named ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}

for (const name of wanted.length > 0 ? wanted : names) {
  const { default: measure } = await import(`./${name}.bench.mjs`);
  for await (const row of measure()) {
    if (json) console.log(JSON.stringify(row));
    else console.log(`${row.name.padEnd(44)} ${row.value} ${row.unit}${row.against ? `   ${row.ratio} × ${row.against}` : ''}`);
  }
}
