// `accueil build` as a person runs it: of the real region, then of a synthetic province (province.mjs) of growing size, eight languages each.
// Time, processor time and peak memory are of the whole process, both its threads; where other programs run beside it, only processor time
// can be compared. Written to the temporary folder (TMPDIR): what that disk takes to write the same files, and nothing else, is measured
// beside it. ACCUEIL_BENCH_SIZES=2500,5000 measures other sizes.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { linkProvince, writeProvince } from './province.mjs';

const DATASET = fileURLToPath(new URL('../dataset/', import.meta.url));
const REGION = readdirSync(DATASET).find((name) => existsSync(join(DATASET, name, 'region.yaml')));
const SIZES = (process.env.ACCUEIL_BENCH_SIZES ?? '2500,5000,10000,20000').split(',').map(Number);
const MB = 1024 * 1024;

const round = (value, digits = 2) => Number(value.toFixed(digits));

/** Seconds, processor seconds and megabytes of one build, and the folder it wrote. */
async function build(folder, out) {
  const memory = join(out, 'memory');
  mkdirSync(out, { recursive: true });
  const probe = fileURLToPath(new URL('peak-memory.mjs', import.meta.url));
  const started = performance.now();
  let said = '';
  const code = await new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', probe, join(DATASET, 'bin/accueil.mjs'), 'build', folder, '--out', join(out, 'dist')],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, ACCUEIL_PEAK_MEMORY: memory },
      },
    );
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`accueil build ${folder} ended with ${code}\n${said}`);
  const seconds = (performance.now() - started) / 1000;
  const [name] = readdirSync(join(out, 'dist'));
  const [kilobytes, microseconds] = readFileSync(memory, 'utf8').split(' ').map(Number);
  return { seconds, processor: microseconds / 1e6, megabytes: kilobytes / 1024, published: join(out, 'dist', name) };
}

/** Sizes of every published file. */
function sizesOf(published) {
  const files = readFileSync(join(published, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  return files.map((line) => statSync(join(published, line.slice(66))).size);
}

/** Seconds that as many files of the same sizes take when nothing else is done. */
function writeAlone(sizes, folder) {
  const largest = Buffer.alloc(sizes.reduce((most, size) => Math.max(most, size), 0));
  const started = performance.now();
  for (const [index, size] of sizes.entries()) {
    if (index % 2000 === 0) mkdirSync(join(folder, String(index / 2000)), { recursive: true });
    writeFileSync(join(folder, String(Math.floor(index / 2000)), String(index)), largest.subarray(0, size));
  }
  return (performance.now() - started) / 1000;
}

/** Seconds the `yaml` library takes to parse a region's files, and nothing else. */
function parseAlone(folder) {
  const texts = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const started = performance.now();
  for (const text of texts) parse(text);
  return (performance.now() - started) / 1000;
}

export default async function* measure() {
  const folder = mkdtempSync(join(tmpdir(), 'accueil-bench-'));
  try {
    const real = join(DATASET, REGION);
    const own = await build(real, join(folder, 'real'));
    const against = 'yaml, parsing the same files alone';
    yield { name: 'build, real region', value: round(own.seconds), unit: 's', ratio: round(own.seconds / parseAlone(real)), against };
    yield { name: 'build, real region: processor, all threads', value: round(own.processor), unit: 's' };
    yield { name: 'build, real region: peak memory', value: round(own.megabytes, 0), unit: 'MB' };
    yield { name: 'build, real region: files', value: sizesOf(own.published).length, unit: 'files' };

    const largest = Math.max(...SIZES);
    const whole = join(folder, `province-${largest}`);
    mkdirSync(dirname(whole), { recursive: true });
    writeProvince(whole, largest, real);
    const times = [];
    for (const size of [...SIZES].sort((a, b) => a - b)) {
      const province = join(folder, `province-${size}`);
      if (size !== largest) linkProvince(whole, province, size);
      const out = join(folder, `out-${size}`);
      const { seconds, processor, megabytes, published } = await build(province, out);
      const half = times.find((one) => one.size * 2 === size);
      const name = `build, ${size} organizations`;
      yield {
        name,
        value: round(seconds),
        unit: 's',
        ...(half ? { ratio: round(seconds / half.seconds), against: `${half.size} organizations` } : {}),
      };
      yield { name: `${name}: processor, all threads`, value: round(processor), unit: 's' };
      yield { name: `${name}: peak memory`, value: round(megabytes, 0), unit: 'MB' };
      const sizes = sizesOf(published);
      yield { name: `${name}: published`, value: round(sizes.reduce((sum, one) => sum + one, 0) / MB, 0), unit: 'MB' };
      yield { name: `${name}: files`, value: sizes.length, unit: 'files' };
      rmSync(out, { recursive: true, force: true });
      const alone = writeAlone(sizes, out);
      yield {
        name: `${name}: those files, written alone`,
        value: round(alone),
        unit: 's',
        ratio: round(alone / seconds),
        against: 'the build',
      };
      rmSync(out, { recursive: true, force: true });
      times.push({ size, seconds });
    }
    const [first, last] = [times.at(0), times.at(-1)];
    if (first && last && first !== last) {
      const exponent = Math.log(last.seconds / first.seconds) / Math.log(last.size / first.size);
      yield { name: 'build: growth of time with size (1: linear)', value: round(exponent), unit: 'exponent' };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
