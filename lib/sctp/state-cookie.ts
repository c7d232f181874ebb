import { attemptRead, ByteReader, PastEndError } from '@/lib/bytes/byte-reader';
import { ByteWriter } from '@/lib/bytes/byte-writer';
import type { Peer } from './peer';

/*
 *  What this endpoint puts into its INIT-ACK and gets back in the COOKIE-ECHO, so that it need not
 *  remember anyone in between (RFC 9260 §5.1.3). The content is ours alone; 44 bytes:
 *
 *  | "Peerscp1"                                                    |
 *  | local tag                     | remote tag                    |
 *  | local initial TSN             | remote initial TSN            |
 *  | remote receiver window        | remote out 16 | remote in 16  |
 *  | local tie-tag                 | remote tie-tag                |
 *  | capabilities: 1 partial reliability, 2 re-configuration       |
 *
 *  No authentication code and no age: inside DTLS nobody but the peer can write or repeat it.
 */

export interface StateCookie {
  readonly localTag: number;
  readonly localInitialTsn: number;
  readonly remote: Peer;
  /** The tags of the association that existed when the INIT came; else 0 (§5.2.2). */
  readonly localTieTag: number;
  readonly remoteTieTag: number;
}

const MAGIC = 0x5065_6572_7363_7031n;

export function encodeStateCookie(cookie: StateCookie): Uint8Array {
  const { remote } = cookie;
  const writer = new ByteWriter();
  writer.u64('magic', MAGIC);
  writer.u32('local tag', cookie.localTag);
  writer.u32('remote tag', remote.tag);
  writer.u32('local initial TSN', cookie.localInitialTsn);
  writer.u32('remote initial TSN', remote.initialTsn);
  writer.u32('remote receiver window', remote.receiverWindow);
  writer.u16('remote outbound streams', remote.outboundStreams);
  writer.u16('remote inbound streams', remote.inboundStreams);
  writer.u32('local tie-tag', cookie.localTieTag);
  writer.u32('remote tie-tag', cookie.remoteTieTag);
  const capabilities = (remote.partialReliability ? 1 : 0) | (remote.reconfiguration ? 2 : 0);
  writer.u32('capabilities', capabilities);
  return writer.toBytes();
}

/** Undefined for bytes that were not written here. */
export function decodeStateCookie(bytes: Uint8Array): StateCookie | undefined {
  const reader = new ByteReader(bytes);
  const read = attemptRead(() => readCookie(reader));
  return read instanceof PastEndError || reader.remaining > 0 ? undefined : read;
}

function readCookie(reader: ByteReader): StateCookie | undefined {
  if (reader.u64('magic') !== MAGIC) return undefined;
  const localTag = reader.u32('local tag');
  const tag = reader.u32('remote tag');
  const localInitialTsn = reader.u32('local initial TSN');
  const initialTsn = reader.u32('remote initial TSN');
  const receiverWindow = reader.u32('remote receiver window');
  const outboundStreams = reader.u16('remote outbound streams');
  const inboundStreams = reader.u16('remote inbound streams');
  const localTieTag = reader.u32('local tie-tag');
  const remoteTieTag = reader.u32('remote tie-tag');
  const capabilities = reader.u32('capabilities');
  const partialReliability = (capabilities & 1) !== 0;
  const reconfiguration = (capabilities & 2) !== 0;
  const streams = { outboundStreams, inboundStreams };
  const remote: Peer = {
    tag,
    initialTsn,
    receiverWindow,
    ...streams,
    partialReliability,
    reconfiguration,
  };
  return { localTag, localInitialTsn, remote, localTieTag, remoteTieTag };
}
