import { cut, fieldsOf, intOf, UINT32_LIMIT, unsignedOf } from './words';

const PORTS = 65_536;

/** Whether libwebrtc reads this `a=candidate` line; one that it does not read refuses the whole. */
export function isCandidate(line: string): boolean {
  const value = cut(line.slice(2), ':');
  if (value?.[0] !== 'candidate') return false;
  const fields = fieldsOf(value[1]);
  const [, component = '', transport = '', priority = '', , port = '', typ, type = ''] = fields;
  return (
    fields.length >= 8 &&
    typ === 'typ' &&
    intOf(component) !== undefined &&
    unsignedOf(priority, UINT32_LIMIT) !== undefined &&
    unsignedOf(port, PORTS) !== undefined &&
    /^(udp|tcp|ssltcp|tls)$/i.test(transport) &&
    /^(host|srflx|prflx|relay)$/.test(type) &&
    isTail(fields.slice(8), transport.toLowerCase())
  );
}

/** `raddr`, `rport` and `tcptype` count in this order only; later they are unknown extensions. */
function isTail(tail: readonly string[], transport: string): boolean {
  let at = 0;
  const take = (name: string) => {
    if (tail[at] !== name || at + 1 >= tail.length) return undefined;
    at += 2;
    return tail[at - 1];
  };
  take('raddr');
  const rport = take('rport');
  if (rport !== undefined && unsignedOf(rport, PORTS) === undefined) return false;
  const tcpType = take('tcptype');
  if (tcpType !== undefined) {
    if (!/^(active|passive|so)$/.test(tcpType) || transport === 'udp') return false;
  }
  return areExtensions(tail.slice(at)) && (transport !== 'tls' || tail.includes('fingerprint'));
}

const LIMITS = new Map([
  ['generation', UINT32_LIMIT],
  ['network-id', PORTS],
  ['network-cost', PORTS],
]);

function areExtensions(words: readonly string[]): boolean {
  for (let at = 0; at + 1 < words.length; at += 2) {
    const limit = LIMITS.get(words[at] ?? '');
    if (limit !== undefined && unsignedOf(words[at + 1] ?? '', limit) === undefined) return false;
  }
  return true;
}
