import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { pageHeaders } from '../http/security-headers.js';

const STYLE = [
  'body{max-width:48em;margin:0 auto;padding:clamp(1.5em,5vw,4em) 1.25em 4em;color:#17211f;background:#fff;font:1.06em/1.55 system-ui,"DejaVu Sans",sans-serif}',
  'header{margin-block-end:2em;padding-block-end:1em;border-block-end:1px solid #d8dedb;color:#54605c}',
  'h1{margin:0;font-size:1em;font-weight:600}',
].join('');
/** Whole: a space around what it holds would make another hash. */
const STYLE_TAG = `<style>${STYLE}</style>`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** What the law wants said, as the operator set it: the attributes of `<accueil-referral-form>`. */
export interface NoticeSettings {
  collector: string;
  officer: string;
  officerContact: string;
  retentionDays: string;
  outsideQuebec: string;
  recipients?: string;
  policy?: string;
}

/** The pages of the referral that the relay serves itself: nothing on them comes from anywhere else. */
export type ReferralPage =
  | { name: 'status' }
  | { name: 'inbox'; organization: string | undefined }
  | { name: 'form'; service: string | undefined; organization: string | undefined; notice: NoticeSettings | undefined };

const TITLES = {
  fr: { status: 'Suivi d’une demande', inbox: 'Demandes reçues', form: 'Adresser une demande' },
  en: { status: 'Following a referral', inbox: 'Referrals received', form: 'Sending a referral' },
  es: { status: 'Seguimiento de una solicitud', inbox: 'Solicitudes recibidas', form: 'Enviar una solicitud' },
  ar: { status: 'متابعة طلب', inbox: 'الطلبات الواردة', form: 'إرسال طلب' },
  fa: { status: 'پیگیری درخواست', inbox: 'درخواست‌های دریافتی', form: 'فرستادن درخواست' },
  uk: { status: 'Стеження за зверненням', inbox: 'Отримані звернення', form: 'Надіслати звернення' },
  pt: { status: 'Acompanhar um pedido', inbox: 'Pedidos recebidos', form: 'Enviar um pedido' },
  sw: { status: 'Kufuatilia ombi', inbox: 'Maombi yaliyopokelewa', form: 'Kutuma ombi' },
} as const;

/** A language the pages speak, else French. */
export function pageLanguage(asked: string | undefined): keyof typeof TITLES {
  return asked !== undefined && Object.hasOwn(TITLES, asked) ? (asked as keyof typeof TITLES) : 'fr';
}

/**
 * One of these pages. No script but our own, no frame around it, no address told to where its links lead: a fragment stays a secret.
 * Every value is escaped.
 */
export async function respondReferralPage(page: ReferralPage, lang: keyof typeof TITLES): Promise<Response> {
  const title = TITLES[lang][page.name];
  const body = await html`<!doctype html>
    <html lang="${lang}" dir="${lang === 'ar' || lang === 'fa' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${raw(STYLE_TAG)}
        <script type="module" src="/accueil/1/accueil.js"></script>
      </head>
      <body>
        <header><h1>${title}</h1></header>
        <main>${elementOf(page, lang)}</main>
      </body>
    </html> `;
  return new Response(String(body), {
    headers: {
      ...pageHeaders({ style: STYLE_HASH }),
      'content-security-policy': policyOf(),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    },
  });
}

function policyOf(): string {
  const { 'content-security-policy': policy = '' } = pageHeaders({ style: STYLE_HASH });
  return policy.replace("frame-ancestors 'self'", "frame-ancestors 'none'");
}

function elementOf(page: ReferralPage, lang: string): unknown {
  const attribute = (name: string, value: string | undefined) => (value === undefined || value === '' ? '' : html` ${name}="${value}"`);
  switch (page.name) {
    case 'status':
      return html`<accueil-referral-status server="/" lang="${lang}"></accueil-referral-status>`;
    case 'inbox':
      return html`<accueil-referral-inbox
        server="/"
        lang="${lang}"
        ${attribute('organization', page.organization)}
      ></accueil-referral-inbox>`;
    case 'form': {
      const { notice } = page;
      return html`<accueil-referral-form
        server="/"
        lang="${lang}"
        ${attribute('service', page.service)}${attribute('organization', page.organization)}${attribute('collector', notice?.collector)}${attribute('officer', notice?.officer)}${attribute('officer-contact', notice?.officerContact)}${attribute('retention-days', notice?.retentionDays)}${attribute('outside-quebec', notice?.outsideQuebec)}${attribute('recipients', notice?.recipients)}${attribute('policy', notice?.policy)}
      ></accueil-referral-form>`;
    }
  }
}
