import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/**
 * Asks for a secret on the terminal, without showing what is typed. Where input is no terminal, its next line is read: a passphrase may come from
 * a password manager through a pipe.
 */
export async function askSecret(question: string): Promise<string> {
  const isTerminal = process.stdin.isTTY;
  process.stderr.write(question);
  // What readline would echo goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = (piped ??= createInterface({ input: process.stdin, output: nowhere, terminal: isTerminal, historySize: 0 }));
  try {
    const answer = await new Promise<string>((resolve, reject) => {
      const ended = (): void => reject(new Error('…'));
      lines.once('close', ended);
      lines.once('line', (line) => {
        lines.off('close', ended);
        resolve(line);
      });
      lines.resume();
    });
    lines.pause();
    return answer;
  } finally {
    process.stderr.write('\n');
    if (isTerminal) {
      lines.close();
      piped = undefined;
    }
  }
}

/** Piped input is read in chunks: one reader for all questions, or the second answer would be lost with the first. */
let piped: ReturnType<typeof createInterface> | undefined;
