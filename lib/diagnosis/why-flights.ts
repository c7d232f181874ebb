import { parseBase64 } from '../bytes/base64';
import { Decryption } from '../decryption/decryption';
import { carriedBy } from '../packet/carried';
import { dissectDatagram } from '../packet/dissect-datagram';
import { UNKNOWN_MEDIA } from '../packet/media-context';
import { everyField, type PacketField, type PacketTree } from '../packet/packet-field';
import type { Milliseconds } from '../time';
import type { EventOf } from '../trace/events/event';
import type { Sent } from './why-packets';
import type { RunFacts } from './why-run';

type Flight = EventOf<'dtls-flight-sent'>;

/** What of a flight went out again, and what had come of it before. */
export interface RepeatedFlight {
  /** Its messages that went out again, whole or in part, in their order. */
  readonly messages: readonly string[];
  /** None of its messages stayed behind. */
  readonly isWhole: boolean;
  /** An ACK came since it went out the time before (RFC 9147 §7). */
  readonly isAcknowledged: boolean;
}

/**
 * Reads from the datagrams what the event does not tell: it names all messages of the flight, and an
 * ACK spares some of them. Where a record stays closed, the flight counts as whole.
 */
export function repeatedFlight(facts: RunFacts, before: Flight, again: Flight): RepeatedFlight {
  const { log } = facts;
  const datagrams = openedUntil(facts, again.at);
  const repeated = datagrams.filter(({ sent }) => sent.node === again.peer && sent.at === again.at);
  const types = new Set(repeated.flatMap(({ messages }) => messages));
  const told = again.messages.filter((name) => types.has(typeOf(name)));
  const isKnown = told.length > 0 && repeated.every(({ isOpen }) => isOpen);
  const messages = isKnown ? told : again.messages;
  const isAcknowledged = datagrams.some(({ sent, hasAck }) => {
    if (!hasAck || sent.node === again.peer) return false;
    const fate = log.fate(sent.packet);
    const at = fate.kind === 'arrived' ? fate.last.at : undefined;
    return at !== undefined && at >= before.at && at <= again.at;
  });
  return { messages, isWhole: messages.length === again.messages.length, isAcknowledged };
}

interface OpenedDatagram {
  readonly sent: Sent;
  /** Types of handshake messages in it, as the registry has them. */
  readonly messages: readonly string[];
  readonly hasAck: boolean;
  /** No record in it stayed closed. */
  readonly isOpen: boolean;
}

/** The datagrams of DTLS that peers sent, opened with the secrets of the trace itself. */
function openedUntil({ of, log, peers }: RunFacts, until: Milliseconds): readonly OpenedDatagram[] {
  const decryption = new Decryption();
  decryption.addKeyLog(
    of('secret-logged')
      .map(({ line }) => line)
      .join('\n'),
  );
  return log.begun.flatMap((sent): readonly OpenedDatagram[] => {
    if (sent.at > until || !peers.has(sent.node)) return [];
    const found = dtlsIn(sent);
    if (found === undefined) return [];
    const { tree, field } = found;
    const message = { path: PATH, source: sent.node, bytes: tree.bytes, field, isCut: false };
    const parts = decryption.open(message);
    const opened = parts.flatMap((part) => (part.ok ? part.tree.fields : []));
    const fields = [...everyField([field, ...opened])];
    const messages = fields.flatMap((one) =>
      one.name === 'handshake-message' ? [one.value.type] : [],
    );
    const hasAck = fields.some(({ name }) => name === 'ack-length');
    return [{ sent, messages, hasAck, isOpen: parts.every(({ ok }) => ok) }];
  });
}

/** Between two peers there is one association; whoever else sends is left out. */
const PATH = 'call';

function dtlsIn({
  protocol,
  bytes: base64 = '',
}: Sent): { readonly tree: PacketTree; readonly field: PacketField } | undefined {
  const bytes = protocol === 'udp' ? parseBase64(base64) : undefined;
  if (bytes === undefined) return undefined;
  const tree = dissectDatagram(bytes, { protocol: 'udp', tls: false, media: UNKNOWN_MEDIA });
  const [top] = tree.fields;
  const field = top && carriedBy(top);
  return field?.name === 'dtls-datagram' ? { tree, field } : undefined;
}

/** Sample input: `CertificateVerify`; gives `certificate_verify`. */
function typeOf(name: string): string {
  return name.replaceAll(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}
