import type { ContinuumState } from '../continuum.types.js';
import type { Page } from '../drawing/frame.js';
import { FILE_FONTS } from '../drawing/palettes.js';
import type { Drawing } from '../drawing/shapes.js';
import { svgText } from '../drawing/svg-text.js';
import { canvasMeasure } from '../drawing/text.js';
import { moreWords } from '../more-words.js';
import { moreRowsWords } from './page-words.js';
import { pngFile } from './png.js';
import { saveFile } from '../../../controllers/save-file.js';
import { shownOf } from './shown.js';
import type { Shown } from './shown.types.js';
import type { FileKind } from './tools.types.js';

/** Sheets of paper in CSS pixels, 96 an inch: A3 on its side, and what A4 and US Letter have in common. */
export const PAPERS = { poster: { width: 1587, height: 1122 }, page: { width: 793, height: 1055 } } as const;

/** Draws what shows on one sheet of a paper. */
export function drawSheet(shown: Shown, paper: keyof typeof PAPERS): Drawing {
  const { lang, rightToLeft } = shown;
  const page: Page = {
    ...PAPERS[paper],
    measure: canvasMeasure(FILE_FONTS),
    rightToLeft,
    more: (count) => moreWords(count, lang),
    moreRows: (count) => moreRowsWords(count, lang),
  };
  return shown.draw(page);
}

/**
 * Makes a file of what shows, and offers it to be saved.
 * @throws {Error} where a library could not be had, or the browser refuses what it needs
 */
export async function exportFile(kind: FileKind, state: ContinuumState): Promise<void> {
  const shown = shownOf(state);
  if (shown === undefined) return;
  saveFile(`${shown.fileName}.${kind}`, await contentOf(kind, shown, state));
}

async function contentOf(kind: FileKind, shown: Shown, { answer }: ContinuumState): Promise<Blob> {
  switch (kind) {
    case 'csv': {
      const { csvText } = await import('./csv.js');
      return new Blob([csvText(shown)], { type: 'text/csv;charset=utf-8' });
    }
    case 'xlsx': {
      const { xlsxFile } = await import('./xlsx.js');
      return xlsxFile(shown);
    }
    default: {
      const drawing = drawSheet(shown, answer?.choices.view === 'person' ? 'page' : 'poster');
      if (kind === 'png') return pngFile(drawing);
      const { title, lang } = shown;
      const description = [...shown.about.map(([label, value]) => `${label}: ${value}`), shown.words].join('\n');
      return new Blob([svgText(drawing, { title, description, lang })], { type: 'image/svg+xml;charset=utf-8' });
    }
  }
}
