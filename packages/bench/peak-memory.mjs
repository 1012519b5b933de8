// Loaded before a measured program: writes the most memory it ever held (kilobytes, all threads) to the file it is told.
import { writeFileSync } from 'node:fs';

const file = process.env.ACCUEIL_PEAK_MEMORY;
if (file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
