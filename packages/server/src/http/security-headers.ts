/** Header fields of one answer. */
export type HeaderFields = Readonly<Record<string, string>>;

/** On every answer. */
export const COMMON_HEADERS: HeaderFields = {
  'x-content-type-options': 'nosniff',
  // The search may stand in a page's address: no request repeats it, not even to this server.
  'referrer-policy': 'strict-origin',
};

/** On scripts and data: any site may embed them, time them, and read them, errors included. */
export const OPEN_HEADERS: HeaderFields = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
};

const STRICT_CSP = ["default-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'", "object-src 'none'"];

/**
 * The headers of our own pages: nothing inline, nothing from elsewhere.
 * `style` is the base64 SHA-256 of the one inline style sheet of a page the server writes itself.
 */
export function pageHeaders(options: { style?: string; reports?: boolean } = {}): HeaderFields {
  const policy = [...STRICT_CSP];
  if (options.style !== undefined) policy.push(`style-src 'self' 'sha256-${options.style}'`);
  if (options.reports === true) policy.push(`report-uri ${CSP_REPORT_PATH}`);
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(self), microphone=()',
  };
}

/** Where browsers send reports of a broken policy, when an operator collects them. */
export const CSP_REPORT_PATH = '/csp-reports';

/** TypeDoc and Storybook write inline scripts and styles, and Storybook evaluates stories: their folders get a policy they can live with. */
export const TOOL_HEADERS: HeaderFields = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
};
