import type { NewEvent } from '../../trace/events/event';
import type { StatsEntry } from '../../trace/samples';
import { boundsOn, type Comparison, type Rule } from './comparison';
import { type EntryIndex, text } from './entries';

/** What DTLS agreed on, and our own certificate (only Chromium has certificate entries). */
export const compareSecurity: Rule = (comparison) =>
  comparison.after
    .ofType('transport')
    .flatMap((entry) => [...ownCertificate(entry, comparison), ...negotiated(entry, comparison)]);

const AGREED = ['tlsVersion', 'dtlsCipher', 'srtpCipher'] as const;

function negotiated(entry: StatsEntry, comparison: Comparison): readonly NewEvent[] {
  const transport = comparison.transport(entry.id);
  const version = text(entry, 'tlsVersion');
  const cipher = text(entry, 'dtlsCipher');
  // Firefox names the SRTP profile before the handshake ends.
  if (!transport || (version === undefined && cipher === undefined)) return [];
  const before = recordedBefore(entry, comparison);
  if (before && AGREED.every((field) => text(before, field) === text(entry, field))) return [];
  const srtpProfile = text(entry, 'srtpCipher');
  const role = roleOf(entry);
  return [
    {
      kind: 'dtls-negotiated',
      peer: comparison.peer,
      transport: transport.id,
      ...boundsOn(comparison, transport),
      ...(version === undefined ? {} : { version }),
      ...(cipher === undefined ? {} : { cipher }),
      ...(srtpProfile === undefined ? {} : { srtpProfile }),
      ...(role === undefined ? {} : { role }),
    },
  ];
}

function roleOf(entry: StatsEntry) {
  return (['client', 'server', 'unknown'] as const).find((role) => role === entry['dtlsRole']);
}

function ownCertificate(entry: StatsEntry, comparison: Comparison): readonly NewEvent[] {
  const transport = comparison.transport(entry.id);
  const id = text(entry, 'localCertificateId');
  if (!transport || id === undefined) return [];
  const before = recordedBefore(entry, comparison);
  if (text(before, 'localCertificateId') === id) return [];
  const chain = chainFrom(id, comparison.after);
  if (chain.length === 0) return [];
  return [
    {
      kind: 'certificate-seen',
      peer: comparison.peer,
      transport: transport.id,
      owner: 'local',
      chain: [...chain],
      ...boundsOn(comparison, transport),
    },
  ];
}

/** The entry before, if its transport had a name then: else nothing of it was recorded. */
function recordedBefore(entry: StatsEntry, { before, known }: Comparison) {
  return known.names.has(entry.id) ? before.byId.get(entry.id) : undefined;
}

/** Follows the issuers; a certificate that names itself ends the chain. */
function chainFrom(id: string, index: EntryIndex): readonly string[] {
  const chain: string[] = [];
  const seen = new Set<string>();
  let next: string | undefined = id;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const entry = index.byId.get(next);
    const der = text(entry, 'base64Certificate');
    if (der !== undefined) chain.push(der);
    next = text(entry, 'issuerCertificateId');
  }
  return chain;
}
