import { reject } from '../rejection';
import type { Codec, Content, Offer, Sourced, SsrcGroup, Track } from './offer';
import { intOf } from './words';

/** What fails when a valid offer is handed to the transports and to the media channels. */
export function applyOffer({ contents }: Offer): void {
  const applied = contents.filter(({ rejected }) => !rejected);
  for (const { transport } of applied) checkIceParameters(transport.ufrag, transport.pwd);
  for (const content of applied) {
    checkExtensionIds(content);
    if (content.kind === 'video') checkVideoCodecs(content);
    for (const track of content.tracks) checkStreams(content, track);
  }
}

/** Four more characters than RFC 8839 §5.4 allows. */
const ICE_CHARS = /^[A-Za-z\d+/#=_-]*$/;

function checkIceParameters(ufrag: Sourced | undefined, pwd: Sourced | undefined): void {
  if (!ufrag?.value && !pwd?.value) return;
  checkIceText(ufrag, 4, 'I02', pwd);
  checkIceText(pwd, 22, 'I03', ufrag);
}

function checkIceText(
  text: Sourced | undefined,
  shortest: number,
  rule: 'I02' | 'I03',
  other: Sourced | undefined,
): void {
  const { value, number } = text ?? { value: '', number: other?.number };
  if (value === '') reject('I01', number);
  if (value.length < shortest || value.length > 256) reject(rule, number);
  if (!ICE_CHARS.test(value)) reject('I04', number);
}

function checkExtensionIds({ extensions }: Content): void {
  const uris = new Map<number, string>();
  for (const { id, uri, number } of extensions) {
    if ((uris.get(id) ?? uri) !== uri) reject('X05', number);
    uris.set(id, uri);
  }
}

const REPAIR = /^(rtx|ulpfec|flexfec-03)$/;

/** At least one video codec; rtx must name, by `apt`, one of them or RED. */
function checkVideoCodecs({ codecs, number: line }: Content): void {
  let codec = false;
  for (const { name, apt = '', number } of codecs.values()) {
    codec ||= name !== 'red' && !REPAIR.test(name);
    if (name !== 'rtx') continue;
    const repaired: Codec | undefined = codecs.get(intOf(apt) ?? -1);
    if (repaired === undefined || REPAIR.test(repaired.name)) reject('R04', number);
  }
  if (!codec) reject(codecs.size === 0 ? 'R01' : 'R14', line);
}

function checkStreams({ kind }: Content, track: Track): void {
  if (kind === 'audio' && track.ssrcs.size > 1) reject('S10', track.number);
  if (kind === 'video') checkGroups(track);
}

/** `ValidateStreamParams` of the video channel. */
function checkGroups({ groups, ssrcs }: Track): void {
  const seen = new Set<string>();
  for (const { semantics, ssrcs: members, number } of groups) {
    const name = `${semantics} ${members[0]}`;
    if (seen.has(name)) reject('S08', number);
    seen.add(name);
    const counts = /^(FID|FEC-FR|SIM)$/.test(semantics);
    if (counts && members.some((member) => !ssrcs.has(member))) reject('S01', number);
  }
  const simulcast = groups.find(({ semantics }) => semantics === 'SIM');
  if (simulcast) checkSecondaries(simulcast, groups);
}

/** Where one stream of a simulcast has retransmission or FEC, each has it. */
function checkSecondaries(simulcast: SsrcGroup, groups: readonly SsrcGroup[]): void {
  for (const relation of ['FID', 'FEC-FR']) {
    const primaries = new Set(
      groups.filter(({ semantics }) => semantics === relation).map(({ ssrcs }) => ssrcs[0]),
    );
    const covered = simulcast.ssrcs.filter((ssrc) => primaries.has(ssrc)).length;
    if (covered > 0 && covered < simulcast.ssrcs.length) reject('S08', simulcast.number);
  }
}
