// Loaded before a measured program, and before those it starts of its own kind: writes the most memory any of them ever held (kilobytes) and
// the processor time they took together (microseconds), of all their threads, to the file it is told.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const file = process.env.ACCUEIL_PEAK_MEMORY;
if (file) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    // A program ends after those it started.
    const [memory = 0, time = 0] = existsSync(file) ? readFileSync(file, 'utf8').split(' ').map(Number) : [];
    writeFileSync(file, `${Math.max(memory, maxRSS)} ${time + userCPUTime + systemCPUTime}`);
  });
}
