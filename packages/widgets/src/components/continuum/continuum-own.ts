import { warnOnce } from '../../base/warn.js';
import { CONTINUUM_VIEWS, type ContinuumChoices, type ContinuumViewName } from './continuum.types.js';

/** What an embedder says of an element. */
export interface OwnAttributes {
  by: string;
  view: string;
  need: string;
  stage: string;
  audience: string;
  language: string;
  organization: string;
}

/** The words of an attribute that is a list. */
function words(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** What shows before the visitor chooses anything. A value that means nothing is said once, and the default serves instead. */
export function ownChoices(element: Element & OwnAttributes, territory: readonly string[]): ContinuumChoices {
  const organization = element.organization.trim();
  return {
    view: organization === '' ? askedView(element) : 'place',
    filters: {
      territory,
      need: words(element.need),
      stage: words(element.stage),
      audience: words(element.audience),
      language: words(element.language),
    },
    ...(organization !== '' && { organization }),
  };
}

function askedView(element: Element & OwnAttributes): ContinuumViewName {
  const { by, view } = element;
  if (by !== '' && by !== 'need' && by !== 'organization') warnOnce(element, `by="${by}" is neither need nor organization; need is used.`);
  const fallback = by === 'organization' ? by : 'need';
  if (view === '') return fallback;
  const named = CONTINUUM_VIEWS.find((name) => name === view && name !== 'place');
  if (named === undefined)
    warnOnce(element, `view="${view}" is none of ${CONTINUUM_VIEWS.filter((name) => name !== 'place').join(', ')}; ${fallback} is used.`);
  return named ?? fallback;
}
