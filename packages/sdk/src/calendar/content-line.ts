const OCTETS = 75;

/** A content line as RFC 5545, 3.1, has it: folded so that none is longer than 75 octets, never inside a letter. */
export function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const code = letter.codePointAt(0) as number;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > OCTETS) {
      folded += '\r\n ';
      // The space counts.
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

/** A value of type `TEXT`. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n?|\n/g, '\\n')
      // Controls, and halves of letters.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\p{Cs}]/gu, '')
  );
}

/** A value of type `URI`: nothing in it may end the line. */
export function escapeUri(uri: string): string {
  return uri.replace(/[\s\u0000-\u001f\u007f"]/g, (letter) => encodeURIComponent(letter));
}
