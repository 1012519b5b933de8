import { NotFoundError, type AccueilClient, type HsdsOrganization, type Training, type TrainingSession } from '@accueil/sdk';
import type { CalendarAsk, OpenTarget, OpenTraining } from './training-calendar.types.js';

/** A link to a session that is over still opens it for two years. */
const YEARS_BEFORE = 2;
const YEARS_AFTER = 2;
const MOST = 5000;

/**
 * Reads what is opened, and the coming sessions of the same training.
 * @throws {NotFoundError} when no session, or no training, answers to it
 */
export async function readOpen(
  client: AccueilClient,
  target: OpenTarget,
  { calendars, now }: Pick<CalendarAsk, 'calendars' | 'now'>,
  known: readonly TrainingSession[] = [],
): Promise<OpenTraining> {
  const { trainings } = client;
  const feeds = calendars.length > 0 ? { calendar: calendars } : {};
  if ('training' in target) return complete(await trainings.get(target.training));
  const session = known.find(({ id }) => id === target.session) ?? (await lookUp(target.session));
  if (session === undefined) throw new NotFoundError('training', target.session);
  return complete(session.training, session);

  async function lookUp(id: string): Promise<TrainingSession | undefined> {
    const [from, to] = [new Date(now), new Date(now)];
    from.setFullYear(from.getFullYear() - YEARS_BEFORE);
    to.setFullYear(to.getFullYear() + YEARS_AFTER);
    const { contents } = await trainings.instances({ ...feeds, from, to, limit: MOST });
    return contents.find((one) => one.id === id);
  }

  async function complete(training: Training, session?: TrainingSession): Promise<OpenTraining> {
    const { contents } = await trainings.instances({ ...feeds, from: now, limit: MOST });
    const others = contents.filter((one) => one.training.id === training.id && one.id !== session?.id);
    return { training, session, others, organizations: [] };
  }
}

/** The organizations that give a training, for how they are reached; those that can be read. Never rejects. Network: the catalog. */
export async function readContacts(client: AccueilClient, { provider }: Training): Promise<HsdsOrganization[]> {
  const ids = provider.flatMap(({ organization_id: id }) => id ?? []);
  const found = await Promise.allSettled(ids.map((id) => client.organizations.get(id)));
  return found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
