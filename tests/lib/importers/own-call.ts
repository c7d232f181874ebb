import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { createDtlsEndpoint } from '@/lib/dtls/endpoint/create-endpoint';
import type { DtlsVersion } from '@/lib/dtls/endpoint/dtls-version';
import type { DtlsEndpoint } from '@/lib/dtls/endpoint/endpoint';
import type { CapturedPacket } from '@/lib/importers/capture';
import { encodeDcep } from '@/lib/sctp/dcep';
import { encodePacket } from '@/lib/sctp/encode-packet';
import { PPID } from '@/lib/sctp/payload-protocol';
import { srtpExport } from '@/lib/srtp/master-keys';
import { PROTECTION_PROFILES, type ProfileName } from '@/lib/srtp/protection-profile';
import { encodeRtp } from '@/lib/srtp/rtp/encode-rtp';
import { deriveFromKeyingMaterial } from '@/lib/srtp/session-keys';
import { SrtpSender } from '@/lib/srtp/srtp-session';
import { milliseconds } from '@/lib/time';
import { meet, optionsOf, type Side } from '../dtls/endpoint/pipe';
import { A, B, ipv4, udp } from './ip-bytes';

/** The payload of a UDP datagram. */
export interface Sent {
  readonly from: Side;
  readonly bytes: Uint8Array;
}

/** What two of our own ends said, and their secrets. */
export interface OwnCall {
  readonly handshake: readonly Sent[];
  /** A data channel opened, acknowledged, used; each side closes. */
  readonly data: readonly Sent[];
  /** Sequence numbers that run over their end, and a compound of RTCP after them. */
  readonly media: readonly Sent[];
  /** Every packet of `media` as it was before its protection. */
  readonly clear: readonly Uint8Array[];
  readonly keyLog: string;
}

export const SIDES = ['client', 'server'] as const;
export const MESSAGE = 'good morning';
const SEQUENCE_NUMBERS = [65_534, 65_535, 0, 1];

/** A call from its ClientHello to close_notify, the same every time. */
export function ownCall(version: DtlsVersion, profile: ProfileName): OwnCall {
  const srtpProfiles = [PROTECTION_PROFILES[profile].code];
  const client = createDtlsEndpoint(optionsOf('client', { version, srtpProfiles }));
  const server = createDtlsEndpoint(optionsOf('server', { version, srtpProfiles }));
  const run = meet(client, server);
  run.run();
  const handshake = run.carried.map(({ from, bytes }) => ({ from, bytes }));
  const media = SIDES.flatMap((from) => mediaOf(from, { client, server }[from], profile));
  const now = milliseconds(run.now());
  client.send(now, sctp(1, PPID.DCEP, encodeDcep(OPEN)));
  server.send(now, sctp(2, PPID.DCEP, encodeDcep({ kind: 'ack' })));
  client.send(now, sctp(3, PPID.STRING, new TextEncoder().encode(MESSAGE)));
  client.close(now);
  server.close(now);
  run.run();
  const data = run.carried.slice(handshake.length).map(({ from, bytes }) => ({ from, bytes }));
  return {
    handshake,
    data,
    media: media.map(({ from, bytes }) => ({ from, bytes })),
    clear: media.map(({ clear }) => clear),
    keyLog: client.keyLog().join('\n'),
  };
}

const OPEN = {
  kind: 'open',
  ordered: true,
  reliability: { kind: 'reliable' },
  priority: 256,
  label: 'chat',
  protocol: '',
} as const;

function sctp(tsn: number, ppid: number, data: Uint8Array): Uint8Array {
  const flags = { immediate: false, unordered: false, beginning: true, ending: true };
  const chunk = {
    type: 'DATA',
    ...flags,
    tsn,
    streamId: 0,
    streamSequence: tsn,
    ppid,
    data,
  } as const;
  return encodePacket({
    sourcePort: 5000,
    destinationPort: 5000,
    verificationTag: 7,
    chunks: [chunk],
  });
}

function mediaOf(from: Side, end: DtlsEndpoint, name: ProfileName) {
  const profile = PROTECTION_PROFILES[name];
  const material = end.exportKeyingMaterial(srtpExport(profile));
  if (material === undefined) throw new Error('not connected');
  const record = new DerivationRecord();
  record.give('material', 'received', material);
  const sender = new SrtpSender(deriveFromKeyingMaterial(record, profile, 'material')[from]);
  const ssrc = from === 'client' ? 0x1111_1111 : 0x2222_2222;
  const packets = SEQUENCE_NUMBERS.map((sequenceNumber) => {
    const header = { marker: false, payloadType: 111, sequenceNumber, timestamp: 960, ssrc };
    const payload = Uint8Array.of(sequenceNumber & 0xff, 2, 3);
    return encodeRtp({ ...header, csrcs: [], extension: undefined, payload, paddingLength: 0 });
  });
  const bye = Uint8Array.of(0x81, 203, 0, 1, ...new Uint8Array(4).fill(ssrc & 0xff));
  const report = Uint8Array.of(0x80, 201, 0, 1, ...new Uint8Array(4).fill(ssrc & 0xff));
  const compound = Uint8Array.of(...report, ...bye);
  return [
    ...packets.map((clear) => ({ clear, sent: sender.protectRtp(clear) })),
    { clear: compound, sent: sender.protectRtcp(compound) },
  ].map(({ clear, sent }) => {
    if (!sent.ok) throw new Error(sent.problem);
    return { from, clear, bytes: sent.bytes };
  });
}

/** The payloads as packets of link type RAW, from A to B where the client sent, else back. */
export function captured(sent: readonly Sent[], clientPort = 5000): readonly CapturedPacket[] {
  return sent.map(({ from, bytes }, index) => {
    const packet = packetOf(from, bytes, clientPort);
    return {
      number: index + 1,
      nanoseconds: BigInt(index) * 1_000_000n,
      interfaceId: 0,
      linkType: 101,
      bytes: packet,
      originalLength: packet.length,
      offset: 0,
      comments: [],
    };
  });
}

const SERVER_PORT = 6000;

/** Swapped addresses do not change a sum: the checksums stay right. */
function packetOf(from: Side, data: Uint8Array, clientPort: number): Uint8Array {
  const ports = [clientPort, SERVER_PORT] as const;
  const [source, destination] = from === 'client' ? ports : ports.toReversed();
  const packet = ipv4(udp({ source: A, destination: B }, source ?? 0, destination ?? 0, data));
  if (from === 'server') packet.set([...B, ...A], 12);
  return packet;
}
