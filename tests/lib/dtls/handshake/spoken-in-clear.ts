import { parseCipherSuite } from '@/lib/dtls/cipher-suite';
import { cipherSuiteName } from '@/lib/dtls/handshake/cipher-suite-codes';
import { extensionOf } from '@/lib/dtls/handshake/extension-codec';
import type { SequencedMessage } from '@/lib/dtls/handshake/fragment-message';
import { readFragments } from '@/lib/dtls/handshake/handshake-fragment';
import type { MessageCodec, RawMessage } from '@/lib/dtls/handshake/message-codec';
import {
  helloCodec,
  messageCodec10,
  messageCodec12,
  messageCodec12Ecdhe,
  messageCodec13,
} from '@/lib/dtls/handshake/messages';
import { Reassembler } from '@/lib/dtls/handshake/reassembler';
import type { ContentProblem } from '@/lib/dtls/record/content';
import { CONTENT_TYPES } from '@/lib/dtls/record/content-type';
import { DTLS_1_0, DTLS_1_3 } from '@/lib/dtls/record/protocol-version';
import { readRecords } from '@/lib/dtls/record/read-records';
import type { DtlsRecord } from '@/lib/dtls/record/record';
import type { CapturedDatagram } from '../record/read-capture';

/** True for what anyone on the way can read: nothing has keys in epoch 0. */
export function isInClear(record: DtlsRecord): boolean {
  return record.header === 'full' && record.epoch === 0;
}

/** The messages in clear of each sender, senders in the order of their first datagrams. */
export function spokenInClear(
  datagrams: readonly CapturedDatagram[],
): ReadonlyMap<string, readonly SequencedMessage[]> {
  const spoken = new Map<string, SequencedMessage[]>();
  const reassemblers = new Map<string, Reassembler>();
  for (const { flow, payload } of datagrams) {
    const reassembler = reassemblers.get(flow) ?? new Reassembler();
    reassemblers.set(flow, reassembler);
    const messages = spoken.get(flow) ?? [];
    for (const { record } of readRecords(payload).records) {
      if (isInClear(record)) messages.push(...reassembled(reassembler, record));
    }
    if (messages.length > 0) spoken.set(flow, messages);
  }
  return spoken;
}

function reassembled(reassembler: Reassembler, record: DtlsRecord): readonly SequencedMessage[] {
  if (record.header !== 'full' || record.contentType !== CONTENT_TYPES.handshake) return [];
  const ready: SequencedMessage[] = [];
  for (const { fragment } of readFragments(record.fragment).fragments) {
    reassembler.receive(fragment);
    for (let next = reassembler.next(); next !== undefined; next = reassembler.next()) {
      ready.push(next);
    }
  }
  return ready;
}

/** A message's name and what its decoded form is written as, or what is wrong with it. */
export type Rewrite = (
  raw: RawMessage,
) => { readonly type: string; readonly again: RawMessage } | ContentProblem;

/** Through the codec of what the last ServerHello among these agreed on. */
export function agreedRewrite(messages: readonly RawMessage[]): Rewrite {
  const hellos = messages.flatMap((raw) => {
    const decoded = helloCodec.decode(raw);
    return decoded.ok && decoded.message.type === 'server_hello' ? [decoded.message.body] : [];
  });
  const hello = hellos.at(-1);
  if (hello === undefined) return rewriteWith(helloCodec);
  const selected = extensionOf(hello.extensions, 'supported_versions')?.value ?? hello.version;
  if (selected === DTLS_1_3) return rewriteWith(messageCodec13);
  if (selected === DTLS_1_0) return rewriteWith(messageCodec10);
  const suite = parseCipherSuite(cipherSuiteName(hello.cipherSuite) ?? '');
  return suite?.keyExchange === 'ECDHE'
    ? rewriteWith(messageCodec12Ecdhe)
    : rewriteWith(messageCodec12);
}

function rewriteWith<Message extends { readonly type: string }>(
  codec: MessageCodec<Message>,
): Rewrite {
  return (raw) => {
    const decoded = codec.decode(raw);
    if (!decoded.ok) return decoded.problem;
    return { type: decoded.message.type, again: codec.encode(decoded.message) };
  };
}

/** What a peer wants in the records sent to it, out of its hello (RFC 9146 §3). */
export function wantedConnectionId(messages: readonly RawMessage[]): Uint8Array | undefined {
  const ids = messages.flatMap((raw) => {
    const decoded = helloCodec.decode(raw);
    if (!decoded.ok) return [];
    const { body, type } = decoded.message;
    if (type === 'client_hello') return extensionOf(body.extensions, 'connection_id') ?? [];
    return type === 'server_hello' ? (extensionOf(body.extensions, 'connection_id') ?? []) : [];
  });
  return ids.at(-1)?.value;
}
