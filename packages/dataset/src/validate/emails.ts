import { foldText } from '@accueil/sdk';

/** Beginnings of the words that roles are called by in an address, in French and English, without accents. */
const ROLES =
  /^(?:info|accueil|welcome|immigr|admin|direct|dg$|general|secret|contact|servic|client|recept|bonjour|hello|allo|etudiant|student|intern|admiss|inscri|regist|francis|french|emploi|job|career|carriere|rh$|hr$|benevol|volunt|communic|media|press|support|aide|help|entraide|office|bureau|coord|proje|exchange|echange|progr|format|train|cours|class|famil|logement|housing|sante|health|refug|interp|compta|financ|factur|billing|don|web|site|ville|city|mrc|municip|urban|loisir|biblio|library|jeun|youth|femme|women|centre|center|maison|house|equipe|team|permanence|poste|post|mail|courriel|email|question|demand|request|plainte|complaint|confid|priva|vie|renseign|protect|mobil|transport|integr|diversit|inclus|regional|nouve|new|event|even|activ|camp|ecole|school|college|cegep|univer|recrut|recruit|stage|juri|legal|droit|clinique|clinic|urgence|crisis|crise|ligne|line|ecoute|benefi|member|membre|partner|parten|resid|commun)/;

/** Hosts where anybody has an address. */
const FREE_HOSTS =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|proton(?:mail)?|videotron|sympatico|bell|cogeco|cgocable)\./;

/** Two consonants that begin a word of French, English or Spanish; another pair is most likely an initial and a name. */
const ONSET = /^(?:[bcfgp][lr]|[dt]r|vr|kr|kl|c[hz]|ph|rh|sh|th|wh|wr|gh|kn|gn|ps|s[cklmnpqtw]|tw|dw|qu|ll)/;

/**
 * True where an address looks like one person's: a first name and a name, an initial and a name, or a free host's address that
 * has nothing of the organization's own names in it. Cautious: a word of a role, or of a name in `names`, is enough to clear it.
 */
export function looksPersonal(address: string, names: readonly string[]): boolean {
  const [local = '', host = ''] = address.toLowerCase().split('@');
  const words = foldText(local.replace(/\+.*$/, ''))
    .split(' ')
    .flatMap((word) => word.split(/\d+/))
    .filter((word) => word !== '');
  const known = [
    ...names,
    host
      .split('.')
      .slice(0, -1)
      .filter((part) => !FREE_HOSTS.test(host) || part === '')
      .join(' '),
  ]
    .flatMap((name) => foldText(name).split(' '))
    .filter((word) => word.length >= 4);
  if (words.length === 0 || words.some((word) => ROLES.test(word))) return false;
  const joined = words.join('');
  if (known.some((word) => joined.includes(word) || (joined.length >= 4 && word.includes(joined)))) return false;
  if (isInitials(joined, names)) return false;
  if (FREE_HOSTS.test(host)) return joined.length > 4;
  if (words.length === 2) return words.every((word) => /^[a-z]+$/.test(word)) && (words[1]?.length ?? 0) > 2;
  const [word = ''] = words;
  const isLikeName = /^[a-z]{6,}$/.test(word) && (word.match(/[aeiouy]/g)?.length ?? 0) >= 2;
  return words.length === 1 && isLikeName && /^[^aeiouy]{2}/.test(word) && !ONSET.test(word);
}

/** `cjebm` of “Carrefour jeunesse-emploi de Brome-Missisquoi”: the letters are those its words begin with, in order. */
function isInitials(joined: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const initials = foldText(name)
      .split(' ')
      .map((word) => word[0] ?? '');
    let at = 0;
    for (const letter of initials) if (letter === joined[at]) at++;
    return at === joined.length || (joined.length >= 3 && at >= 3);
  });
}
