/** The languages to try for one asked for, best first: `fr-CA`, `fr`, without repetition; the language itself in small letters, as folders are. */
export function languagesToTry(lang: string): string[] {
  const [language = '', ...regions] = lang.split('-');
  const tags = [language.toLowerCase(), ...regions];
  return tags.map((_, n) => tags.slice(0, tags.length - n).join('-'));
}
