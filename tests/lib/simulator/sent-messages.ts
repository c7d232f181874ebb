import { parseBase64 } from '@/lib/bytes/base64';
import type { Run } from '@/lib/simulator/simulate';
import { longTermKey, shortTermKey } from '@/lib/stun/credentials';
import { attributeOf } from '@/lib/stun/message';
import { type Verdict, verifyFingerprint, verifyIntegrity } from '@/lib/stun/verify';
import type { Trace } from '@/lib/trace/trace';
import type { TransportAddress } from '@/lib/transport-address';
import { type DecodedTurnMessage, turnCodec } from '@/lib/turn/attributes';
import { decodeChannelData, looksLikeChannelData } from '@/lib/turn/channel-data';

/** A STUN message as it left its sender, in a datagram, or within what TURN carries. */
export interface SentMessage {
  readonly node: string;
  readonly packet: string;
  readonly bytes: Uint8Array;
  readonly decoded: DecodedTurnMessage;
  /** How many messages of TURN are around it. */
  readonly depth: number;
  /** XOR-MAPPED-ADDRESS of a Binding response. */
  readonly mapped: TransportAddress | undefined;
  /** Where it goes in the end; undefined where the packet does not say it. */
  readonly to: TransportAddress | undefined;
}

const BINDING = 1;

/** Every message that began in a datagram; streams carry the same ones. */
export function sentMessages(trace: Trace): readonly SentMessage[] {
  return trace.events.flatMap((event) => {
    if (event.kind !== 'packet-sent' || event.bytes === undefined) return [];
    if (event.protocol !== 'udp' || event.copyOf !== undefined) return [];
    const { node, packet, to } = event;
    return messagesIn(parseBase64(event.bytes) ?? new Uint8Array(), { node, packet, to, depth: 0 });
  });
}

type Around = Pick<SentMessage, 'node' | 'packet' | 'depth' | 'to'>;

function messagesIn(bytes: Uint8Array, around: Around): readonly SentMessage[] {
  const inner = { ...around, depth: around.depth + 1 };
  if (looksLikeChannelData(bytes)) {
    const data = decodeChannelData(bytes);
    return data.ok ? messagesIn(data.message.data, { ...inner, to: undefined }) : [];
  }
  if (bytes.length < 20 || (bytes[0] ?? 0xff) > 0x3f) return [];
  const read = turnCodec.decode(bytes);
  if (!read.ok) throw new Error(`${around.packet} carries a message that cannot be read`);
  const { message } = read;
  const isBinding = message.method === BINDING && message.class === 'success-response';
  const mapped = isBinding ? attributeOf(message, 'XOR-MAPPED-ADDRESS') : undefined;
  const own = { ...around, bytes, decoded: read, mapped };
  const data = attributeOf(message, 'DATA');
  if (data === undefined) return [own];
  // A Data indication is on its way to the relay's owner, not to the peer that it names.
  const isSend = message.method === 6;
  const to = isSend ? attributeOf(message, 'XOR-PEER-ADDRESS') : undefined;
  return [own, ...messagesIn(data, { ...inner, to })];
}

export interface Verdicts {
  readonly integrity: Verdict;
  readonly fingerprint: Verdict;
  /** A Binding message of ICE, protected by a short-term password. */
  readonly isCheck: boolean;
  readonly isError: boolean;
}

/** Whether each message is protected by the key that its receiver must expect. */
export function verdictsOf(messages: readonly SentMessage[], run: Run): readonly Verdicts[] {
  const passwords = passwordsOf(run);
  const keys = new Map<string, { readonly key: Uint8Array; readonly isCheck: boolean }>();
  return messages.map(({ decoded }) => {
    const { message } = decoded;
    const username = attributeOf(message, 'USERNAME');
    if (username !== undefined && message.class === 'request') {
      const realm = attributeOf(message, 'REALM');
      const [receiver = ''] = username.split(':');
      const isCheck = realm === undefined;
      const password = passwords.get(isCheck ? receiver : username) ?? '';
      const key = isCheck ? shortTermKey(password) : longTermKey({ username, realm, password });
      keys.set(message.transactionId, { key, isCheck });
    }
    const known = keys.get(message.transactionId);
    return {
      integrity: known ? verifyIntegrity(decoded, known.key) : 'missing',
      fingerprint: verifyFingerprint(decoded),
      isCheck: known?.isCheck ?? false,
      isError: message.class === 'error-response',
    };
  });
}

/** Of every username fragment that was signaled, and of every account used. */
function passwordsOf({ trace, scenario }: Run): ReadonlyMap<string, string> {
  const passwords = new Map<string, string>();
  for (const event of trace.events) {
    if (event.kind !== 'description-applied') continue;
    const value = (name: string) => new RegExp(`^a=${name}:(.*?)\\r?$`, 'm').exec(event.sdp)?.[1];
    passwords.set(value('ice-ufrag') ?? '', value('ice-pwd') ?? '');
  }
  for (const { turnServers } of scenario.peers) {
    for (const { username, password } of turnServers) passwords.set(username, password);
  }
  return passwords;
}
