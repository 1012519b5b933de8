import assert from 'node:assert/strict';
import { test } from 'node:test';
import { icon, needIcon } from './icons.js';

test('a need without a drawing of its own has the plain mark, whatever the key', () => {
  const path = (key: string | undefined) => needIcon(key).values.find((value) => typeof value === 'string' && value.startsWith('M'));
  assert.notEqual(path('housing'), path('a-need-of-tomorrow'));
  for (const key of ['toString', '__proto__', '', undefined]) assert.equal(path(key), path('a-need-of-tomorrow'), String(key));
});

test('only icons whose direction means something are mirrored', () => {
  assert.ok(icon('back').values.includes('icon mirrored'));
  assert.ok(icon('close').values.includes('icon'));
});
