import { dtlsFieldWords } from '@/content/en/nat/packet-fields-dtls';
import { networkFieldWords } from '@/content/en/nat/packet-fields-network';
import { partFieldWords } from '@/content/en/nat/packet-fields-parts';
import { payloadFieldWords } from '@/content/en/nat/packet-fields-payload';
import { rtcpFieldWords } from '@/content/en/nat/packet-fields-rtcp';
import { rtpFieldWords } from '@/content/en/nat/packet-fields-rtp';
import { sctpFaults, sctpFieldWords } from '@/content/en/nat/packet-fields-sctp';
import { stunAttributeWords, stunFrameWords } from '@/content/en/nat/packet-fields-stun';
import { turnFieldWords } from '@/content/en/nat/packet-fields-turn';
import { packetViewWords } from '@/content/en/nat/packet-fields-view';
import type { RecordProblem } from '@/lib/dtls/record/read-records';
import type { FieldWords, ProblemWords } from '@/lib/packet/field-words';

/** What every field of a packet means, with its value. */
const fields: FieldWords = {
  ...stunFrameWords,
  ...stunAttributeWords,
  ...turnFieldWords,
  ...partFieldWords,
  ...payloadFieldWords,
  ...networkFieldWords,
  ...dtlsFieldWords,
  ...rtpFieldWords,
  ...rtcpFieldWords,
  ...sctpFieldWords,
};

const RECORDS: Readonly<Record<RecordProblem['kind'], string>> = {
  'no-content-type': 'No content type of DTLS begins so.',
  'no-dtls-version': 'Where the version should stand, there is none of DTLS.',
  'header-past-the-end': 'The bytes end within the header of the record.',
  'fragment-past-the-end': 'The record says more bytes than there are.',
  'fragment-too-long': 'No record may be so long.',
  'connection-id-not-agreed': 'How long the connection ID is was agreed on elsewhere.',
};

const problems: ProblemWords = {
  'cut-off': ({ wanted, had }) => `The bytes end here: ${wanted} are said, ${had} are left.`,
  continues: ({ wanted, had }) =>
    `It goes on in the next segment: ${had} of ${wanted} bytes are in this one.`,
  'wrong-magic-cookie': ({ found }) => `The magic cookie should be 0x2112a442, not ${found}.`,
  'length-not-a-multiple-of-four': ({ said }) => `A length of ${said} is not a multiple of 4.`,
  'length-is-not-that-of-the-bytes': ({ said, had }) =>
    `The header says ${said} bytes of attributes, but there are ${had}.`,
  'malformed-attribute': () => 'The value does not have the form of this attribute.',
  'after-integrity': () =>
    'It stands behind MESSAGE-INTEGRITY, so it is not protected, and a receiver ignores it.',
  'fingerprint-wrong': ({ expected }) => `Wrong: over these bytes it is ${expected}.`,
  'fingerprint-not-last': () => 'FINGERPRINT must be the last attribute.',
  'reserved-channel': ({ channel }) => `${channel} is no channel: those are 0x4000 to 0x4fff.`,
  'longer-than-its-padding': ({ extra }) =>
    `${extra} bytes follow the data, and padding is 3 at most.`,
  'length-too-small': ({ said, least }) => `It says ${said} bytes; the least is ${least}.`,
  'checksum-wrong': ({ expected }) => `Wrong: these bytes give ${expected}.`,
  'wrong-version': ({ found }) => `Version ${found} is not one that belongs here.`,
  'impossible-padding': ({ said, had }) =>
    `The last byte says ${said} bytes of padding, but only ${had} bytes could be.`,
  'malformed-message': ({ part }) => `“${part}” does not fit here.`,
  'malformed-record': ({ why }) => RECORDS[why],
  'malformed-chunk': ({ why }) => sctpFaults[why],
  'sctp-checksum-wrong': () => 'Wrong: a receiver drops the packet.',
  'unsupported-link-type': ({ linkType }) =>
    `Link type ${linkType} is not taken apart here, so neither is what it carries.`,
};

/** The byte view of a packet: its controls, its fields, its faults. */
export const packetFieldWords = {
  heading: 'Message and bytes',
  tree: 'Fields',
  bytes: 'Bytes',
  bytesKeys:
    'Arrow keys move from byte to byte, Page Up and Page Down by eight rows; Home and End go to the ends of the row, with Ctrl to the first and the last byte.',
  treeKeys: 'Up and down move, right opens, left closes; Enter or Space does either.',
  hex: 'the bytes as hex',
  byte: (offset: number, hex: string, field: string) => `Byte ${offset}: ${hex}, ${field}`,
  range: (start: number, end: number) =>
    end - start === 1 ? `byte ${start}` : `bytes ${start}–${end - 1}`,
  problem: 'Fault',
  none: 'The bytes of this packet were not kept.',
  empty: 'A segment without payload: only the TCP header, whose flags say what it does.',
  modelled: 'Modelled bytes: the simulator wrote them as an agent would.',
  hint: 'Point at a field or a byte, or press one.',
  view: packetViewWords,
  fields,
  problems,
};
