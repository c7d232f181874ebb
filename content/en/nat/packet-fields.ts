import { partFieldWords } from '@/content/en/nat/packet-fields-parts';
import { payloadFieldWords } from '@/content/en/nat/packet-fields-payload';
import { stunAttributeWords, stunFrameWords } from '@/content/en/nat/packet-fields-stun';
import { turnFieldWords } from '@/content/en/nat/packet-fields-turn';
import type { FieldWords, ProblemWords } from '@/lib/packet/field-words';

/** What every field of a packet means, with its value. */
const fields: FieldWords = {
  ...stunFrameWords,
  ...stunAttributeWords,
  ...turnFieldWords,
  ...partFieldWords,
  ...payloadFieldWords,
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
};

/** The byte view of a packet: its controls, its fields, its faults. */
export const packetFieldWords = {
  heading: 'Message and bytes',
  tree: 'Fields',
  bytes: 'Bytes',
  bytesKeys: 'Arrow keys move from byte to byte.',
  treeKeys: 'Up and down move, right opens, left closes.',
  hex: 'the bytes as hex',
  byte: (offset: number, hex: string, field: string) => `Byte ${offset}: ${hex}, ${field}`,
  range: (start: number, end: number) =>
    end - start === 1 ? `byte ${start}` : `bytes ${start}–${end - 1}`,
  problem: 'Fault',
  none: 'The bytes of this packet were not kept.',
  empty: 'A segment without payload: only the TCP header, whose flags say what it does.',
  modelled: 'Modelled bytes: the simulator wrote them as an agent would.',
  hint: 'Point at a field or a byte, or press one.',
  fields,
  problems,
};
