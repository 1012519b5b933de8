// Loaded before a measured program: writes the most memory it ever held (kilobytes) and the processor time it took (microseconds), of all its
// threads, to the file it is told.
import { writeFileSync } from 'node:fs';

const file = process.env.ACCUEIL_PEAK_MEMORY;
if (file) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(file, `${maxRSS} ${userCPUTime + systemCPUTime}`);
  });
}
