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
