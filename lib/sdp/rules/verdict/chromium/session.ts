import { reject } from '../rejection';
import { checkConnection } from './connection';
import { readExtension } from './extension';
import type { CheckedLine } from './line-syntax';
import type { LineWalk } from './line-walk';
import type { Extension, Group, Transport } from './offer';
import { readTransportLine } from './transport-lines';
import { behindColon, fieldsOf, isAttribute, isToken } from './words';

export interface Session {
  readonly groups: readonly Group[];
  readonly transport: Transport;
  readonly extensions: readonly Extension[];
}

/**
 * `ParseSessionDescription`: v, o, s, [i], [u], [e], [p], [c], b…, t [r…] …, [z], [k], a…, each in
 * this very order. It stops at the first line that is none of them, and the m-sections begin.
 */
export function readSession(lines: LineWalk): Session {
  if (!lines.take('v')) reject(lines.missing('v', 'G01'), lines.number());
  const origin = lines.take('o');
  if (!origin) return reject(lines.missing('o', 'G03'), lines.number());
  if (fieldsOf(origin.text.slice(2)).length !== 6) reject('G03', origin.number);
  if (!lines.take('s')) reject(lines.missing('s', 'G04'), lines.number());
  for (const letter of ['i', 'u', 'e', 'p']) lines.take(letter);
  const connection = lines.take('c');
  if (connection) checkConnection(connection);
  lines.takeAll('b');
  if (!lines.take('t')) reject(lines.missing('t', 'G05'), lines.number());
  lines.takeAll('r');
  while (lines.take('t')) lines.takeAll('r');
  lines.take('z');
  lines.take('k');
  return readAttributes(lines);
}

function readAttributes(lines: LineWalk): Session {
  const groups: Group[] = [];
  const extensions: Extension[] = [];
  const transport: Transport = {};
  for (let line = lines.take('a'); line; line = lines.take('a')) {
    const { text, number } = line;
    if (isAttribute(text, 'group')) groups.push(readGroup(line));
    else if (isAttribute(text, 'fingerprint') && transport.fingerprint) reject('D13', number);
    else if (readTransportLine(line, transport)) continue;
    else if (isAttribute(text, 'msid-semantic')) {
      if (behindColon(text, 'msid-semantic') === undefined) reject('G29', number);
    } else if (isAttribute(text, 'extmap')) extensions.push(readExtension(line));
  }
  return { groups, transport, extensions };
}

function readGroup({ text, number }: CheckedLine): Group {
  const [name = '', ...mids] = fieldsOf(text.slice(2));
  const semantics = behindColon(name, 'group') ?? reject('B10', number);
  if (!mids.every(isToken)) reject('B10', number);
  return { semantics, mids, number };
}
