import { expect, oneEvent } from '@open-wc/testing';
import { all, calendar, control, expectAccessible, open, PATIENCE, press, query, ready, shows, text } from '../../testing/calendar.js';
import { dayFromNow, nothingComing } from '../../testing/training.js';
import { waitUntil } from '../../testing/wait.js';
import type { AccueilLoadErrorEvent, AccueilSessionSelectEvent, AccueilTrainingCalendar } from './index.js';

describe('accueil-training-calendar', () => {
  describe('list', () => {
    it('tells what is coming under its days, past left out, and what has no date beside it', async () => {
      const element = await ready();
      expect(query(element, '.bar-title')!.innerText).to.equal('8 activités à venir');
      expect(all(element, '.day')).to.have.length(5);
      expect(all(element, '.day')[0]!.querySelectorAll('.session')).to.have.length(4);
      expect(text(element)).to.include('Accueillir chez soi').and.include('Carrefour d’accueil des Pins').and.include('25 $');
      expect(query(element, '.undated')!.innerText).to.include('Guide de l’accueil').and.include('Atelier offert dans votre entreprise');
      expect(text(element)).not.to.include('Terminé');
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      await expectAccessible(element);
    });

    it('says each state in words beside its icon', async () => {
      const states = all(await ready(), '.state').map(({ innerText }) => innerText.trim());
      expect(states).to.have.members([
        'Se tiendra en ligne',
        '4 places libres',
        'Reporté à une date inconnue',
        'Annulé',
        'Date changée',
        'Complet',
      ]);
    });

    it('offers to register at once only where there may be room', async () => {
      const element = await ready({ width: 1000, attributes: { view: 'list' } });
      expect(all(element, '.register').map((link) => link.closest<HTMLElement>('.session')!.innerText.includes('4 places'))).to.deep.equal([
        true,
      ]);
    });

    it('goes on when an attribute is taken away', async () => {
      const element = await ready({
        attributes: { audience: 'volunteers', calendar: '/nulle-part.ics', date: '2026-11-03', view: 'list' },
      });
      await shows(element, '[part=feed-state]');
      for (const name of ['audience', 'calendar', 'date', 'view']) element.removeAttribute(name);
      await waitUntil(() => query(element, '[part=feed-state]') === null);
      expect(query(element, '.bar-title')!.innerText).to.equal('8 activités à venir');
    });

    it('levels its headings from the one asked for', async () => {
      const element = await ready({ attributes: { 'heading-level': '4' } });
      expect(['.bar-title', '.day-title', '.session .summary-name'].map((selector) => query(element, selector)!.localName)).to.deep.equal([
        'h4',
        'h5',
        'h6',
      ]);
    });

    it('is what shows where it is narrow, a month where it is wide', async () => {
      expect(query(await ready(), '.list')).to.exist;
      expect(query(await ready({ width: 1000 }), '.month')).to.exist;
      expect(query(await ready({ width: 1000, training: nothingComing }), '.month')).to.not.exist;
    });
  });

  describe('nothing coming', () => {
    it('says so, and what can be done about it', async () => {
      const element = await ready({ training: nothingComing });
      expect(query(element, '.bar-title')!.innerText).to.equal('Rien à venir pour le moment');
      await expectAccessible(element);
      control(element, 'Voir ce qui peut se suivre').click();
      expect(element.shadowRoot!.activeElement).to.equal(query(element, '.undated-title'));
      control(element, 'S’abonner au calendrier').click();
      await shows(element, '.subscribe');
      expect(query(element, '.subscribe a')!.getAttribute('href')).to.match(/^webcal:\/\/fixture\.example\/\d+\/exports\/training\.ics$/);
      await expectAccessible(element);
    });
  });

  describe('filters', () => {
    it('narrow with their counts, are announced, and are taken away one by one', async () => {
      const element = await ready({ width: 1000, attributes: { view: 'list' } });
      control(element, 'Filtres').click();
      await shows(element, '.filter');
      await expectAccessible(element);
      const employers = all(element, '.check').find(({ innerText }) => innerText.includes('Employeurs'))!;
      expect(employers.innerText.replace(/\s+/g, ' ').trim()).to.equal('Employeurs 4');
      employers.querySelector('input')!.click();
      await waitUntil(() => query(element, '.bar-title')!.innerText === '3 activités à venir');
      expect(all(element, '.undated-item')).to.have.length(1);
      await waitUntil(() => query(element, '[role=status]')!.textContent.includes('3 activités à venir'));
      query(element, '.chip.removable')!.click();
      await waitUntil(() => query(element, '.bar-title')!.innerText === '8 activités à venir');
    });

    it('open in a sheet where it is narrow', async () => {
      const element = await ready();
      control(element, 'Filtres').click();
      await waitUntil(() => (query(element, 'dialog') as HTMLDialogElement | null)?.open);
      await expectAccessible(element);
      control(element, 'Voir les résultats').click();
      await waitUntil(() => !(query(element, 'dialog') as HTMLDialogElement).open);
    });

    it('begin with what attributes ask; the organization and the territory are the page’s own', async () => {
      const element = await ready({ attributes: { audience: 'employers', organization: 'carrefour', territory: 'la-baie' } });
      expect(all(element, '.chip').map(({ innerText }) => innerText.trim())).to.deep.equal(['Employeurs']);
      expect(query(element, '.bar-title')!.innerText).to.equal('3 activités à venir');
      expect(text(element)).not.to.include('Atelier offert dans votre entreprise');
      element.audience = 'volunteers';
      await waitUntil(() => query(element, '.bar-title')!.innerText === 'Rien à venir pour le moment');
    });

    it('a filter that gives nothing says so and can be removed', async () => {
      const element = await ready({ attributes: { topic: 'inconnu' } });
      expect(text(element)).to.include('ne correspond à vos filtres');
      control(element, 'Enlever les filtres').click();
      await waitUntil(() => query(element, '.bar-title')!.innerText === '8 activités à venir');
    });
  });

  describe('details', () => {
    const detail = (element: AccueilTrainingCalendar, title: string) =>
      all(element, '.detail')
        .find((one) => one.querySelector('.detail-title')!.textContent.trim() === title)!
        .innerText.replace(/\s+/g, ' ');

    it('tell all that is known, take focus, and the page is told', async () => {
      const element = await ready();
      const told: Promise<AccueilSessionSelectEvent> = oneEvent(element, 'accueil-session-select');
      await open(element, 'Accueillir chez soi');
      const { detail: said } = await told;
      expect([said.key, said.session!.id]).to.deep.equal(['accueillir', said.id]);
      expect(element.shadowRoot!.activeElement?.className).to.equal('details-title');
      expect(detail(element, 'Quand')).to.include('18 h à 20 h').and.include('heure de l’Est');
      expect(detail(element, 'S’inscrire'))
        .to.include('4 / 20')
        .and.include('carrefour.example')
        .and.include('formation@carrefour.example')
        .and.include('Demandez Awa');
      expect(query(element, 'a[href^="tel:"]')!.getAttribute('href')).to.equal('tel:+18195550110');
      expect(detail(element, 'Où')).to.include('12, rue des Érables').and.include('Entrée sans marche').and.include('par la cour');
      expect(detail(element, 'Coût')).to.include('25 $');
      expect(detail(element, 'Pour qui')).to.include('Débutant').and.include('Les Pins');
      expect(detail(element, 'Contenu')).to.include('3 heures').and.include('Attestation de présence');
      expect(detail(element, 'Autres dates')).to.include('Complet');
      expect(detail(element, 'D’où viennent ces renseignements')).to.include('organismes.example');
      await waitUntil(() => query(element, 'a[href="https://carrefour.example/"]'));
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      await expectAccessible(element);
    });

    it('close with Escape, back to where the visitor was', async () => {
      const element = await ready();
      await open(element, 'Accueillir chez soi');
      press(element, 'Escape');
      await waitUntil(() => query(element, '.details') === null);
      await waitUntil(() => element.shadowRoot!.activeElement?.textContent.includes('Accueillir chez soi'));
    });

    it('add to calendars by address after a click only, and by a generated file', async () => {
      const element = await ready();
      await open(element, 'Accueillir chez soi');
      const hosts = all(element, '.add-to a').map((link) => new URL((link as HTMLAnchorElement).href).host);
      expect(hosts).to.deep.equal(['calendar.google.com', 'outlook.live.com', 'outlook.office.com', 'calendar.yahoo.com']);
      expect(all(element, '.add-to button').map(({ innerText }) => innerText.trim())).to.deep.equal(['Apple', 'Fichier .ics']);
    });

    it('with a server, the served file comes first and the feed has the filters', async () => {
      const element = await ready({ attributes: { server: 'https://accueil.example/', audience: 'volunteers' } });
      await open(element, 'Accueillir chez soi');
      const served = all(element, '.add-to a').map((link) => link.getAttribute('href')!);
      expect(served[0]).to.match(/^https:\/\/accueil\.example\/calendar\.ics\?session=/);
      expect(served.at(-1)).to.equal(served[0]);
      press(element, 'Escape');
      await waitUntil(() => query(element, '.details') === null);
      control(element, 'S’abonner').click();
      await shows(element, '.subscribe');
      expect(query(element, '.subscribe a')!.getAttribute('href')).to.equal(
        'webcal://accueil.example/calendar.ics?audience=volunteers&lang=fr',
      );
    });

    it('of what is cancelled, neither register nor add', async () => {
      const element = await ready();
      all(element, '.session')
        .find(({ innerText }) => innerText.includes('Annulé'))!
        .querySelector('button')!
        .click();
      await shows(element, '.details');
      const titles = all(element, '.detail-title').map((title) => title.textContent.trim());
      expect(titles).to.include('Quand').and.not.include('S’inscrire').and.not.include('Ajouter à mon calendrier');
    });

    it('of what has no date, when it can be followed and how to register', async () => {
      const element = await ready();
      await open(element, 'Guide de l’accueil');
      expect(detail(element, 'Quand')).to.include('En tout temps');
      press(element, 'Escape');
      await waitUntil(() => query(element, '.details') === null);
      await open(element, 'Atelier offert');
      expect(detail(element, 'Quand')).to.include('demandez à l’organisme');
      expect(detail(element, 'S’inscrire')).to.include('Sur appel');
      await expectAccessible(element);
    });

    it('are copied, or shown to be copied where the device refuses', async () => {
      const element = await ready();
      await open(element, 'Accueillir chez soi');
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('no')) } });
      control(element, 'Copier les détails').click();
      await shows(element, '.notice textarea');
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      expect((query(element, '.notice textarea') as HTMLTextAreaElement).value)
        .to.include('Accueillir chez soi')
        .and.include('18 h à 20 h')
        .and.include('12, rue des Érables');
      await expectAccessible(element);
    });

    it('describe what is open to search engines where asked, once, and no longer than it is open', async () => {
      const element = await ready({ attributes: { 'structured-data': '' } });
      await open(element, 'Accueillir chez soi');
      const scripts = document.head.querySelectorAll('script[type="application/ld+json"]');
      expect(scripts).to.have.length(1);
      const data = JSON.parse(scripts[0]!.textContent) as { '@type': string; hasCourseInstance: { startDate: string }[] };
      expect(data['@type']).to.equal('Course');
      expect(data.hasCourseInstance[0]!.startDate).to.match(new RegExp(`^${dayFromNow(3)}T18:00:00-0[45]:00$`));
      press(element, 'Escape');
      await waitUntil(() => document.head.querySelector('script[type="application/ld+json"]') === null);
    });
  });

  describe('data states', () => {
    it('loading, with and without something to show meanwhile', async () => {
      const { element } = await calendar({ delayMs: Infinity });
      await shows(element, '.loading');
      await expectAccessible(element);
      const filled = (await calendar({ delayMs: Infinity, fallback: 'Appelez la ville.' })).element;
      await shows(filled, 'slot');
      expect(query(filled, '.loading')).to.not.exist;
    });

    it('a failure is said, told to the page, and tried again', async () => {
      const told: Promise<AccueilLoadErrorEvent> = oneEvent(document, 'accueil-load-error');
      const { element, data } = await calendar({ status: 404, fallback: 'Appelez la ville.' });
      expect((await told).detail.error.name).to.be.a('string');
      await shows(element, '.failure');
      expect(query(element, 'slot')).to.exist;
      await expectAccessible(element);
      data.options = {};
      query(element, '.failure button')!.click();
      await shows(element, '.session');
    });

    it('offline: comes back by itself with the network', async () => {
      const { element, data } = await calendar({ offline: true });
      await waitUntil(() => query(element, '.failure'), 'fails', PATIENCE);
      data.options = {};
      window.dispatchEvent(new Event('online'));
      await shows(element, '.session');
    }).timeout(15_000);

    it('reads the trainings and the places, never the services, before something opens', async () => {
      const { element, data } = await calendar();
      await shows(element, '.session');
      const files = data.requests.map((url) => url.slice(data.src.length));
      expect(files).to.have.members(['fr/training.json', 'territories.json']);
    });

    it('a wrong attribute is said once and the default serves', async () => {
      const said: string[] = [];
      const { warn } = console;
      console.warn = (words: string) => said.push(words);
      const element = await ready({ attributes: { view: 'year', date: 'demain', calendar: 'javascript:1', 'heading-level': '9' } });
      console.warn = warn;
      for (const words of ['view="year"', 'date="demain"', 'calendar="javascript:1"', 'heading-level'])
        expect(
          said.filter((one) => one.includes(words)),
          words,
        ).to.have.length(1);
      expect(query(element, '.list')).to.exist;
    });
  });

  describe('languages', () => {
    it('in Arabic, reads from right to left and marks what is not translated', async () => {
      const element = await ready({ attributes: { lang: 'ar' } });
      await waitUntil(() => query(element, '.calendar')!.dir === 'rtl');
      expect(text(element)).to.include('أُلغي').and.include('أصحاب العمل');
      const name = query(element, '.summary-name span')!;
      expect([name.lang, name.dir]).to.deep.equal(['fr', 'ltr']);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      await expectAccessible(element);
      await open(element, 'Accueillir chez soi');
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      await expectAccessible(element);
    });
  });
});
