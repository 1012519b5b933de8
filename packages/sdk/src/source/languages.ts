/** The languages to try for one asked for, best first: `fr-CA`, `fr`, without repetition. */
export function languagesToTry(lang: string): string[] {
  const tags = lang.split('-');
  return tags.map((_, n) => tags.slice(0, tags.length - n).join('-'));
}
