import { hexText, parseHex } from '../../bytes/hex';
import { MASTER_SECRET_LABEL, valueOfLabel } from './key-log-label';
import { MASTER_SECRET_LENGTH } from './master-secret-12';
import type { ValueName } from './value-name';

/** A secret of one connection. */
export interface KeyLogEntry {
  /** Counted from 1. */
  readonly line: number;
  readonly label: string;
  readonly value: ValueName;
  /** 32 bytes. */
  readonly clientRandom: Uint8Array;
  /** 48 bytes of a master secret; 32 or 48 of any other, as its hash has. */
  readonly secret: Uint8Array;
}

/** Why a line tells no secret; lines are counted from 1. */
export interface KeyLogProblem {
  readonly line: number;
  readonly kind:
    | 'not-three-fields'
    | 'client-random-is-not-32-bytes'
    | 'secret-is-not-hexadecimal'
    | 'secret-of-a-wrong-length'
    /** The same label and client random stood above with another secret; that one stays. */
    | 'contradicts-a-line-above';
}

export interface KeyLog {
  /** A line that repeats one above it is not counted again. */
  readonly entries: readonly KeyLogEntry[];
  /** Lines with labels that no value here goes by, as they stand. */
  readonly unknown: readonly { readonly line: number; readonly text: string }[];
  readonly problems: readonly KeyLogProblem[];
}

/**
 * Reads a key log (RFC 9850). Empty lines and those that begin with `#` are comments. Never throws;
 * what cannot be read is a problem with its line, and the rest still counts.
 */
export function readKeyLog(text: string): KeyLog {
  const entries = new Map<string, KeyLogEntry>();
  const unknown: { line: number; text: string }[] = [];
  const problems: KeyLogProblem[] = [];
  text.split(/\r\n|\r|\n/).forEach((content, index) => {
    const read = readLine(content, index + 1);
    if (read === undefined) return;
    if ('kind' in read) problems.push(read);
    else if ('text' in read) unknown.push(read);
    else {
      const key = `${read.label} ${hexText(read.clientRandom)}`;
      const above = entries.get(key);
      if (above === undefined) entries.set(key, read);
      else if (hexText(above.secret) !== hexText(read.secret)) {
        problems.push({ line: read.line, kind: 'contradicts-a-line-above' });
      }
    }
  });
  return { entries: [...entries.values()], unknown, problems };
}

function readLine(
  content: string,
  line: number,
): KeyLogEntry | KeyLogProblem | { readonly line: number; readonly text: string } | undefined {
  // A byte order mark may stand before the first label.
  const text = content.replace(/^\uFEFF/, '').trim();
  if (text === '' || text.startsWith('#')) return undefined;
  const [label = '', random, secret, ...more] = text.split(/[ \t]+/);
  const value = valueOfLabel(label);
  // RSA has other fields (RFC 9850 names it only as obsolete); others may too.
  if (value === undefined && /^[A-Z][A-Z\d_]+$/.test(label)) return { line, text };
  if (value === undefined || random === undefined || secret === undefined || more.length > 0) {
    return { line, kind: 'not-three-fields' };
  }
  const clientRandom = parseHex(random);
  if (clientRandom?.length !== 32) return { line, kind: 'client-random-is-not-32-bytes' };
  const bytes = parseHex(secret);
  if (bytes === undefined) return { line, kind: 'secret-is-not-hexadecimal' };
  const lengths = label === MASTER_SECRET_LABEL ? [MASTER_SECRET_LENGTH] : [32, 48];
  if (!lengths.includes(bytes.length)) return { line, kind: 'secret-of-a-wrong-length' };
  return { line, label, value, clientRandom, secret: bytes };
}
