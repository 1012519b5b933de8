import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BASE_TITLE, labelOf, sheetNamed, TITLES } from './labels.js';
import { SHEETS } from './sheets.js';
import { allColumns } from './tables.js';

describe('the words of a workbook', () => {
  it('name every member of every table in both languages', () => {
    for (const sheet of SHEETS) {
      for (const column of allColumns(sheet, { locales: ['fr'], defaultLocale: 'fr' })) {
        for (const lang of ['fr', 'en'] as const) {
          const label = labelOf(column, lang);
          assert.ok(!label.startsWith(column.names.join('.')), `${sheet} ${column.path}: ${label}`);
        }
      }
    }
  });

  it('know a table by its name in either language', () => {
    for (const sheet of SHEETS) {
      for (const title of [sheet, TITLES.fr[sheet], TITLES.en[sheet].toUpperCase()]) assert.equal(sheetNamed(title), sheet);
    }
    assert.equal(sheetNamed('seances'), 'sessions');
    assert.equal(sheetNamed(BASE_TITLE), 'base');
    assert.equal(sheetNamed('Notes'), undefined);
  });
});
