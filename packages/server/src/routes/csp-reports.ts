import type { Context } from 'hono';

const MAX_REPORT_BYTES = 64 * 1024;

/** Takes a browser's report of a broken content security policy and hands it on; too long or unreadable ones are dropped. */
export function cspReports(onReport: (report: unknown) => void): (context: Context) => Promise<Response> {
  return async (context) => {
    const declared = Number(context.req.header('content-length') ?? Number.NaN);
    if (!(declared <= MAX_REPORT_BYTES)) return new Response(null, { status: 413 });
    try {
      onReport(JSON.parse(await context.req.text()));
    } catch {
      return new Response(null, { status: 400 });
    }
    return new Response(null, { status: 204 });
  };
}

/** What of a report says which rule broke, and nothing of the visitor: addresses lose their query (search words) and fragment. */
export interface CspReportSummary {
  directive?: string;
  blocked?: string;
  page?: string;
  source?: string;
}

/** The part of a browser's report that may be kept. Never throws: a member that is not a string is left out. */
export function summarizeCspReport(report: unknown): CspReportSummary {
  const inner: unknown = isRecord(report) ? report['csp-report'] : undefined;
  if (!isRecord(inner)) return {};
  const text = (name: string): string | undefined => {
    const value = inner[name];
    return typeof value === 'string' ? value.replace(/[?#].*$/s, '') : undefined;
  };
  const members = {
    directive: text('effective-directive') ?? text('violated-directive'),
    blocked: text('blocked-uri'),
    page: text('document-uri'),
    source: text('source-file'),
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
