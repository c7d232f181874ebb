import type { DecryptedPart } from '../decryption/outcome';
import type { Role } from '../dtls/keys/value-name';
import { everyField, type PacketField, type PacketTree } from '../packet/packet-field';
import type { Trace } from '../trace/trace';
import { indexTrace } from './inspect-index';
import { keySchedules } from './key-schedule';
import { openedPartOf, type PacketLayer } from './packet-layers';

/** What is known of a field besides itself. */
export interface FieldPlace {
  readonly trace: Trace;
  readonly packet: string;
  readonly layer: PacketLayer;
  /** What was opened of the packet. */
  readonly opened: readonly DecryptedPart[];
}

/** Ids of values, as a key schedule has them where the trace tells it. */
export interface ValueNames {
  readonly feeds: readonly string[];
  readonly madeWith: readonly string[];
}

const NONE: ValueNames = { feeds: [], madeWith: [] };

/** The values that a field carries, and those that it was made with, by the field's name and place. */
export function valueNames(field: PacketField, place: FieldPlace): ValueNames {
  const { kind, tree } = place.layer;
  // What was opened is told by its place in the payload.
  if (kind === 'datagram') return NONE;
  const feeds = (...ids: readonly string[]): ValueNames => ({ feeds: ids, madeWith: [] });
  const made = (...ids: readonly string[]): ValueNames => ({ feeds: [], madeWith: ids });
  switch (field.name) {
    case 'hello-random':
      return feeds(`${senderOf(field, tree)}-random`);
    case 'key-share':
    case 'public-key':
      return feeds(shareName(field, place));
    case 'certificate':
      return feeds(`message-${innerSender(place)}-certificate`);
    case 'signature':
      return messageAround(tree, field) === 'certificate_verify'
        ? made(`transcript-hash-to-${innerSender(place)}-certificate`)
        : NONE;
    case 'verify-data':
      return made(`${innerSender(place)}-verify-data`);
    case 'dtls-encrypted':
      return made(...recordKeys(field, place, ['key', 'iv']));
    case 'dtls-encrypted-sequence':
      return made(...recordKeys(field, place, ['sn']));
    case 'rtp-payload':
      return field.value.protection === 'srtp' ? made(...mediaKeys('srtp', place, CIPHER)) : NONE;
    case 'srtcp-encrypted':
      return made(...mediaKeys('srtcp', place, CIPHER));
    case 'srtp-tag': {
      const protocol = tagProtocol(field, tree);
      return made(...mediaKeys(protocol, place, tagKeys(protocol, place)));
    }
    default:
      return NONE;
  }
}

const CIPHER = ['encryption-key', 'salt'];

/** An AEAD makes the tag with the key of the cipher; the other profiles have a key for it. */
function tagKeys(protocol: string, place: FieldPlace): readonly string[] {
  const [part] = place.opened;
  const id = `${protocol}-${part?.sender ?? 'client'}-authentication-key`;
  const has = keySchedules(place.trace).some(({ values }) => values.has(id));
  return has ? ['authentication-key'] : CIPHER;
}

function tagProtocol({ start }: PacketField, { fields }: PacketTree): 'srtp' | 'srtcp' {
  return partAround(fields, start, 'srtcp-packet') === undefined ? 'srtp' : 'srtcp';
}

function mediaKeys(protocol: string, { opened }: FieldPlace, names: readonly string[]) {
  const sender = opened.find(({ place }) => place.of !== 'dtls-record')?.sender;
  return sender === undefined ? [] : names.map((name) => `${protocol}-${sender}-${name}`);
}

function recordKeys(
  field: PacketField,
  { opened }: FieldPlace,
  names: readonly string[],
): readonly string[] {
  const part = opened.find(({ start, end }) => field.start >= start && field.end <= end);
  if (part?.place.of !== 'dtls-record') return [];
  const { sender, place } = part;
  const is12 = field.name === 'dtls-encrypted' && !field.value.isUnified;
  if (is12) return names.map((name) => `${sender}-write-${name}`);
  return names.map((name) =>
    place.epoch === 2
      ? `${sender}-handshake-${name}`
      : `${sender}-application-${name}-${place.epoch - 3}`,
  );
}

/** By the message around it: a hello says who sends it, as does a key exchange. */
function senderOf(field: PacketField, tree: PacketTree): Role {
  return messageAround(tree, field)?.startsWith('client') ? 'client' : 'server';
}

/** The side that sent a message of which the type does not tell. */
function innerSender({ layer, opened, trace, packet }: FieldPlace): Role {
  const part = openedPartOf(layer) ?? opened[0];
  if (part !== undefined) return part.sender;
  const sender = indexTrace(trace).packetsSent.get(packet)?.node;
  return keySchedules(trace).find(({ peer }) => peer === sender)?.role ?? 'client';
}

function messageAround({ fields }: PacketTree, { start }: PacketField): string | undefined {
  const around = partAround(fields, start, 'handshake-message');
  return around?.name === 'handshake-message' ? around.value.type : undefined;
}

/** The innermost field of a name that holds a byte. */
function partAround(fields: readonly PacketField[], at: number, name: PacketField['name']) {
  return [...everyField(fields)].findLast(
    (one) => one.name === name && one.start <= at && at < one.end,
  );
}

/** A key share stands behind its group; of a client's key exchange in 1.2 both sides know it. */
function shareName(field: PacketField, { trace, layer: { tree } }: FieldPlace): string {
  const side = senderOf(field, tree);
  const message = partAround(tree.fields, field.start, 'handshake-message');
  const named = [...everyField(message?.fields ?? [])].findLast(
    ({ name, start }) => (name === 'key-share' || name === 'named-group') && start <= field.start,
  );
  const groups = named === undefined ? KNOWN_GROUPS : [groupName(named.text)];
  const ids = groups.flatMap((group) => [
    `${side}-${group}-key-share`,
    `${side}-${group}-public-key`,
  ]);
  const schedules = keySchedules(trace);
  return ids.find((id) => schedules.some(({ values }) => values.has(id))) ?? '';
}

const KNOWN_GROUPS = ['x25519', 'secp256r1'];

/** As ids write it: `X25519MLKEM768` is `x25519mlkem768`. */
function groupName(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]/g, '');
}
