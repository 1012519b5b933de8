import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { clampLightness, contrast, luminance, mix, parseHex, type Rgb } from '../testing/colour.js';
import { tokensStyles } from './tokens.styles.js';

const css = tokensStyles.cssText;

type Scheme = 'light' | 'dark';
const SCHEMES = ['light', 'dark'] as const;

/** The two values of a token, as the stylesheet itself has them. */
function token(name: string): Record<Scheme, Rgb> {
  const [, light, dark] =
    new RegExp(`--_accueil-${name}: var\\(--accueil-color-${name}, light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  assert.ok(light !== undefined && dark !== undefined, `${name} has a light and a dark value`);
  return { light: parseHex(light), dark: parseHex(dark) };
}

const DEFAULT_ACCENT = parseHex(/--accueil-color-accent, (#\w{6})/.exec(css)?.[1] ?? '');

/** What the stylesheet derives from an accent, by the same arithmetic. */
function derive(given: Rgb, scheme: Scheme): { accent: Rgb; ink: Rgb; on: Rgb; tint: Rgb } {
  const dark = scheme === 'dark';
  const accent = dark ? clampLightness(given, { min: 0.78, maxChroma: 0.1 }) : given;
  const ink = dark ? clampLightness(given, { min: 0.8, maxChroma: 0.1 }) : clampLightness(given, { max: 0.46 });
  const on = dark ? parseHex('#0b1413') : luminance(given) < 0.179 ? parseHex('#ffffff') : parseHex('#000000');
  return { accent, ink, on, tint: mix(accent, token('paper')[scheme], 0.11) };
}

for (const scheme of SCHEMES) {
  describe(`${scheme} palette`, () => {
    const paper = token('paper')[scheme];
    const wash = token('wash')[scheme];
    const { accent, ink, on, tint } = derive(DEFAULT_ACCENT, scheme);

    const texts: [string, Rgb, Rgb[]][] = [
      ['ink', token('ink')[scheme], [paper, wash, tint, token('warn-wash')[scheme]]],
      ['soft', token('soft')[scheme], [paper, wash, tint]],
      ['ok', token('ok')[scheme], [paper, wash, token('ok-wash')[scheme]]],
      ['warn', token('warn')[scheme], [paper, wash, token('warn-wash')[scheme]]],
      ['danger', token('danger')[scheme], [paper, wash, token('danger-wash')[scheme]]],
      ['accent ink', ink, [paper, wash, tint]],
      ['on accent', on, [accent]],
    ];
    for (const [name, text, surfaces] of texts) {
      test(`${name} reads at 4.5:1 or more`, (t) => {
        const ratios = surfaces.map((surface) => contrast(text, surface));
        t.diagnostic(ratios.map((ratio) => ratio.toFixed(2)).join(' '));
        assert.ok(Math.min(...ratios) >= 4.5, `${name}: ${ratios.join(' ')}`);
      });
    }

    test('edges of controls stand out at 3:1 or more', (t) => {
      const ratios = [paper, wash].map((surface) => contrast(token('edge')[scheme], surface));
      t.diagnostic(ratios.map((ratio) => ratio.toFixed(2)).join(' '));
      assert.ok(Math.min(...ratios) >= 3);
    });

    test('any accent leaves its text and its button readable', () => {
      const channel = fc.integer({ min: 0, max: 255 });
      fc.assert(
        fc.property(channel, channel, channel, (r, g, b) => {
          const derived = derive([r / 255, g / 255, b / 255], scheme);
          assert.ok(contrast(derived.on, derived.accent) >= 4.5, 'on accent');
          for (const surface of [paper, wash, derived.tint]) assert.ok(contrast(derived.ink, surface) >= 4.5, 'accent ink');
        }),
        { numRuns: 2000 },
      );
    });
  });
}

test('a browser without light-dark() gets the light palette', () => {
  for (const name of ['ink', 'soft', 'edge', 'paper', 'wash', 'ok', 'warn', 'danger']) {
    const [, plain] = new RegExp(`--_accueil-${name}: var\\(--accueil-color-${name}, (#\\w{6})\\)`).exec(css) ?? [];
    assert.deepEqual(parseHex(plain ?? ''), token(name).light, name);
  }
});
