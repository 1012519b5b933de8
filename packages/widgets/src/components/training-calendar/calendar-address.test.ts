import { expect } from '@open-wc/testing';
import { all, control, open, query, ready, shows } from '../../testing/calendar.js';
import { waitUntil } from '../../testing/wait.js';

const before = location.href;

function at(search: string): Promise<Awaited<ReturnType<typeof ready>>> {
  const url = new URL(before);
  url.search += `${url.search ? '&' : '?'}${search}`;
  url.hash = 'ici';
  history.replaceState({ host: 1 }, '', url);
  return ready({ attributes: { 'url-sync': '' } });
}

describe('accueil-training-calendar url-sync', () => {
  afterEach(() => history.replaceState(null, '', before));

  it('begins with what the address says', async () => {
    const element = await at('accueil-calendar-audience=employers&accueil-calendar-view=week&page=2');
    await shows(element, '.week');
    expect(all(element, '.chip')).to.have.length(1);
  });

  it('replaces while filtering; leaves the rest of the address and the state alone', async () => {
    const element = await at('page=2');
    const entries = history.length;
    control(element, 'Semaine').click();
    await shows(element, '.week');
    expect(location.search).to.contain('accueil-calendar-view=week').and.contain('page=2');
    expect(location.hash).to.equal('#ici');
    expect(history.length).to.equal(entries);
    expect(history.state).to.deep.equal({ host: 1 });
  });

  it('adds an entry for what opens; back closes it, forward opens it', async () => {
    const element = await at('x=1');
    await open(element, 'Guide de l’accueil');
    expect(location.search).to.contain('accueil-calendar-training=guide');
    query(element, '.back')!.click();
    await waitUntil(() => query(element, '.details-view') === null);
    expect(location.search).to.not.contain('accueil-calendar-training');
    history.forward();
    await shows(element, '.details');
    history.back();
    await waitUntil(() => query(element, '.details-view') === null);
  });

  it('opens the session an address names, even one that is over, and says where none answers', async () => {
    const over = await at('accueil-calendar-session=00000000-0000-5000-8000-000000000906');
    await shows(over, '.details');
    expect(query(over, '.details')!.innerText).to.include('Terminé');
    query(over, '.back')!.click();
    await waitUntil(() => query(over, '.details-view') === null);
    const none = await at('accueil-calendar-session=nulle-part');
    await waitUntil(() => query(none, '.details-title')?.textContent.includes('ne se trouve plus'));
  });
});
