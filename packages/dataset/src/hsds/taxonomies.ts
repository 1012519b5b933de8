import { TAXONOMIES, type HsdsTaxonomyTerm, type TaxonomyKey } from '@accueil/sdk';
import { compact } from '../build/compact.js';
import { partId } from './ids.js';
import type { EditionIndex } from './index-edition.js';
import type { ServedObject } from './parts.js';

/** What each taxonomy sorts, for who reads the API: developers. */
const DESCRIPTIONS: Record<TaxonomyKey, { name: string; description: string }> = {
  needs: { name: 'Needs', description: 'What a person comes looking for: housing, work, a French course.' },
  stages: { name: 'Stages', description: 'Stages of the journey of a newcomer, from before arrival to participation.' },
  audiences: {
    name: 'Audiences',
    description: 'Whom a service or a training is for, or turns away: immigration status, age, family, profession.',
  },
  topics: { name: 'Topics', description: 'What a training is about.' },
  modes: { name: 'Modes', description: 'How a training is given: on site, online, both.' },
};

/** `taxonomy`, in the order the project declares them; those without a term are left out. */
export function serveTaxonomies(index: EditionIndex): ServedObject[] {
  const used = new Set([...index.terms.values()].map(({ taxonomy }) => taxonomy));
  return TAXONOMIES.filter((key) => used.has(key)).map((key) => taxonomyOf(key, index));
}

function taxonomyOf(key: TaxonomyKey, { id }: EditionIndex): ServedObject {
  return { id: id('taxonomy', key), ...DESCRIPTIONS[key], key };
}

/** `taxonomy_term`, in the steward's order. HSDS requires a description: the label where the steward wrote none. */
export function serveTerms(index: EditionIndex): ServedObject[] {
  return [...index.terms.values()].map((term) => termOf(term, index));
}

function termOf(term: HsdsTaxonomyTerm, index: EditionIndex): ServedObject {
  const parent = term.parent === undefined ? undefined : index.terms.get(`${term.taxonomy}/${term.parent}`);
  const written = index.context.data.taxonomies[term.taxonomy]?.value.find(({ key }) => key === term.key);
  const labels = written && 'values' in written.label ? { ...written.label.values } : undefined;
  return compact({
    id: term.id,
    code: term.key,
    name: term.name,
    description: term.description ?? term.name,
    parent_id: parent?.id,
    taxonomy: DESCRIPTIONS[term.taxonomy].name,
    taxonomy_detail: taxonomyOf(term.taxonomy, index),
    taxonomy_id: index.id('taxonomy', term.taxonomy),
    language: index.catalog.lang,
    labels,
    synonyms: written?.synonyms,
    reviewed: written?.reviewed,
  });
}

/** `attribute`: a record's terms, so that a plain client can filter by `taxonomy_term_id`. `link_type` names the member of our profile. */
export function termAttributes(
  recordId: string,
  entity: string,
  lists: Readonly<Partial<Record<'needs' | 'stages' | 'audiences' | 'excluded_audiences', readonly string[]>>>,
  index: EditionIndex,
): ServedObject[] {
  return Object.entries(lists).flatMap(([member, keys = []]) =>
    keys.flatMap((key) => {
      const term = index.terms.get(`${member === 'excluded_audiences' ? 'audiences' : member}/${key}`);
      return term === undefined
        ? []
        : [
            {
              id: partId(recordId, `attributes/${member}/${key}`),
              link_id: recordId,
              link_type: member,
              link_entity: entity,
              value: term.key,
              label: term.name,
              taxonomy_term: {
                id: term.id,
                code: term.key,
                name: term.name,
                description: term.description ?? term.name,
                taxonomy: DESCRIPTIONS[term.taxonomy].name,
                language: index.catalog.lang,
              },
            },
          ];
    }),
  );
}
