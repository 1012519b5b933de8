/** Spaces and signs of the texts, each language's own. Words are never changed but for one spelling of each in English. Pure. */

const NO_BREAK = '\u00a0';

/**
 * French of Québec: a no-break space inside « », before a colon, between a figure and `$`, `%` or `h`, and between
 * thousands; no space before `;`, `!` and `?`. Phone numbers are left as they are.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/« ?(?=\S)/g, `«${NO_BREAK}`)
    .replace(/(\S) ?»/g, `$1${NO_BREAK}»`)
    .replace(/ :(?=\s|$)/g, `${NO_BREAK}:`)
    .replace(/(?<![\d-] ?)\b\d{1,3}(?: \d{3})+(?! ?[\d\-A-Z(])/g, (figure) => figure.replaceAll(' ', NO_BREAK))
    .replace(/(\d) (?=[$%])/g, `$1${NO_BREAK}`)
    .replace(/(\d) h(?: (?=\d\d\b))?(?![\p{L}])/gu, (hour) => hour.replaceAll(' ', NO_BREAK));
}

/** British endings of the gathered texts, in the Canadian spelling of the rest; names of places with their accents. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b([Oo])rganis(?=ations?\b|ed?\b|ers?\b|es\b|ing\b)/g, '$1rganiz'],
  [/\b([Rr])ecognis(?=ed?\b|es\b|ing\b)/g, '$1ecogniz'],
  [/\b([Pp])ersonalis(?=ed?\b|es\b|ing\b)/g, '$1ersonaliz'],
  [/\b([Ss])pecialis(?=ed?\b|es\b|ing\b|ations?\b)/g, '$1pecializ'],
  [/\b([Rr]egional|[Mm]obil)is(?=ations?\b)/g, '$1iz'],
  [/\b([Pp])rogramme(?=s?\b)/g, '$1rogram'],
  [/\bQuebec\b/g, 'Québec'],
  [/\bMontreal\b/g, 'Montréal'],
  [/\bMemphremagog\b/g, 'Memphrémagog'],
];

/** English as written in Canada: curly quotation marks, `a.m.` and `p.m.`, one spelling throughout. */
export function englishStyle(text: string): string {
  const quoted = text.replace(/"([^"]*)"/g, '“$1”').replace(/(\d) ?([ap])m\b/g, '$1 $2.m.');
  return SPELLINGS.reduce((all, [british, canadian]) => all.replace(british, canadian), quoted);
}
