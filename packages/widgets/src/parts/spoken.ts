import type { HsdsService } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { languageLabel } from './languages.js';
import { renderList, renderPairs, renderParagraph } from './lists.js';
import { textsOf } from './record-text.js';
import type { SectionOptions } from './section.js';

/** The languages a service is given in; apart, those it has through an interpreter only. */
export function renderSpoken(service: HsdsService, options: SectionOptions): unknown {
  const { languages = [], interpretation_services } = service;
  const text = textsOf(service, options);
  const list = (isInterpreted: boolean) =>
    renderList(
      languages.map(({ by_interpreter = false, code, note }, index) =>
        by_interpreter === isInterpreted
          ? html`${languageLabel(code, options.lang)}${note === undefined ? nothing : html` (${text(note, 'languages', index, 'note')})`}`
          : nothing,
      ),
      'inline-list',
    );
  return [
    list(false),
    renderPairs([[msg('Par interprète'), list(true)]]),
    renderParagraph(text(interpretation_services, 'interpretation_services')),
  ];
}
