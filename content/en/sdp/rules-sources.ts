import type { ChannelRuleId, SourceRuleId } from '@/lib/sdp/rules/rule-id';
import type { RuleWords } from '@/lib/sdp/rules/rule-words';
import { ruleText } from './rules-words';

/** Sources, simulcast, data channels, privacy. */
export const sourceWords: Readonly<Record<SourceRuleId | ChannelRuleId, RuleWords>> = {
  S01: ruleText(
    'A group of unknown sources',
    (v) => `${v['semantics']} names ${v['ssrcs']}, which no a=ssrc describes.`,
    'Every member needs its own line. Chromium refuses where the first member has one.',
    'Add the lines, or take the group out.',
  ),
  S02: ruleText(
    'No a=ssrc',
    (v) =>
      v['count'] === 1
        ? 'One sending section names no source.'
        : `${v['count']} sending sections name no source.`,
    'Packets are told apart by mid; that is fine.',
    'Nothing.',
  ),
  S03: ruleText(
    'A track without stream',
    (v) => `The ${v['media']} section ${v['section']} sends and has no msid.`,
    'The track arrives with an empty list of streams.',
    'Nothing, where the receiver does not need streams.',
  ),
  S04: ruleText(
    'Simulcast of unknown rids',
    (v) => `${v['rids']} is not declared by a=rid in that direction.`,
    'Firefox refuses; Chromium drops the stream.',
    'Declare the rid, or take it out of the simulcast.',
  ),
  S05: ruleText(
    'rids without simulcast',
    (v) => `${v['count']} rids stand there, and no a=simulcast.`,
    'Without it one stream is assumed.',
    'Add a=simulcast where several are sent.',
  ),
  S06: ruleText(
    'A rid against the direction',
    (v) => `rid ${v['rid']} is ${v['ridDirection']}, the section ${v['direction']}.`,
    'What a rid describes is never sent.',
    'Let both agree.',
  ),
  S07: ruleText(
    'a=ssrc cannot be read',
    undefined,
    'A source is a number below 2^32, a space, and attribute:value.',
    'Mend the line or take it out.',
  ),
  S08: ruleText(
    'A group of sources cannot be used',
    undefined,
    'FID and FEC-FR have two members, SIM up to three; no member and no group twice, and repair for all layers or none.',
    'Mend the group or take it out.',
  ),
  S09: ruleText(
    'Several tracks in one section',
    undefined,
    'That is Plan B; Unified Plan has one section for each track, and Chromium refuses more.',
    'Give each track its own m-section.',
  ),
  S10: ruleText(
    'Several sources of one audio track',
    undefined,
    'An audio section of Chromium receives one source.',
    'Keep one a=ssrc.',
  ),
  S11: ruleText(
    'The same track in two sections',
    undefined,
    'Stream and track name one track; Chromium refuses the second.',
    'Give each section its own track id.',
  ),
  S12: ruleText(
    'msid cannot be used',
    undefined,
    'An msid is a stream and a track; all lines of a section name the same track.',
    'Mend the line.',
  ),
  S13: ruleText(
    'Simulcast cannot be read',
    undefined,
    'send or recv, a space, and rids with ; and , between; once for each section.',
    'Mend the line or take it out.',
  ),
  S14: ruleText(
    'Simulcast without the rid extension',
    undefined,
    'The receiver tells the streams by the header extension rtp-stream-id; Chromium refuses without.',
    'Add its extmap, where the sender really sends it.',
  ),
  S15: ruleText(
    'a=rid cannot be read',
    undefined,
    'A rid is letters and digits, then send or recv, then parameters as key=value.',
    'Mend the line or take it out.',
  ),
  S16: ruleText(
    'imageattr cannot be read',
    undefined,
    'Firefox reads it to the last character and refuses the whole for a fault.',
    'Take the line out; nobody needs it.',
  ),
  C01: ruleText(
    'Data channels in the old form',
    (v) => `DTLS/SCTP ${v['port']} was written before 2017.`,
    'Both browsers still take it.',
    'The fix writes UDP/DTLS/SCTP webrtc-datachannel and sctp-port.',
  ),
  C02: ruleText(
    'No sctp-port',
    () => 'The data section names no port.',
    'Chromium takes 5000, Firefox answers with port 0: no data channel.',
    'Add a=sctp-port as the sender has it, usually 5000.',
  ),
  C03: ruleText(
    'Size of messages',
    (v) =>
      v['given'] === ''
        ? 'max-message-size is left out: 65536 bytes.'
        : 'max-message-size is 0: no limit.',
    'What is larger must not be sent.',
    'Nothing.',
  ),
  C04: ruleText(
    'sctp-port cannot be used',
    undefined,
    'A number from 0 to 65535, and only beside the format webrtc-datachannel.',
    'Mend the line, or the m-line’s format.',
  ),
  C05: ruleText(
    'max-message-size cannot be read',
    undefined,
    'Chromium wants a number below 2^31.',
    'Write a smaller number.',
  ),
  C06: ruleText(
    'sctp-init cannot be read',
    undefined,
    'The chunk is written in base64.',
    'Take the line out; SCTP then begins as usual.',
  ),
  P01: ruleText(
    'o= shows a name or an address',
    (v) => `o= holds “${v['username']}” and ${v['address']}.`,
    'Host names and own addresses tell about the machine; JSEP writes “-” and 127.0.0.1.',
    'Redact it before you share the text.',
  ),
  P02: ruleText(
    'Every section is refused',
    (v) => `All ${v['count']} sections have port 0.`,
    'Nothing is agreed: no media and no data will flow.',
    'Look at why the offer could not be answered.',
  ),
};
