import { reject } from '../rejection';
import type { ExtensionId, Level, Offer, Section } from './offer';

/** What JSEP asks of an offer: `ParseSdp`, then `ValidateOffer`, and the policy `rtcpMuxPolicy`. */
export function validateOffer(offer: Offer): void {
  validateTaken(offer, 'offer');
}

/**
 * The same for any description. In an answer the first of a group alone speaks of the transport, and
 * the role may be missing; what must fit the offer is asked elsewhere.
 */
export function validateTaken({ session, sections }: Offer, type: 'offer' | 'answer'): void {
  const used = sections.filter((section) => !isRefused(section));
  for (const section of used) checkSection(section, session);
  for (const { line, rtcpMux } of used) {
    if (line.proto.endsWith('savpf') && rtcpMux !== true) reject('T01', line.number);
  }
  const owners = transportOwners({ session, sections });
  for (const section of used) {
    const owner = section.mid && owners.get(section.mid.value);
    const lends = typeof owner === 'object' && owner !== section;
    const lent = lends && (type === 'answer' || section.bundleOnly === true);
    if (!lent) checkTransport(section, session, type);
  }
}

function isRefused({ line, bundleOnly }: Section): boolean {
  return line.port === 0 && bundleOnly !== true;
}

const LONGEST_MID = 16;

function checkSection({ mid, extensions, line }: Section, session: Level): void {
  if (mid && mid.value.length > LONGEST_MID) reject('M06', mid.number);
  checkExtensions(extensions.length > 0 ? extensions : session.extensions);
  if (line.media !== 'audio' && line.media !== 'video') return;
  for (const payloadType of line.payloadTypes) {
    if (payloadType > 127) reject('R05', line.number);
    if (payloadType >= 64 && payloadType <= 95) reject('R06', line.number);
    if (RESERVED.has(payloadType)) reject('R06', line.number);
  }
}

/** Reserved by RFC 3551 §6. */
const RESERVED = new Set([1, 2, 19]);

/** Only the one-byte form is spoken here: 1 to 14. */
function checkExtensions(extensions: readonly ExtensionId[]): void {
  const seen = new Set<number>();
  for (const { id, number } of extensions) {
    if (id < 1 || id > 14) reject(extensionRule(id), number);
    if (seen.has(id)) reject('X05', number);
    seen.add(id);
  }
}

function extensionRule(id: number) {
  if (id === 0) return 'X01';
  if (id === 15) return 'X02';
  return id > 255 ? 'X04' : 'X03';
}

/** For each mid of a group the section whose transport it uses: the first one of the group. */
function transportOwners({ session, sections }: Pick<Offer, 'session' | 'sections'>) {
  const byMid = new Map<string, Section>();
  for (const section of sections) {
    if (section.mid && !byMid.has(section.mid.value)) byMid.set(section.mid.value, section);
  }
  const owners = new Map<string, Section>();
  for (const { mids, number } of session.groups) {
    const [tag] = mids;
    if (tag === undefined) continue;
    const owner = byMid.get(tag) ?? reject('B01', number);
    if (isRefused(owner)) reject('B04', number);
    for (const mid of mids) {
      if (owners.has(mid)) reject('B11', number);
      owners.set(mid, owner);
    }
  }
  return owners;
}

function checkTransport(section: Section, session: Level, type: 'offer' | 'answer'): void {
  const { number } = section.line;
  const ufrag = section.ufrag ?? session.ufrag ?? reject('I01', number);
  if (ufrag.value.length < 4) reject('I02', ufrag.number);
  if (ufrag.value.includes('$')) reject('I04', ufrag.number);
  const pwd = section.pwd ?? session.pwd ?? reject('I01', number);
  if (pwd.value.length < 22) reject('I03', pwd.number);
  if (pwd.value.includes('$')) reject('I04', pwd.number);
  const fingerprint = section.fingerprint ?? session.fingerprint ?? reject('D01', number);
  if (!fingerprint.supported) reject('D12', fingerprint.number);
  const unknown = section.unknownSetup ?? session.unknownSetup;
  const setup = section.setup ?? session.setup;
  if (setup === undefined) {
    if (type === 'answer' && unknown === undefined) return;
    reject(unknown === undefined ? 'D07' : 'D14', unknown ?? number);
  }
  if (setup.value === 'holdconn') reject('D09', setup.number);
}
