/** The content codings the server can answer in, best first; ties between equal q-values go to the first. */
export const CODINGS = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

const QVALUE = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/**
 * The coding to answer in, by RFC 9110 section 12.5.3: the greatest q-value wins, `*` stands for codings not named,
 * and `identity` is acceptable unless refused. Never throws: an entry that is not well formed is left out.
 * When everything is refused the answer is `identity`, since a readable body serves better than a 406.
 */
export function negotiateCoding(header: string | undefined): Coding {
  if (header === undefined) return 'identity';
  const weights = parseWeights(header);
  const others = weights.get('*');
  let best: Coding = 'identity';
  let bestWeight = 0;
  for (const coding of CODINGS) {
    // Unnamed and with no `*`, identity is acceptable but preferred to nothing: the smallest weight there is.
    const weight = weights.get(coding) ?? others ?? (coding === 'identity' ? 0.0001 : 0);
    if (weight > bestWeight) {
      best = coding;
      bestWeight = weight;
    }
  }
  return best;
}

function parseWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const entry of header.split(',')) {
    const [name = '', ...parameters] = entry.split(';').map((part) => part.trim());
    if (name === '') continue;
    const q = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
    if (q !== undefined && !QVALUE.test(q)) continue;
    const coding = name.toLowerCase() === 'x-gzip' ? 'gzip' : name.toLowerCase();
    weights.set(coding, q === undefined ? 1 : Number(q));
  }
  return weights;
}
