import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

/** How likely a telephone number is. `impossible`: of no length a number has; `unlikely`: of no known area or exchange. */
export type PhoneVerdict = 'possible' | 'impossible' | 'unlikely';

/** Extensions, menus and words around a number: `option 2`, `poste 123`, `ATS 1-800-…`. */
const AFTER = /[\s,;]*(?:options?|opt\.?|touche|press|poste|ext\.?|x|#)\s*\d[\d\s#-]*$/i;
const BEFORE = /^(?:[A-Za-z]+[\s.:-]+)+(?=[+(\d])/;
/** `211`, `811`, `911`, `988`; the numbers texts are sent to; a star code of mobile telephones. */
const SHORT = /^(?:\d{3}|\d{5,6}|[*#]\d{2,5})$/;

const KEYPAD = ['', '', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** Judges a number as a steward writes it: words around it, letters for digits and short codes are accepted. */
export function judgePhone(written: string, country: string): PhoneVerdict {
  const bare = written.replace(AFTER, '').replace(BEFORE, '').trim();
  if (SHORT.test(bare.replace(/[\s-]/g, ''))) return 'possible';
  const parsed = parsePhoneNumberFromString(dialled(bare), asCountry(country));
  // A local number without its area is “possible” to the library; nobody can dial it any more.
  const isLocal = parsed?.countryCallingCode === '1' && parsed.nationalNumber.length < 10;
  if (!parsed?.isPossible() || isLocal) return 'impossible';
  return parsed.isValid() ? 'possible' : 'unlikely';
}

/** Letters as the digits of their keys. A word may be longer than the number: what is dialled after its last digit changes nothing. */
function dialled(bare: string): string {
  if (!/[A-Za-z]{3}/.test(bare)) return bare;
  const digits = bare.toUpperCase().replace(/[A-Z]/g, (letter) => String(KEYPAD.findIndex((letters) => letters.includes(letter))));
  const plain = digits.replace(/\D/g, '');
  return bare.startsWith('+') ? digits : plain.slice(0, plain.startsWith('1') ? 11 : 10);
}

function asCountry(country: string): CountryCode {
  // The library answers nothing for a country it does not know.
  return country as CountryCode;
}
