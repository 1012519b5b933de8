import { direction } from '../../../strings/languages.js';
import type { ContinuumState } from '../continuum.types.js';
import { drawGrids, gridWords } from '../drawing/grid-drawing.js';
import { askedOf, sourceOf, titleOf } from './about.js';
import { fileNameOf } from './file-name.js';
import { drawnGrids, listOf } from './shown-grids.js';
import { personGrid, personList } from './shown-person.js';
import { drawnLine, lineGrid, lineList, lineWords } from './shown-picture.js';
import type { Shown } from './shown.types.js';

/** What a view shows, with what was asked for, as files and posters are made of it; `undefined` before there is an answer. */
export function shownOf(state: ContinuumState): Shown | undefined {
  if (state.answer === undefined) return undefined;
  const title = titleOf(state);
  const asked = askedOf(state);
  const about = {
    title,
    lang: state.lang,
    rightToLeft: direction(state.lang) === 'rtl',
    fileName: fileNameOf([title, ...asked.map(([, value]) => value)]),
    about: [...asked, ...sourceOf(state)],
  };
  switch (state.answer.choices.view) {
    case 'picture':
      return {
        ...about,
        grids: [lineGrid(state)],
        list: lineList(state),
        draw: (page) => drawnLine(state, page),
        words: lineWords(state),
      };
    case 'person':
      return { ...about, ...ofGrids([personGrid(state)]), list: personList(state) };
    default:
      return { ...about, ...ofGrids(drawnGrids(state)), list: listOf(state) };
  }
}

function ofGrids(grids: Shown['grids']): Pick<Shown, 'grids' | 'draw' | 'words'> {
  return {
    grids,
    draw: (page) => drawGrids(grids, page),
    words: grids.map(gridWords).join('\n'),
  };
}
