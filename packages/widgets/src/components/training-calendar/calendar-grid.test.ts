import { expect } from '@open-wc/testing';
import { all, control, expectAccessible, press, query, ready, shows, text } from '../../testing/calendar.js';
import { busyDay, dayFromNow } from '../../testing/training.js';
import { waitUntil } from '../../testing/wait.js';
import { addDays, addMonths, monthOf } from './calendar-days.js';
import type { AccueilTrainingCalendar } from './index.js';

const WIDE = 1000;
const day = dayFromNow(3);
const month = (width = WIDE, more: Record<string, string> = {}) => ready({ width, attributes: { view: 'month', date: day, ...more } });
const focusedDay = (element: AccueilTrainingCalendar) => (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['day'];
const cell = (element: AccueilTrainingCalendar, of: string) => query(element, `[data-day="${of}"]`)!;

describe('accueil-training-calendar as a month', () => {
  it('is a grid with one tab stop, named by its month', async () => {
    const element = await month();
    const grid = query(element, '.month')!;
    expect(grid.getAttribute('role')).to.equal('grid');
    expect(query(element, `#${grid.getAttribute('aria-labelledby')!}`)!.innerText.toLowerCase()).to.include(day.slice(0, 4));
    const stops = [...grid.querySelectorAll<HTMLElement>('*')].filter(({ tabIndex }) => tabIndex >= 0);
    expect(stops.map((stop) => stop.dataset['day'])).to.deep.equal([day]);
    expect(cell(element, dayFromNow(0)).getAttribute('aria-current') ?? 'elsewhere').to.be.oneOf(['date', 'elsewhere']);
    await expectAccessible(element);
  });

  it('moves by the keys of the grid pattern, to other months too, and says so', async () => {
    const element = await month();
    cell(element, day).focus();
    const steps: [string, string][] = [
      ['ArrowRight', addDays(day, 1)],
      ['ArrowLeft', day],
      ['ArrowDown', addDays(day, 7)],
      ['ArrowUp', day],
      ['PageDown', addMonths(day, 1)],
      ['PageUp', addMonths(addMonths(day, 1), -1)],
    ];
    for (const [key, to] of steps) {
      press(element, key);
      await waitUntil(() => focusedDay(element) === to, `${key} leads to ${to}`);
    }
    press(element, 'Home');
    await waitUntil(() => new Date(`${focusedDay(element) ?? ''}T00:00Z`).getUTCDay() === 0, 'the first day of the week');
    press(element, 'End');
    await waitUntil(() => new Date(`${focusedDay(element) ?? ''}T00:00Z`).getUTCDay() === 6, 'the last');
    expect(all(element, '[data-day][tabindex="0"]')).to.have.length(1);
    press(element, 'PageDown');
    await waitUntil(() => /Aucune activité|activité/.test(query(element, '[role=status]')!.textContent), 'is announced');
  });

  it('opens a day with Enter, goes into its list, and comes back with Escape', async () => {
    const element = await month(360);
    cell(element, day).focus();
    press(element, 'Enter');
    await shows(element, '.day-list');
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'day-title');
    expect(all(element, '.day-list .session')).to.have.length(4);
    expect(cell(element, day).getAttribute('aria-selected')).to.equal('true');
    await expectAccessible(element);
    press(element, 'Escape');
    await waitUntil(() => query(element, '.day-list') === null && focusedDay(element) === day);
  });

  it('says how many more a full day has, and its list has them all', async () => {
    const element = await ready({ width: WIDE, training: busyDay(3, 7), attributes: { view: 'month', date: day } });
    const full = cell(element, day);
    expect(full.querySelectorAll('.placed')).to.have.length(2);
    expect(full.innerText).to.include('5 autres activités');
    full.click();
    await shows(element, '.day-list');
    expect(all(element, '.day-list .session')).to.have.length(7);
  });

  it('opens a session by a click on it, and focus comes back to it', async () => {
    const element = await month();
    const placed = cell(element, day).querySelector<HTMLElement>('.placed')!;
    const { session } = placed.dataset;
    placed.click();
    await shows(element, '.details');
    expect(query(element, '.day-list')).to.not.exist;
    press(element, 'Escape');
    await waitUntil(() => (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['session'] === session);
  });

  it('shows a session of several days on each of them, and what is over as such', async () => {
    const element = await month();
    const days = [6, 7, 8, 9].map(dayFromNow).filter((one) => query(element, `[data-day="${one}"]`));
    for (const one of days) expect(cell(element, one).textContent).to.include('Semaine des rencontres');
    const past = dayFromNow(-20);
    while (!query(element, `[data-day="${past}"]`)) {
      query(element, '[aria-label="Mois précédent"]')!.click();
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await waitUntil(() => cell(element, past).textContent.includes('Terminé'));
  });

  it('says where a month is empty, and leads to the next date', async () => {
    const far = addMonths(day, 6);
    const element = await ready({ width: WIDE, attributes: { view: 'month', date: far } });
    expect(text(element)).to.include('Rien ce mois-ci.');
    control(element, 'Prochaine date').click();
    await waitUntil(() => query(element, `[data-day="${day}"]`)?.textContent.includes('Statuts'));
    expect(monthOf(query(element, '[data-day][tabindex="0"]')!.dataset['day']!)).to.equal(monthOf(day));
  });

  it('from right to left, the next day is on the left', async () => {
    const element = await month(WIDE, { lang: 'ar' });
    await waitUntil(() => query(element, '.calendar')!.dir === 'rtl');
    cell(element, day).focus();
    press(element, 'ArrowLeft');
    await waitUntil(() => focusedDay(element) === addDays(day, 1));
    await expectAccessible(element);
  });

  it('fits 320 px', async () => {
    const element = await month(320);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    await expectAccessible(element);
  });
});

describe('accueil-training-calendar as a week', () => {
  it('is seven days in a list, today marked, and moves by weeks', async () => {
    const element = await ready({ width: WIDE, attributes: { view: 'week', date: day } });
    expect(all(element, '.week > li')).to.have.length(7);
    expect(text(element)).to.include('Causerie du soir').and.include('Accueillir chez soi');
    await expectAccessible(element);
    const before = query(element, '.bar-title')!.innerText;
    query(element, '[aria-label="Semaine suivante"]')!.click();
    await waitUntil(() => query(element, '.bar-title')!.innerText !== before);
  });

  it('stacks where it is narrow', async () => {
    const element = await ready({ attributes: { view: 'week', date: day } });
    const [first, second] = all(element, '.week > li');
    expect(second!.getBoundingClientRect().top).to.be.above(first!.getBoundingClientRect().top);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    await expectAccessible(element);
  });
});

describe('accueil-training-calendar’s views', () => {
  it('change by their buttons, which say which is on', async () => {
    const element = await ready();
    control(element, 'Mois').click();
    await shows(element, '.month');
    expect(control(element, 'Mois').getAttribute('aria-pressed')).to.equal('true');
    control(element, 'Liste').click();
    await shows(element, '.list');
    expect(control(element, 'Mois').getAttribute('aria-pressed')).to.equal('false');
  });

  it('print all of the list, and the whole month', async () => {
    const element = await ready({ training: busyDay(3, 30) });
    expect(all(element, '.session')).to.have.length(20);
    window.dispatchEvent(new Event('beforeprint'));
    expect(all(element, '.session')).to.have.length(30);
    window.dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(all(element, '.session')).to.have.length(20);
  });
});
