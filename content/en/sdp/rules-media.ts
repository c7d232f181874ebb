import type { FindingValues } from '@/lib/sdp/rules/finding';
import type { BundleRuleId, MediaRuleId } from '@/lib/sdp/rules/rule-id';
import type { RuleWords } from '@/lib/sdp/rules/rule-words';
import { ruleText } from './rules-words';

const at = (v: FindingValues) => `${v['media']} section ${v['section']}`;

/** m-lines, mids, directions; groups. */
export const mediaWords: Readonly<Record<MediaRuleId | BundleRuleId, RuleWords>> = {
  M01: ruleText(
    'The answer has another number of m-lines',
    (v) => `${v['offered']} m-lines were offered, ${v['answered']} answered.`,
    'An answer mirrors its offer: the same m-lines in the same order, refused ones with port 0.',
    'Answer every m-line of the offer.',
  ),
  M02: ruleText(
    'The answer has another order of media',
    (v) => `m-line ${v['position']} was ${v['offered']}, the answer has ${v['answered']}.`,
    'The position alone tells which m-lines belong together.',
    'Keep the offer’s order.',
  ),
  M03: ruleText(
    'The same mid twice',
    (v) => `The mid “${v['mid']}” stands in two sections.`,
    'A mid is the name of one section. Chromium refuses; Firefox fails when the answer is set.',
    'Give each section a name of its own, and put it into the group.',
  ),
  M04: ruleText(
    'A section without mid',
    (v) => `Section ${v['position']} (${v['media']}) has no mid, while a group names sections.`,
    'Without a mid it is outside of the group. Chromium numbers such sections from 0 and refuses when the number is taken.',
    'Give it the mid that the sender uses.',
  ),
  M05: ruleText(
    'The answer changes a mid',
    (v) => `“${v['offered']}” became “${v['answered']}”.`,
    'The offer fixes the mids. Firefox passes over a section that the answer refuses.',
    'Repeat the offered mid.',
  ),
  M06: ruleText(
    'A mid of more than 16 characters',
    (v) => `“${v['mid']}” has ${v['length']} characters.`,
    'The mid travels in a one-byte header extension, which holds 16. Both browsers refuse.',
    'Use a shorter mid, here and in the group.',
  ),
  M07: ruleText(
    'A refused section',
    (v) => `The ${at(v)} has port 0: it is refused or stopped.`,
    'Port 0 is how an m-line is refused; it keeps its place.',
    'Nothing, where that is meant.',
  ),
  M08: ruleText(
    'Port 9 stands for “not known yet”',
    (v) => `The ${at(v)} has port 9.`,
    'With ICE the candidates carry the ports; 9 is the discard port, and no fault.',
    'Nothing.',
  ),
  M09: ruleText(
    'A profile without DTLS',
    (v) => `The ${at(v)} names ${v['proto']}.`,
    'WebRTC is UDP/TLS/RTP/SAVPF. Both browsers tolerate the old names, but Firefox refuses RTP/AVPF.',
    'The fix writes UDP/TLS/RTP/SAVPF where a fingerprint shows that DTLS is meant.',
  ),
  M10: ruleText(
    'RTP over TCP in the m-line',
    (v) => `The ${at(v)} names ${v['proto']}.`,
    'ICE chooses TCP by candidates, never by the m-line. Firefox refuses names that it does not know.',
    'Write UDP/TLS/RTP/SAVPF.',
  ),
  M11: ruleText(
    'No direction',
    (v) => `The ${at(v)} says no direction: it is sendrecv.`,
    'sendrecv is the default; written out it is plain to everybody.',
    'Write the direction.',
  ),
  M12: ruleText(
    'Two directions',
    (v) => `${v['first']} and ${v['last']} stand in one section.`,
    'Implementations take the first or the last one.',
    'Keep one.',
  ),
  M13: ruleText(
    'Direction does not answer the offer',
    (v) => `${v['answered']} answers ${v['offered']} in the ${at(v)}.`,
    'Only what the offer receives may be sent, and only what it sends be received.',
    'Answer with the reverse direction, or less.',
  ),
  M14: ruleText(
    'm= cannot be read',
    undefined,
    'An m-line is media, port, transport and formats, single spaces between, the port from 0 to 65535.',
    'Mend the m-line.',
  ),
  M15: ruleText(
    'A transport that the browser does not know',
    undefined,
    'Chromium wants RTP/ in the name for audio and video; Firefox has a list, without RTP/AVPF and without anything for TCP or fax.',
    'Use UDP/TLS/RTP/SAVPF, or UDP/DTLS/SCTP for data.',
  ),
  M16: ruleText(
    'A media type that Firefox does not know',
    undefined,
    'Firefox takes audio, video, application and image; Chromium answers others with port 0.',
    'Leave such a section out of an offer to Firefox.',
  ),
  M17: ruleText(
    'A format that is no number',
    undefined,
    'Under RTP the formats are payload types, 0 to 127.',
    'Take the format out.',
  ),
  M18: ruleText(
    'A data section without its format',
    undefined,
    'UDP/DTLS/SCTP names webrtc-datachannel; the old DTLS/SCTP names a port.',
    'Write m=application 9 UDP/DTLS/SCTP webrtc-datachannel.',
  ),
  M19: ruleText(
    'A mid with forbidden characters',
    undefined,
    'A mid is a token: no spaces, brackets, colons or commas. Chromium refuses others.',
    'Use letters and digits.',
  ),
  B01: ruleText(
    'The group names an unknown mid',
    (v) => `No section has the mid ${v['mids']}.`,
    'Chromium refuses; Firefox does where it is the first name of the group.',
    'The fix takes the name out of the group.',
  ),
  B02: ruleText(
    'The answer’s group is larger',
    (v) => `${v['mids']} was not in the offered group.`,
    'An answer may only leave sections out of a group. Chromium refuses; Firefox takes it and moves the section to the group’s transport, where the other side may not expect it.',
    'Take it out of the answer’s group.',
  ),
  B03: ruleText(
    'No BUNDLE',
    (v) => `Each of the ${v['count']} sections gets a transport of its own.`,
    'More ports, more checks, slower to connect; not wrong.',
    'Let the sender bundle, where it can.',
  ),
  B04: ruleText(
    'The first section of the group is refused',
    (v) => `The ${at(v)} leads the group and has port 0.`,
    'The first section lends its transport to all. Firefox refuses; Chromium takes it and has no transport for the others.',
    'Let a section that stays lead the group.',
  ),
  B05: ruleText(
    'Transport lines differ within the group',
    (v) => `${v['attribute']} of the ${at(v)} differs from section ${v['first']}.`,
    'Only the first section’s lines count once the group is agreed.',
    'Nothing, where each section had its own transport before the answer.',
  ),
  B06: ruleText(
    'A bundled section without transport lines',
    (v) => `The ${at(v)} lacks ${v['missing']}.`,
    'In an offer they may be left out with bundle-only alone. Firefox refuses; Chromium takes the first section’s.',
    'Repeat the first section’s lines, or mark the section bundle-only with port 0.',
  ),
  B07: ruleText(
    'One extension id, two extensions',
    (v) => `Id ${v['id']} is ${v['uri']} here and ${v['other']} elsewhere in the group.`,
    'Packets of a group share the ids. Chromium refuses.',
    'Give one of them a free id.',
  ),
  B08: ruleText(
    'One payload type, two codecs',
    (v) => `${v['payloadType']} is ${v['codec']} here and ${v['other']} elsewhere in the group.`,
    'The payload type then no longer tells the section; mid or SSRC must.',
    'Give one of them a free number.',
  ),
  B09: ruleText(
    'One SSRC in two sections',
    (v) => `SSRC ${v['ssrc']} stands in two sections.`,
    'Packets cannot be told apart. Chromium fails later.',
    'Each source is in one section.',
  ),
  B10: ruleText(
    'a=group cannot be read',
    undefined,
    'A group is its semantics, then mids, a space apart.',
    'Write a=group:BUNDLE and the mids.',
  ),
  B11: ruleText(
    'A mid is grouped twice',
    (v) => `${v['mids']} stands twice.`,
    'A section has one transport. Firefox refuses any repetition, Chromium one over two groups.',
    'The fix takes out a repetition within one group.',
  ),
  B12: ruleText(
    'The answer groups otherwise',
    (v) => `${v['mids']} was in another group in the offer.`,
    'An answer may leave sections out of a group, not split it or move them. Chromium refuses; Firefox takes it, and waits in vain where the other side has one transport.',
    'Keep what is bundled in the offered group.',
  ),
};
