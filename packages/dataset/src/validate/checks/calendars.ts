import { httpsOf } from '../schema/values.js';
import type { CheckContext } from './context.js';

/** Google's address of all that a calendar holds, made for its owner alone. */
const SECRET = /\/private-[\da-f]+\//i;

/** A feed is read once, for one organization, and is public. */
export function checkCalendars({ data, report }: CheckContext): void {
  const seen = new Map<string, string>();
  for (const { source, value } of data.organizations) {
    for (const [index, { url }] of (value.calendars ?? []).entries()) {
      const path = ['calendars', index, 'url'];
      const address = httpsOf(url);
      const file = seen.get(address);
      if (SECRET.test(address)) report.add(source, path, 'calendar-secret', { found: url });
      if (file === source.file) report.add(source, path, 'repeated-value', { value: url });
      else if (file !== undefined) report.add(source, path, 'duplicate-calendar', { found: url, file }, { severity: 'warning' });
      else seen.set(address, source.file);
    }
  }
}
