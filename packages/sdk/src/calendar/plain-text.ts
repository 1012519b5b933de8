const NAMED: Readonly<Record<string, string>> = Object.fromEntries(
  'amp & lt < gt > quot " apos \' nbsp \u00a0 eacute é egrave è ecirc ê euml ë agrave à acirc â ccedil ç ocirc ô ucirc û ugrave ù icirc î iuml ï Eacute É Agrave À Ccedil Ç oelig œ rsquo ’ lsquo ‘ ldquo “ rdquo ” laquo « raquo » ndash – mdash — hellip … bull • deg ° euro €'
    .split(/ (?=\w+ )/)
    .map((pair) => pair.split(' ') as [string, string]),
);

const MARKUP = /<\/?(?:a|b|br|div|em|font|h[1-6]|html|i|li|ol|p|s|span|strong|table|td|tr|u|ul)\b[^<>]*>|&(?:#\w+|[a-z]+);/i;

/** Plain text of what may be HTML: lines where blocks end, addresses of links beside their words, nothing that runs or hides. */
export function plainText(text: string): string {
  const plain = MARKUP.test(text) ? decode(withoutTags(withoutHidden(text))) : text;
  return (
    plain
      // Controls, and marks that turn the direction of what follows.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[ \t\u00a0]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

function withoutHidden(html: string): string {
  let text = html;
  for (const name of ['script', 'style', 'head', 'title']) {
    const parts = text.split(new RegExp(`<${name}\\b`, 'i'));
    text = parts.map((part, n) => (n === 0 ? part : (part.split(new RegExp(`</${name}`, 'i'))[1]?.replace(/^[^<>]*>/, '') ?? ''))).join('');
  }
  return text;
}

function withoutTags(html: string): string {
  return html
    .replace(/\r?\n/g, ' ')
    .replace(/<a\b[^<>]{0,300}?href="(https?:[^"<>]{0,1000})"[^<>]{0,300}>([^<]{0,300})<\/a>/gi, (_, href: string, words: string) =>
      words.trim() === '' || href.includes(words.trim()) ? href : `${words} (${href})`,
    )
    .replace(/<li\b[^<>]*>/gi, '\n• ')
    .replace(/<(?:br|\/?(?:p|div|tr|ul|ol|table|h[1-6]))\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '');
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    if (name === undefined) return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
    return Object.hasOwn(NAMED, name) ? (NAMED[name] as string) : all;
  });
}
