import { hexText } from '@/lib/bytes/hex';
import type { UnknownAttribute } from '@/lib/stun/attribute-codec';
import { endpointText } from '@/lib/transport-address';
import type { TurnAttribute } from '@/lib/turn/attributes';
import { hexNumber } from './packet-field';

/** The value of an attribute for reading, in the terms of the specifications; empty for a flag. */
export function attributeText(attribute: Exclude<TurnAttribute, UnknownAttribute>): string {
  switch (attribute.type) {
    case 'MAPPED-ADDRESS':
    case 'XOR-MAPPED-ADDRESS':
    case 'XOR-PEER-ADDRESS':
    case 'XOR-RELAYED-ADDRESS':
    case 'ALTERNATE-SERVER':
      return endpointText(attribute.value);
    case 'USERNAME':
    case 'REALM':
    case 'NONCE':
    case 'ALTERNATE-DOMAIN':
    case 'SOFTWARE':
    case 'REQUESTED-ADDRESS-FAMILY':
    case 'ADDITIONAL-ADDRESS-FAMILY':
      return attribute.value;
    case 'MESSAGE-INTEGRITY':
    case 'MESSAGE-INTEGRITY-SHA256':
    case 'USERHASH':
    case 'RESERVATION-TOKEN':
      return hexText(attribute.value);
    case 'DATA':
    case 'DTLS-IN-STUN':
      return `${attribute.value.length} B`;
    case 'ERROR-CODE':
      return `${attribute.value.code} ${attribute.value.reason}`;
    case 'ADDRESS-ERROR-CODE':
      return `${attribute.value.family}: ${attribute.value.code} ${attribute.value.reason}`;
    case 'UNKNOWN-ATTRIBUTES':
    case 'GOOG-MISC-INFO':
      return attribute.value.map((entry) => hexNumber(entry, 4)).join(', ');
    case 'DTLS-IN-STUN-ACK':
      return attribute.value.map((entry) => hexNumber(entry, 8)).join(', ');
    case 'PASSWORD-ALGORITHM':
      return algorithmText(attribute.value.algorithm);
    case 'PASSWORD-ALGORITHMS':
      return attribute.value.map(({ algorithm }) => algorithmText(algorithm)).join(', ');
    case 'FINGERPRINT':
      return hexNumber(attribute.value, 8);
    case 'CHANNEL-NUMBER':
      return hexNumber(attribute.value, 4);
    case 'ICE-CONTROLLED':
    case 'ICE-CONTROLLING':
      return `0x${attribute.value.toString(16).padStart(16, '0')}`;
    case 'PRIORITY':
    case 'NOMINATION':
    case 'RETRANSMIT-COUNT':
      return `${attribute.value}`;
    case 'LIFETIME':
      return `${attribute.value} s`;
    case 'REQUESTED-TRANSPORT':
      return attribute.value === 17 ? '17 (UDP)' : `${attribute.value}`;
    case 'GOOG-NETWORK-INFO':
      return `${attribute.value.networkId}, ${attribute.value.networkCost}`;
    case 'EVEN-PORT':
      return attribute.value.reserveNext ? 'R = 1' : 'R = 0';
    case 'ICMP':
      return `${attribute.value.type}/${attribute.value.code}`;
    case 'USE-CANDIDATE':
    case 'DONT-FRAGMENT':
      return '';
  }
}

/** RFC 8489 §18.5. */
function algorithmText(algorithm: number): string {
  return { 1: 'MD5', 2: 'SHA-256' }[algorithm] ?? hexNumber(algorithm, 4);
}
