import { xorAddress } from '@/lib/stun/address-attributes';
import type { AttributeIn, UnknownAttribute } from '@/lib/stun/attribute-codec';
import { STUN_ATTRIBUTES } from '@/lib/stun/attributes';
import type { DecodedMessage } from '@/lib/stun/decode-message';
import type { StunMessage } from '@/lib/stun/message';
import { messageCodec } from '@/lib/stun/message-codec';
import { bytes, flag, uint32 } from '@/lib/stun/plain-attributes';
import {
  addressErrorCode,
  addressFamily,
  channelNumber,
  evenPort,
  icmp,
  protocolNumber,
} from './attribute-codecs';

/** The attributes of STUN and those that RFC 8656 §18 adds. */
export const TURN_ATTRIBUTES = {
  ...STUN_ATTRIBUTES,
  'CHANNEL-NUMBER': channelNumber(0x000c),
  /** Seconds. */
  LIFETIME: uint32(0x000d),
  'XOR-PEER-ADDRESS': xorAddress(0x0012),
  DATA: bytes(0x0013),
  'XOR-RELAYED-ADDRESS': xorAddress(0x0016),
  'REQUESTED-ADDRESS-FAMILY': addressFamily(0x0017),
  'EVEN-PORT': evenPort(0x0018),
  'REQUESTED-TRANSPORT': protocolNumber(0x0019),
  'DONT-FRAGMENT': flag(0x001a),
  'RESERVATION-TOKEN': bytes(0x0022, { least: 8, greatest: 8 }),
  'ADDITIONAL-ADDRESS-FAMILY': addressFamily(0x8000),
  'ADDRESS-ERROR-CODE': addressErrorCode(0x8001),
  ICMP: icmp(0x8004),
} as const;

export type TurnAttribute = AttributeIn<typeof TURN_ATTRIBUTES> | UnknownAttribute;
export type TurnAttributeName = keyof typeof TURN_ATTRIBUTES;
export type TurnMessage = StunMessage<TurnAttribute>;
export type DecodedTurnMessage = DecodedMessage<TurnAttribute>;

/** STUN, ICE and TURN: what a dissector wants, too. */
export const turnCodec = messageCodec(TURN_ATTRIBUTES);

/** The IP protocol number of UDP in REQUESTED-TRANSPORT. */
export const UDP_PROTOCOL = 17;
