/** English of words that were gathered in French only, written by the project (state: machine, see region.yaml). */
export const ENGLISH: Readonly<Record<string, string>> = {};
