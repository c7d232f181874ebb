import { reject } from '../rejection';
import { isImageAttribute } from './image-attribute';
import type { Level, Offer, Section } from './offer';
import { isRid, readSimulcast } from './simulcast';

/**
 * `SipccSdp::Load`: what sipcc read becomes typed attributes, in refused sections (port 0) too.
 * The hash functions of its fingerprints are left in each level.
 */
export function loadOffer({ session, sections }: Offer): void {
  loadFingerprints(session);
  for (const section of sections) {
    checkKind(section);
    for (const { value, number } of section.imageAttributes) {
      if (!isImageAttribute(value)) reject('S16', number);
    }
    checkSimulcast(section);
    loadFingerprints(section);
  }
}

const MEDIA = new Set(['audio', 'video', 'application', 'image']);
const PROTOS = new Set([
  ...['rtp/avp', 'rtp/savp', 'rtp/savpf', 'udp/tls/rtp/savp', 'udp/tls/rtp/savpf'],
  ...['tcp/dtls/rtp/savp', 'tcp/dtls/rtp/savpf', 'dtls/sctp', 'udp/dtls/sctp', 'tcp/dtls/sctp'],
]);

function checkKind({ line }: Section): void {
  if (!MEDIA.has(line.media)) reject('M16', line.number);
  if (!PROTOS.has(line.proto)) reject('M15', line.number);
}

/** Each stream needs an `a=rid` of its own direction. */
function checkSimulcast({ simulcast, rids }: Section): void {
  const lists = simulcast && readSimulcast(simulcast.value);
  if (simulcast && lists === undefined) reject('S13', simulcast.number);
  const declared = new Map<string, string>();
  for (const { value, number } of rids) {
    const rid = isRid(value) ?? reject('S15', number);
    if (!declared.has(rid.id)) declared.set(rid.id, rid.direction);
  }
  for (const { direction, rids: streams } of lists ?? []) {
    if (streams.some((rid) => declared.get(rid) !== direction)) reject('S04', simulcast?.number);
  }
}

const HASHES = /^(sha-(1|224|256|384|512)|md[25])$/i;

/** Capitals only, octets with colons between; how many is nobody's concern here. */
const DIGEST = /^[\dA-F]{2}(:[\dA-F]{2})*$/;

function loadFingerprints(level: Level): void {
  for (const { value, number } of level.fingerprints) {
    const [, algorithm, digest] = /^[ \t]*([^ \t]+)[ \t]+(.+)$/.exec(value) ?? [];
    if (algorithm === undefined || digest === undefined) reject('D12', number);
    if (!DIGEST.test(digest)) reject(DIGEST.test(digest.toUpperCase()) ? 'D05' : 'D12', number);
    level.fingerprint ??= { supported: false, number };
    if (HASHES.test(algorithm)) level.fingerprint.supported = true;
  }
}
