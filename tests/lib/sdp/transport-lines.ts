import { createLineReader, type LineProblem, Unreadable } from '@/lib/sdp/line-reader';
import { transportReaders } from '@/lib/sdp/readers/transport';
import type { ReadLine } from '@/lib/sdp/reading';
import type { TransportReading } from '@/lib/sdp/readings/transport';
import type { Token } from '@/lib/sdp/token';

/** Attributes of transport as agents write them: Chromium, Firefox, SIP phones, the RFCs. */
export const TRANSPORT_LINES: readonly string[] = [
  'a=sendrecv',
  'a=sendonly',
  'a=recvonly',
  'a=inactive',
  'a=group:BUNDLE 0 1 2',
  'a=group:BUNDLE',
  'a=group:LS 1 2',
  'a=group:FEC-FR S1 R1',
  'a=group:SPLICE foo 1',
  'a=mid:0',
  'a=mid:sdparta_0',
  'a=bundle-only',
  'a=msid:- 75156ebd-e705-4da1-920e-2dac39794dfd',
  'a=msid:{36ba2dca-1e32-49ed-9643-57d055fb822c} {8baa6064-19df-4147-b9a6-8a40b06594ea}',
  'a=msid:stream',
  'a=msid-semantic: WMS *',
  'a=msid-semantic:WMS *',
  'a=msid-semantic: WMS',
  'a=msid-semantic: WMS 34dad0fe 838a0088',
  'a=identity:eyJpZHAiOnsiZG9tYWluIjoiaWRwLmV4YW1wbGUifX0= version=1',
  'a=label:11',
  'a=content:slides,main',
  'a=content:sl',
  'a=ice-ufrag:5+Ix',
  'a=ice-pwd:uK8IlylxzDMUhrkVzdmj0M+v',
  'a=ice-options:trickle ice2 renomination',
  'a=ice-options:rtp+ecn',
  'a=ice-lite',
  'a=ice-mismatch',
  'a=ice-pacing:50',
  'a=candidate:842163049 1 udp 1686052607 203.0.113.5 54321 typ srflx raddr 192.168.1.7 rport 54321 generation 0 ufrag EsAw network-id 1 network-cost 10',
  'a=candidate:3 1 tcp 1518214911 198.51.100.7 9 typ host tcptype active generation 0 network-id 1',
  'a=candidate:0 1 UDP 2122187007 fe3327b0-049f-4f8e-8db6-850d88ec3ba5.local 46593 typ host',
  'a=candidate:4 2 TCP 2105458942 10.198.159.16 9 typ host tcptype active',
  'a=candidate:r 1 udp 41885695 2001:db8::7 50000 typ relay raddr 0.0.0.0 rport 0 generation 0',
  'a=candidate:r 1 udp 8331263 8.8.4.4 50000 typ relay raddr 100.64.0.9 rport 5000',
  'a=candidate:p 1 udp 1853824767 fe80::1%eth0 50001 typ prflx raddr fd00::2 rport 7 x-note any',
  'a=candidate:t 1 ssltcp 1 media.example.net 443 typ host',
  'a=remote-candidates:1 192.0.2.3 45664 2 192.0.2.3 45665',
  'a=end-of-candidates',
  'a=fingerprint:sha-256 6B:8B:F0:65:5F:78:E2:51:3B:AC:6F:F3:3F:46:1B:35:DC:B8:5F:64:1A:24:C2:43:F0:A1:58:D0:A1:2C:19:08',
  'a=fingerprint:SHA-1 4a:ad:b9:b1:3f:82:18:3b:54:02:12:df:3e:5d:49:6b:19:e5:7c:ab',
  'a=setup:actpass',
  'a=setup:active',
  'a=setup:passive',
  'a=setup:holdconn',
  'a=connection:new',
  'a=connection:existing',
  'a=tls-id:7a25ab85b195acaf3121f5a8ab4f0f71',
  'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj|2^20|1:32',
  'a=crypto:2 AEAD_AES_256_GCM inline:8QVQSHJ2AM8gIumHpYRRdWHyZ5NkLhaTD1AENOWx UNENCRYPTED_SRTCP KDR=1',
  'a=crypto:0 F8_128_HMAC_SHA1_80 inline:aaaa|1:4;inline:bbbb|2^48|2:4 WSH=60',
  'a=zrtp-hash:1.10 fe30efd02423cb054e50efd0248742ac7a52c8f91bc2df881ae642c371ba46df',
  'a=cryptex',
  'a=rtcp:9 IN IP4 0.0.0.0',
  'a=rtcp:53020',
  'a=rtcp:3456 IN IP4 74.125.224.39',
  'a=rtcp:53020 IN IP6 2001:2345:6789::1',
  'a=rtcp-mux',
  'a=rtcp-mux-only',
  'a=rtcp-rsize',
  'a=rtcp-xr:rcvr-rtt=all:10000 stat-summary=loss,dup,jitt,TTL voip-metrics',
  'a=rtcp-xr:',
];

export type TransportLine =
  | { readonly kind: 'read'; readonly reading: TransportReading; readonly tokens: readonly Token[] }
  | {
      readonly kind: 'unreadable';
      readonly problem: LineProblem;
      readonly tokens: readonly Token[];
    };

/** Reads one transport attribute with the table, to the end of the line. */
export function readTransport(text: string): TransportLine {
  const name = /^a=([^:]*)/.exec(text)?.[1] ?? '';
  const start = text.startsWith(`a=${name}:`) ? 3 + name.length : text.length;
  const reader = createLineReader(text, start);
  const row = transportReaders[name];
  if (row === undefined) throw new Error(`no reader for ${name}`);
  try {
    const reading = row.read(reader, name);
    reader.end();
    if (!isTransport(reading)) throw new Error(`${name} is read as ${reading.kind}`);
    return { kind: 'read', reading, tokens: reader.tokens };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind: 'unreadable', problem: error.problem, tokens: reader.tokens };
  }
}

/** The same, for lines that can be read. */
export function lineOf(text: string): ReadLine & { readonly reading: TransportReading } {
  const line = readTransport(text);
  if (line.kind === 'unreadable') throw new Error(`${text}: ${JSON.stringify(line.problem.role)}`);
  const sdpLine = { number: 1, offset: 0, text, end: '\r\n', place: PLACE } as const;
  return { line: sdpLine, reading: line.reading, tokens: line.tokens };
}

const PLACE = { in: 'media', index: 0 } as const;

const OTHERS: readonly string[] = ['unreadable', 'plain', 'blank', 'around', 'unknown attribute'];

function isTransport(reading: ReadLine['reading']): reading is TransportReading {
  return !OTHERS.includes(reading.kind);
}
