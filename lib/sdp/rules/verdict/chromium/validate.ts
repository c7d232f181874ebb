import { reject } from '../rejection';
import type { Content, Group, Offer } from './offer';

const RID = 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id';

/** `ValidateSessionDescription` for a remote offer, in its order. */
export function validateOffer({ groups, contents }: Offer): void {
  const bundles = groups.filter(({ semantics }) => semantics === 'BUNDLE');
  nameContents(contents);
  checkMids(contents);
  const bundleOf = bundlesByMid(bundles);
  const owners = contents.filter((content) => ownsTransport(content, bundleOf));
  for (const { transport, number } of owners) {
    if (transport.fingerprint !== true) reject('D01', number);
  }
  for (const { transport, number } of owners) {
    if (!transport.ufrag?.value || !transport.pwd?.value) reject('I01', number);
  }
  checkBundles(bundles, contents);
  for (const content of contents) checkGroupSizes(content);
  for (const content of contents) checkPayloadTypes(content);
  checkMultiplexing(contents);
  for (const content of contents) checkTracks(content);
}

/** Sections without a mid are numbered from 0, whether or not another section has that name. */
function nameContents(contents: readonly Content[]): void {
  let next = 0;
  for (const content of contents) {
    if (content.mid !== '') continue;
    content.mid = `${next}`;
    next += 1;
  }
}

const LONGEST_MID = 16;

function checkMids(contents: readonly Content[]): void {
  const named = new Map<string, Content>();
  for (const content of contents) {
    if (content.mid.length > LONGEST_MID) reject('M06', content.midNumber);
    const other = named.get(content.mid);
    if (other) {
      const missing = content.midNumber === undefined || other.midNumber === undefined;
      const nameless = content.midNumber === undefined ? content : other;
      if (missing) reject('M04', nameless.number);
      reject('M03', content.midNumber);
    }
    named.set(content.mid, content);
  }
}

type BundleOf = ReadonlyMap<string, Group>;

function bundlesByMid(bundles: readonly Group[]): BundleOf {
  return new Map(bundles.flatMap((bundle) => bundle.mids.map((mid) => [mid, bundle] as const)));
}

/** Sections behind the first of their group use its transport. */
function ownsTransport({ rejected, mid }: Content, bundleOf: BundleOf): boolean {
  if (rejected) return false;
  const bundle = bundleOf.get(mid);
  return bundle === undefined || bundle.mids[0] === mid;
}

function checkBundles(bundles: readonly Group[], contents: readonly Content[]): void {
  const byMid = new Map(contents.map((content) => [content.mid, content]));
  const grouped = new Set<string>();
  for (const { mids, number } of bundles) {
    for (const mid of mids) {
      if (!byMid.has(mid)) reject('B01', number);
      if (grouped.has(mid)) reject('B11', number);
    }
    for (const mid of mids) grouped.add(mid);
  }
  for (const { mids } of bundles) {
    checkExtensions(mids.flatMap((mid) => byMid.get(mid) ?? []));
  }
}

/** One number is one extension, over all sections of a group. */
function checkExtensions(contents: readonly Content[]): void {
  const uris = new Map<number, string>();
  for (const { rejected, extensions } of contents) {
    if (rejected) continue;
    for (const { id, uri, number } of extensions) {
      if ((uris.get(id) ?? uri) !== uri) reject('B07', number);
      uris.set(id, uri);
    }
  }
}

function checkGroupSizes({ tracks }: Content): void {
  for (const { semantics, ssrcs, number } of tracks.flatMap(({ groups }) => groups)) {
    const pair = semantics === 'FID' || semantics === 'FEC-FR';
    if ((pair && ssrcs.length !== 2) || (semantics === 'SIM' && ssrcs.length > 3)) {
      reject('S08', number);
    }
  }
}

function checkPayloadTypes({ rejected, codecs }: Content): void {
  if (rejected) return;
  for (const { payloadType, number } of codecs.values()) {
    if (payloadType >= 64 && payloadType <= 95) reject('R06', number);
  }
}

/** A section that stands for the group alone (port 0, `bundle-only`) need not repeat it. */
function checkMultiplexing(contents: readonly Content[]): void {
  for (const { kind, rejected, bundleOnly, rtcpMux, number } of contents) {
    if (kind !== 'data' && !rejected && !bundleOnly && !rtcpMux) reject('T01', number);
  }
}

/** One track for each section (Unified Plan), and simulcast only with its header extension. */
function checkTracks({ kind, tracks, rejected, simulcast, extensions }: Content): void {
  const second = tracks[1];
  if (second && kind !== 'unsupported') reject('S09', second.number);
  if (rejected || simulcast === undefined) return;
  if (!extensions.some(({ uri }) => uri === RID)) reject('S14', simulcast);
}
