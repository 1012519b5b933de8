import { Hono } from 'hono';
import { pageLanguage, respondReferralPage, type NoticeSettings } from '../pages/referral-page.js';

/** Keys and ids: anything else is not repeated on a page. */
const KEY = /^[\w.-]{1,120}$/;

/**
 * `/suivi/`, `/boite/` and `/demande/`: the status page, the inbox and the form, served by the relay itself for whoever cannot trust the
 * page of somebody else. `?lang=`, `?service=` and `?organization=` choose; nothing personal is ever in their addresses.
 */
export function referralPages(notice: NoticeSettings | undefined): Hono {
  const app = new Hono();
  const key = (value: string | undefined): string | undefined => (value !== undefined && KEY.test(value) ? value : undefined);
  app.get('/suivi/', ({ req }) => respondReferralPage({ name: 'status' }, pageLanguage(req.query('lang'))));
  app.get('/boite/', ({ req }) =>
    respondReferralPage({ name: 'inbox', organization: key(req.query('organization')) }, pageLanguage(req.query('lang'))),
  );
  app.get('/demande/', ({ req }) => {
    const [service, organization] = [key(req.query('service')), key(req.query('organization'))];
    return respondReferralPage({ name: 'form', service, organization, notice }, pageLanguage(req.query('lang')));
  });
  for (const path of ['/suivi', '/boite', '/demande'])
    app.get(path, (context) => context.redirect(`${path}/${new URL(context.req.url).search}`, 308));
  return app;
}
