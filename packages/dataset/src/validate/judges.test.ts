import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findCycles } from './cycles.js';
import { looksPersonal } from './emails.js';
import { judgeLanguage } from './language.js';
import { nearSame, signature } from './names.js';
import { judgePhone } from './phones.js';
import { repaired } from './repair.js';
import { countSentences } from './sentences.js';

describe('judgePhone', () => {
  it('accepts what people dial', () => {
    for (const number of [
      '819-555-0100',
      '+1 819 555 0199',
      '(819) 555.0123',
      '1-866-9-LIAISON',
      '1 844 GO-FEDEX',
      '211',
      '811',
      '911',
      '988',
      '45645',
      '*4141',
      '811 option 2',
      '819 555-0100 poste 12',
      'ATS 1-800-361-6477',
      '+33 1 42 68 53 00',
    ]) {
      assert.equal(judgePhone(number, 'CA'), 'possible', number);
    }
  });

  it('refuses what has no length of a number, and doubts what has no known area', () => {
    for (const number of ['555-0100', '819-555-010', '1-819-555-01000', '81', '819', '1-800-ABC']) {
      const expected = number === '819' ? 'possible' : 'impossible';
      assert.equal(judgePhone(number, 'CA'), expected, number);
    }
    for (const number of ['119-555-0100', '819-155-0100', '511-555-0100']) assert.equal(judgePhone(number, 'CA'), 'unlikely', number);
  });

  it('reads a number of another country as that country dials it', () => {
    assert.equal(judgePhone('01 42 68 53 00', 'FR'), 'possible');
    assert.equal(judgePhone('01 42 68 53 00', 'CA'), 'unlikely');
    assert.equal(judgePhone('01 42 68 53 00', 'ZZ'), 'impossible');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('CA', 'FR', '', 'x'), (number, country) => {
        assert.ok(['possible', 'impossible', 'unlikely'].includes(judgePhone(number, country)));
      }),
    );
  });
});

describe('looksPersonal', () => {
  const names = ['carrefour-jeunesse-emploi', 'Carrefour jeunesse-emploi du Roc', 'CJER'];

  it('finds a person’s address', () => {
    for (const address of [
      'marie.bouchard@roc.example.org',
      'j.tremblay@roc.example.org',
      'jean-tremblay@roc.example.org',
      'mgagnon@roc.example.org',
      'gtremblay55@gmail.com',
      'nathalie.roy@hotmail.com',
    ]) {
      assert.equal(looksPersonal(address, names), true, address);
    }
  });

  it('leaves roles, places and the organization’s own names alone', () => {
    for (const address of [
      'info@roc.example.org',
      'accueil@roc.example.org',
      'etudiants.internationaux@roc.example.org',
      'services.immigration@ville.example.org',
      'cjer@roc.example.org',
      'carrefour.jeunesse@gmail.com',
      'jecarrefour@hotmail.com',
      'exchange@roc.example.org',
      'projects@roc.example.org',
      'roc.example@gmail.com',
      'dg@roc.example.org',
      'bibliotheque@roc.example.org',
    ]) {
      assert.equal(looksPersonal(address, [...names, 'Roc Example']), false, address);
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => typeof looksPersonal(text, names) === 'boolean'));
  });
});

describe('judgeLanguage', () => {
  const locales = ['fr', 'en', 'es', 'ar', 'fa', 'uk', 'pt', 'sw'];
  const TEXTS: Readonly<Record<string, string>> = {
    fr: 'Une équipe aide à faire les premières démarches et à trouver les bons services dans la région.',
    en: 'A team helps with the first steps and points to the right services for newcomers in the region.',
    es: 'Un equipo ayuda con los primeros trámites y orienta hacia los servicios adecuados de la región.',
    pt: 'Uma equipe ajuda nos primeiros passos e orienta para os serviços certos da região onde você mora.',
    sw: 'Timu husaidia katika hatua za kwanza na kuelekeza kwenye huduma sahihi za eneo hilo kwa wageni wote.',
    ar: 'يساعد الفريق في الخطوات الأولى ويوجه إلى الخدمات المناسبة في المنطقة لكل القادمين الجدد',
    fa: 'یک گروه در گام‌های نخست کمک می‌کند و تازه‌واردان را به خدمات مناسب منطقه راهنمایی می‌کند',
    uk: 'Команда допомагає зробити перші кроки та знайти потрібні послуги в регіоні для всіх новоприбулих.',
  };

  it('finds each text right under its own language', () => {
    for (const [lang, text] of Object.entries(TEXTS)) assert.deepEqual(judgeLanguage(text, lang, locales), { is: 'right' }, lang);
  });

  it('finds a text under a language it is not in', () => {
    for (const [own, text] of Object.entries(TEXTS)) {
      for (const lang of locales) {
        // The detector knows no Swahili: a Swahili text can only be told from another script.
        if (lang === own || (own === 'sw' && !['ar', 'fa', 'uk'].includes(lang))) continue;
        // Spanish and Portuguese are too near to tell for certain.
        if (['es', 'pt'].includes(own) && ['es', 'pt'].includes(lang)) continue;
        assert.notEqual(judgeLanguage(text, lang, locales).is, 'right', `${own} under ${lang}`);
      }
    }
    assert.deepEqual(judgeLanguage('Команда помогает сделать первые шаги и найти нужные услуги в области для всех.', 'uk', locales), {
      is: 'language',
      found: 'ru',
    });
  });

  it('leaves names, addresses and short words alone', () => {
    for (const text of ['24/7', 'Carrefour du Roc', 'Maison des familles', 'SANC, SERY, AIDE', '819 555-0100', 'CIUSSS – CHUS', '«»']) {
      for (const lang of locales) assert.deepEqual(judgeLanguage(text, lang, locales), { is: 'right' }, `${text} ${lang}`);
    }
  });

  it('takes microseconds where the text is right, and is bounded where it is long', () => {
    const text = TEXTS['fr'] ?? '';
    const started = performance.now();
    for (let n = 0; n < 5000; n++) judgeLanguage(`${n} ${text}`, 'fr', locales);
    const each = (performance.now() - started) / 5000;
    assert.ok(each < 0.2, `${each} ms a text`);
    const before = performance.now();
    judgeLanguage('x'.repeat(1_000_000), 'fr', locales);
    assert.ok(performance.now() - before < 200);
  });
});

describe('countSentences', () => {
  it('counts sentences, not points', () => {
    for (const [text, count] of [
      ['Un atelier.', 1],
      ['Un atelier. Un repas !', 2],
      ['Un atelier. Un repas. Une sortie.', 3],
      ['M. Roy et Mme J. Côté accueillent au 3e étage, porte no 4. Sans frais.', 2],
      ['Offert par Les Amis inc. et la ville (p. ex. le samedi). Gratuit.', 2],
      ['Ouvert de 9 h. à 17 h', 1],
      ['Voir https://exemple.org/a.b. Merci', 2],
      ['مكان مفتوح. أين؟ هنا.', 3],
    ] as const) {
      assert.equal(countSentences(text), count, text);
    }
  });

  it('stays quick on hostile text', () => {
    for (const text of ['. '.repeat(3000), '."'.repeat(3000), 'A.'.repeat(3000), `${'("'.repeat(3000)}.`]) {
      const started = performance.now();
      countSentences(text);
      assert.ok(performance.now() - started < 500, text.slice(0, 10));
    }
  });
});

describe('names', () => {
  it('are the same without little words, accents, plurals and order', () => {
    assert.equal(signature('Cours de conversation'), signature('les Cours de Conversations'));
    assert.equal(signature('Maison des familles de la Vallée'), signature('MAISON DE LA FAMILLE, Vallee'));
    assert.equal(nearSame(signature('Centre de francisation'), signature('Centre de francistion')), true);
    assert.equal(nearSame(signature('Français niveau 1'), signature('Français niveau 2')), false);
    assert.equal(nearSame(signature('Dîner'), signature('Dînes')), false);
    assert.equal(nearSame(signature('de la'), signature('les')), false);
  });
});

describe('findCycles', () => {
  it('tells each circle by the keys on it', () => {
    const links = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
      ['e', ['e']],
      ['f', ['d', 'gone']],
    ]);
    assert.deepEqual(findCycles(links), [['a', 'b', 'c', 'a']]);
  });

  it('finds none where keys only lead forward, however long the way', () => {
    const links = new Map(Array.from({ length: 60_000 }, (_, n) => [`k${n}`, n % 7 === 0 ? [`k${n + 1}`, `k${n + 2}`] : [`k${n + 1}`]]));
    assert.deepEqual(findCycles(links), []);
  });

  it('finds one whenever a random link closes a circle', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 30 }), (pairs) => {
        const links = new Map<string, string[]>();
        for (const [from, to] of pairs) links.set(`${from}`, [...(links.get(`${from}`) ?? []), `${to}`]);
        const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
          (links.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
        const hasCircle = [...links].some(([from, next]) => next.some((to) => to !== from && reaches(to, from)));
        const cycles = findCycles(links);
        assert.equal(cycles.length > 0, hasCircle);
        for (const cycle of cycles) {
          assert.equal(cycle[0], cycle.at(-1));
          for (const [index, key] of cycle.slice(1).entries()) assert.ok(links.get(cycle[index] ?? '')?.includes(key));
        }
      }),
    );
  });
});

describe('repaired', () => {
  it('gives the form that is read, where it is sure', () => {
    for (const [found, format, expected] of [
      ['Memphrémagog', 'key', 'memphremagog'],
      ['Maison des Familles', 'key', 'maison-des-familles'],
      ['???', 'key', undefined],
      ['j1x2a1', 'postal-code', 'J1X 2A1'],
      ['12345', 'postal-code', undefined],
      ['8h30', 'time', '08:30'],
      ['9 h', 'time', '09:00'],
      ['25:00', 'time', undefined],
      ['2026/5/1', 'date', '2026-05-01'],
      ['1 mai 2026', 'date', undefined],
      ['www.exemple.org/a', 'web-address', 'https://www.exemple.org/a'],
      ['javascript:alert(1)', 'web-address', undefined],
      ['http://exemple.org/a.ics', 'feed-address', 'https://exemple.org/a.ics'],
      ['ftp://exemple.org/a.ics', 'feed-address', undefined],
      ['poste 45', 'extension', '45'],
      ['ca', 'country', 'CA'],
      ['CA', 'country', undefined],
    ] as const) {
      assert.equal(repaired(found, format), expected, found);
    }
  });
});
