import type { Catalogue } from '@/content/contract';
import type { CandidateView } from '@/lib/selectors/pairs-candidates';

/** "192.0.2.7:50000", "[2001:db8::1]:50000", or what hides the address, with its port. */
export function endpointText(
  { address, addressClass, port }: CandidateView,
  words: Catalogue['pairs'],
): string {
  const shown = address && addressClass !== 'redacted' ? address : words.classes.redacted;
  const host = shown.includes(':') ? `[${shown}]` : shown;
  return port === undefined ? host : `${host}:${port}`;
}

/** As {@link endpointText}, in at most `length` characters: the middle goes, the port stays. */
export function shortEndpointText(
  candidate: CandidateView,
  words: Catalogue['pairs'],
  length: number,
): string {
  const text = endpointText(candidate, words);
  if (text.length <= length) return text;
  const tail = text.slice(text.lastIndexOf(':') - (candidate.addressClass === 'mdns' ? 6 : 2));
  const head = Math.max(2, length - tail.length - 1);
  return `${text.slice(0, head)}…${tail}`;
}

/** "host udp", "relay udp over tls", "host tcp active". */
export function kindText({ type, protocol, tcpType, relayProtocol }: CandidateView): string {
  const parts = [type === 'unknown' ? '?' : type, protocol === 'unknown' ? '?' : protocol];
  if (tcpType !== undefined) parts.push(tcpType);
  if (relayProtocol !== undefined && relayProtocol !== protocol) parts.push(`(${relayProtocol})`);
  return parts.join(' ');
}
