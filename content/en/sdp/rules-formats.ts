import type { FindingValues } from '@/lib/sdp/rules/finding';
import type { ExtensionRuleId, FormatRuleId } from '@/lib/sdp/rules/rule-id';
import type { RuleWords } from '@/lib/sdp/rules/rule-words';
import { ruleText } from './rules-words';

const at = (v: FindingValues) => `${v['media']} section ${v['section']}`;
const extension = (v: FindingValues) => `The id ${v['id']} is given to ${v['uri']}.`;

/** Payload types, codecs, header extensions. */
export const formatWords: Readonly<Record<FormatRuleId | ExtensionRuleId, RuleWords>> = {
  R01: ruleText(
    'A payload type without its codec',
    (v) => `${v['payloadTypes']} in the ${at(v)} has no rtpmap.`,
    'Dynamic numbers mean nothing alone. Chromium refuses when fmtp or rtcp-fb speak of it, or when a video section has no codec left.',
    'Add its rtpmap, or take the number out of the m-line.',
  ),
  R02: ruleText(
    'Parameters for a payload type that is not listed',
    (v) => `${v['attribute']} speaks of ${v['payloadType']}, which the m-line does not list.`,
    'Chromium then has a codec without a name, and refuses.',
    'The fix takes the stray line out.',
  ),
  R03: ruleText(
    'rtpmap for a payload type that is not listed',
    (v) => `The m-line does not list ${v['payloadType']}.`,
    'Nobody uses it.',
    'The fix takes the stray line out.',
  ),
  R04: ruleText(
    'Retransmission of nothing',
    (v) =>
      v['apt'] === ''
        ? `Payload type ${v['payloadType']} is rtx without apt.`
        : `rtx ${v['payloadType']} repeats ${v['apt']}, which is no codec of this section.`,
    'Chromium cannot set the section up, and refuses.',
    'Let apt name a codec of the section, or take the rtx out.',
  ),
  R05: ruleText(
    'A payload type above 127',
    (v) => `${v['payloadTypes']} in the ${at(v)}.`,
    'The field has 7 bits.',
    'Use 96 to 127.',
  ),
  R06: ruleText(
    'Payload types that RTCP needs',
    (v) => `${v['payloadTypes']} in the ${at(v)}.`,
    'With rtcp-mux the numbers 64 to 95 look like RTCP packets; 1, 2 and 19 are reserved.',
    'Use 96 to 127, then 35 to 63.',
  ),
  R07: ruleText(
    'The answer names another codec',
    (v) =>
      v['offered'] === ''
        ? `${v['codec']} (${v['payloadType']}) was not offered.`
        : `${v['payloadType']} was ${v['offered']}, the answer says ${v['codec']}.`,
    'Only what was offered can be answered. Chromium takes any codec, sends by the answer where it knows the name, and nothing where it does not; Firefox drops it, and refuses where nothing else is left.',
    'Answer with formats of the offer.',
  ),
  R08: ruleText(
    'Opus is always 48000/2',
    (v) => `Payload type ${v['payloadType']} is ${v['written']}.`,
    'RFC 7587 fixes the text, whatever rate and channels are really sent.',
    'The fix writes opus/48000/2.',
  ),
  R09: ruleText(
    'H.264 without packetization-mode',
    (v) => `Payload type ${v['payloadType']} leaves it out: mode 0.`,
    'Mode 0 and mode 1 do not match each other.',
    'Write the mode that is meant.',
  ),
  R10: ruleText(
    'rtpmap cannot be read',
    (v) =>
      v['problem'] === 'channels'
        ? `“${v['text']}” gives channels in a video section.`
        : `“${v['text']}” is no codec/clock rate.`,
    'An rtpmap is codec/clock rate, for audio with channels. Chromium refuses one without a clock rate.',
    'Mend the line.',
  ),
  R11: ruleText(
    'A codec line cannot be read',
    undefined,
    'fmtp, rtcp-fb and packetization name a payload type, then a space and a value.',
    'Mend the line or take it out.',
  ),
  R12: ruleText(
    'Two codecs for one payload type',
    undefined,
    'The second rtpmap contradicts the first, or the fixed meaning of RFC 3551.',
    'Keep one.',
  ),
  R13: ruleText(
    'More than 16 channels',
    undefined,
    'Chromium takes at most 16.',
    'Offer fewer channels.',
  ),
  R14: ruleText(
    'A video section without a video codec',
    undefined,
    'Only retransmission or protection is named; Chromium cannot set the section up.',
    'Add a video codec.',
  ),
  R15: ruleText(
    'No codec in common',
    (v) => `No codec of the ${v['media']} section ${v['section']} was offered.`,
    'A section without a common codec is to be refused with port 0. Firefox refuses the answer unless the codec comes in and it knows it; Chromium takes it, and sends nothing of a codec that it does not know.',
    'Answer with a codec of the offer, or with port 0.',
  ),
  X01: ruleText('Extension id 0', extension, '0 is padding in the one-byte form.', 'Use 1 to 14.'),
  X02: ruleText(
    'Extension id 15',
    extension,
    '15 ends the list in the one-byte form. Firefox refuses.',
    'Use 1 to 14.',
  ),
  X03: ruleText(
    'Two-byte ids without extmap-allow-mixed',
    extension,
    'Ids above 15 need the two-byte form, which the peer has to allow. Firefox refuses.',
    'Use 1 to 14, or have both sides allow mixing.',
  ),
  X04: ruleText(
    'Extension id above 255',
    extension,
    'There is no room for it; 4096 to 4351 stand for “choose one” in an offer, which neither browser takes.',
    'Use 1 to 14.',
  ),
  X05: ruleText(
    'An extension id twice',
    (v) => `Id ${v['id']} is ${v['uri']} and ${v['other']}.`,
    'The id must tell the extension.',
    'The fix takes out a line that only repeats another; else give a free id.',
  ),
  X06: ruleText(
    'The answer renumbers an extension',
    (v) => `${v['uri']} was ${v['offered']}, the answer says ${v['answered']}.`,
    'The offered id stays. Firefox refuses.',
    'Repeat the offered id.',
  ),
  X07: ruleText(
    'extmap cannot be read',
    undefined,
    'An extmap is a number, a space and a URI without control characters.',
    'Mend the line or take it out.',
  ),
  X08: ruleText(
    'Extensions in session and section',
    undefined,
    'Chromium wants all of them in the session or all in the sections.',
    'Move the session’s extmap lines into the sections.',
  ),
  X09: ruleText(
    'The answer adds an extension',
    (v) => `${v['uri']} (${v['id']}) was not offered.`,
    'An answer keeps or leaves out what was offered. Firefox refuses; Chromium too where the number was another extension’s of media that comes in.',
    'Take the line out.',
  ),
};
