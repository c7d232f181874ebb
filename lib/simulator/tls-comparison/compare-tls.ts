import { hexText } from '@/lib/bytes/hex';
import { type BareTls, bareTls } from './bare-tls';
import { type TlsOverTcp, tlsOverTcp } from './tls-over-tcp';
import { checkTag, protectTlsRecord } from './tls-record-protection';
import { type HandshakeSource, type TlsScript, tlsScript } from './tls-script';

/** What one record of data that is lost does to the next one, by the run's own keys. */
export interface NextRecord {
  readonly sealedWith: number;
  readonly openedWith: number;
  /** In hex digits: they differ. */
  readonly came: string;
  readonly computed: string;
}

/** A handshake as TLS would have it: bare in datagrams, and over TCP. */
export interface TlsComparison {
  readonly oneWay: number;
  readonly bare: BareTls;
  readonly tcp: TlsOverTcp;
  readonly nextRecord: NextRecord | undefined;
}

/**
 * Retells a handshake in which nothing was lost, with one of its datagrams lost this time: `lost`
 * is the name of its packet. Undefined where the handshake never came to keys.
 */
export function compareTls(
  source: HandshakeSource,
  lost: string | undefined,
): TlsComparison | undefined {
  const script = tlsScript(source);
  if (script === undefined) return undefined;
  return {
    oneWay: script.oneWay,
    bare: bareTls(script, lost),
    tcp: tlsOverTcp(script, lost),
    nextRecord: nextRecord(script),
  };
}

/** Of two records of the client's data the first is lost: the second is sealed with one more. */
function nextRecord({ datagrams, keys }: TlsScript): NextRecord | undefined {
  const data = datagrams.find(({ turn, sender }) => turn === undefined && sender === 'client');
  const record = data?.records[0];
  const found = keys.find(({ sender, epoch }) => sender === 'client' && epoch === record?.epoch);
  if (record === undefined || found === undefined) return undefined;
  const sealedWith = record.number + 1;
  const bytes = protectTlsRecord(found.keys, { ...record, number: sealedWith });
  const { came, computed } = checkTag(found.keys, bytes, record.number);
  const tags = { came: hexText(came), computed: hexText(computed) };
  return { sealedWith, openedWith: record.number, ...tags };
}
