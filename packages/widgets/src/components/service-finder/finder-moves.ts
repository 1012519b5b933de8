import { AccueilServiceSelectEvent } from '../../base/events.js';
import type { FinderNavigation } from './finder-navigation.js';

/** Opens a service, or closes the open one, and takes focus there. The address stays as it is. */
export async function move(navigation: FinderNavigation, key: string | undefined): Promise<void> {
  if (key !== undefined) navigation.returnTo ??= key;
  navigation.moving = true;
  const done = navigation.host.store.select(key);
  navigation.moving = false;
  await done;
  await (key === undefined ? showList(navigation) : showOpen(navigation));
}

/** The visitor opens a service. */
export async function open(navigation: FinderNavigation, key: string): Promise<void> {
  const moved = move(navigation, key);
  navigation.address?.push(navigation.here);
  await moved;
  const { element, store } = navigation.host;
  const { hit } = store.state;
  if (hit) element.dispatchEvent(new AccueilServiceSelectEvent({ key: hit.service.key, service: hit.service }));
}

/** The visitor closes what is open. */
export async function close(navigation: FinderNavigation): Promise<void> {
  if (navigation.address?.pushed) {
    history.back();
    return;
  }
  const moved = move(navigation, undefined);
  navigation.address?.replace(navigation.here);
  await moved;
}

/** Takes focus to what is open. */
export async function showOpen(navigation: FinderNavigation): Promise<void> {
  const { element } = navigation.host;
  await element.updateComplete;
  navigation.find('.details-title')?.focus({ preventScroll: true });
  if (element.getBoundingClientRect().top < 0) element.scrollIntoView();
}

async function showList(navigation: FinderNavigation): Promise<void> {
  const key = navigation.returnTo;
  navigation.returnTo = undefined;
  await navigation.host.element.updateComplete;
  const from = key === undefined ? null : navigation.find(`[data-key="${CSS.escape(key)}"] :is(a, button)`);
  const target = from ?? navigation.find('.bar-count');
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'center' });
}
