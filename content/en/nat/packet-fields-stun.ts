import type { FieldWords } from '@/lib/packet/field-words';
import type { TurnAttributeName } from '@/lib/turn/attributes';

type MessageField =
  | 'stun-message'
  | 'stun-type'
  | 'stun-length'
  | 'stun-cookie'
  | 'stun-transaction'
  | 'unknown-attribute'
  | 'malformed-attribute'
  | 'attribute-type'
  | 'attribute-length'
  | 'attribute-value'
  | 'attribute-padding';

const CLASSES = {
  request: 'a request: an answer with the same transaction ID is expected',
  indication: 'an indication: nobody answers it',
  'success-response': 'the answer that grants a request',
  'error-response': 'the answer that refuses a request; ERROR-CODE says why',
} as const;

/** The frame of a STUN message and of its attributes. */
export const stunFrameWords: Pick<FieldWords, MessageField> = {
  'stun-message': {
    name: 'STUN message',
    means: ({ class: messageClass, method, length }) =>
      `${method ?? 'A method that nobody registered'}, ${CLASSES[messageClass]}. Behind the header of 20 bytes stand ${length} bytes of attributes.`,
  },
  'stun-type': {
    name: 'Message type',
    means: ({ type, class: messageClass, method, methodNumber }) =>
      `${type} holds the method ${methodNumber}${method ? ` (${method})` : ''} and, spread between its bits, the class: ${CLASSES[messageClass]}. Its first two bits are 0, which tells STUN from what else comes to the port.`,
  },
  'stun-length': {
    name: 'Message length',
    means: ({ length }) =>
      `${length} bytes of attributes follow the header, padding included; so it is always a multiple of 4.`,
  },
  'stun-cookie': {
    name: 'Magic cookie',
    means: ({ right }) =>
      right
        ? 'Always 0x2112a442: it marks STUN since RFC 5389, and XOR addresses are hidden with it.'
        : 'It should be 0x2112a442. Without it this is no STUN of today; messages of RFC 3489 have random bytes here.',
  },
  'stun-transaction': {
    name: 'Transaction ID',
    means: ({ id }) =>
      `96 random bits, ${id.slice(0, 8)}…: the answer repeats them, so it finds its request, and nobody who did not see the request can forge one.`,
  },
  'unknown-attribute': {
    name: 'Unknown attribute',
    means: ({ code, required }) =>
      required
        ? `Nothing here knows ${code}. Below 0x8000 a receiver has to understand it: a request with it is refused with 420.`
        : `Nothing here knows ${code}. From 0x8000 on a receiver skips what it does not know.`,
  },
  'malformed-attribute': {
    name: 'Broken attribute',
    means: ({ attribute, code }) =>
      `${attribute ?? (code || 'What stands here')} cannot be read, so a receiver drops the whole message.`,
  },
  'attribute-type': {
    name: 'Type',
    means: ({ code, attribute, required }) =>
      `${code} is ${attribute ?? 'not known here'}. ${required ? 'Below 0x8000: it must be understood.' : 'From 0x8000 on: it may be skipped.'}`,
  },
  'attribute-length': {
    name: 'Length',
    means: ({ length, padding }) =>
      padding === 0
        ? `The value has ${length} bytes.`
        : `The value has ${length} bytes. The ${padding} of padding behind it do not count here, but count in the length of the message.`,
  },
  'attribute-value': {
    name: 'Value',
    means: ({ length }) => `The ${length} bytes of the value, as one piece.`,
  },
  'attribute-padding': {
    name: 'Padding',
    means: ({ length }) =>
      `${length} bytes fill up to a multiple of 4. Their value does not matter, but MESSAGE-INTEGRITY and FINGERPRINT count them.`,
  },
};

type TurnOwn =
  | 'CHANNEL-NUMBER'
  | 'LIFETIME'
  | 'XOR-PEER-ADDRESS'
  | 'DATA'
  | 'XOR-RELAYED-ADDRESS'
  | 'REQUESTED-ADDRESS-FAMILY'
  | 'EVEN-PORT'
  | 'REQUESTED-TRANSPORT'
  | 'DONT-FRAGMENT'
  | 'RESERVATION-TOKEN'
  | 'ADDITIONAL-ADDRESS-FAMILY'
  | 'ADDRESS-ERROR-CODE'
  | 'ICMP';

const KEYS = {
  'short-term': 'the ICE password of the side that gets the request (the answer uses the same)',
  'long-term': 'a hash of user name, realm and password of the TURN account',
} as const;

/** The attributes of STUN itself, of ICE and of libwebrtc. */
export const stunAttributeWords: Pick<FieldWords, Exclude<TurnAttributeName, TurnOwn>> = {
  'MAPPED-ADDRESS': ({ address, port }) =>
    `The request came from ${address}, port ${port}, written plainly. Some NATs rewrite any address that they find in a payload; XOR-MAPPED-ADDRESS is there for that reason.`,
  'XOR-MAPPED-ADDRESS': ({ address, port }) =>
    `The request came from ${address}, port ${port}, as the answerer saw it: the outside of the last NAT on the way. It is hidden by XOR, so that no NAT rewrites it.`,
  USERNAME: ({ text, isCheck }) =>
    isCheck
      ? `Whom the check is for and whom it comes from: the fragment (ice-ufrag) of the receiver, a colon, that of the sender. “${text}” tells the receiver which session it belongs to.`
      : `“${text}” is the account whose password protects this message.`,
  'MESSAGE-INTEGRITY': ({ covered, countedLength, credential }) =>
    `HMAC-SHA1 over the ${covered} bytes before it, the length field set to ${countedLength} as if the message ended with it. The key is ${KEYS[credential]}. Whoever does not know it can neither make nor change the message.`,
  'MESSAGE-INTEGRITY-SHA256': ({ covered, countedLength, credential }) =>
    `HMAC-SHA256 over the ${covered} bytes before it, the length field set to ${countedLength}. The key is ${KEYS[credential]}.`,
  FINGERPRINT: ({ value, expected, right, covered }) =>
    right
      ? `CRC-32 of the ${covered} bytes before it, XOR 0x5354554e (“STUN”): ${value} is right. It tells STUN from other protocols on the port; it protects from nobody.`
      : `CRC-32 of the ${covered} bytes before it, XOR 0x5354554e, is ${expected}; here stands ${value}. A receiver takes this for no STUN.`,
  'ERROR-CODE': ({ code }) => `${code}: ${ERRORS[code] ?? 'the request was refused'}.`,
  'UNKNOWN-ATTRIBUTES': (codes) =>
    `The answerer does not understand ${codes.map((code) => `0x${code.toString(16).padStart(4, '0')}`).join(', ') || 'something that it does not name'}.`,
  REALM: (realm) =>
    `Where the account belongs: “${realm}”. It goes into the key, so the same password gives another key elsewhere.`,
  NONCE: () =>
    'A word of the server that the client repeats in its next requests. It runs out after a while (438), so that nobody can replay an old request for long.',
  'PASSWORD-ALGORITHM': ({ algorithm }) =>
    `The client makes its key with ${algorithm === 1 ? 'MD5' : algorithm === 2 ? 'SHA-256' : `algorithm ${algorithm}`}.`,
  'PASSWORD-ALGORITHMS': (entries) =>
    `${entries.length} ways of making a key that the server offers, the best first.`,
  USERHASH: () =>
    'SHA-256 of user name and realm, in the place of USERNAME: who watches does not learn the name.',
  'ALTERNATE-DOMAIN': (domain) =>
    `The name that the certificate of the other server has: ${domain}.`,
  SOFTWARE: (text) => `The program that sent it calls itself “${text}”. Nobody may act on it.`,
  'ALTERNATE-SERVER': ({ address, port }) =>
    `The server asks the client to try ${address}, port ${port} instead.`,
  PRIORITY: ({ value, type, local, component }) =>
    `${value} = 2²⁴ × ${type} + 2⁸ × ${local} + (256 − ${component}): the priority that a peer-reflexive candidate gets if this check finds one. In a check the type preference is that of prflx (110 as recommended), whatever candidate it leaves from.`,
  'USE-CANDIDATE': () =>
    'The controlling side nominates the pair on which this check travels. Chrome sets it in its very first check already, RFC 8445 only once a pair has proved to work.',
  'ICE-CONTROLLED': () =>
    'The sender is the controlled side. The number breaks the tie if both sides claim the same role: the larger one becomes controlling.',
  'ICE-CONTROLLING': () =>
    'The sender is the controlling side: it decides which pair is used. The number breaks the tie if both sides claim this role: the larger one keeps it.',
  NOMINATION: (count) =>
    `libwebrtc’s renomination: nomination number ${count}, a higher one replaces those before. No RFC has it.`,
  'GOOG-NETWORK-INFO': ({ networkId, networkCost }) =>
    `Chrome says by which of its networks the check left: number ${networkId}, cost ${networkCost} (0 wired, 10 Wi-Fi, 50 unknown, 900 mobile). No RFC has it.`,
  'GOOG-MISC-INFO': () => 'What of libwebrtc’s own extensions the sender supports. No RFC has it.',
  'DTLS-IN-STUN': ({ length }) =>
    `A DTLS packet of ${length} bytes rides along, to save a round trip (an experiment of libwebrtc).`,
  'DTLS-IN-STUN-ACK': (acknowledged) =>
    `The CRC-32 of ${acknowledged.length} DTLS packets that came by STUN (an experiment of libwebrtc).`,
  'RETRANSMIT-COUNT': (count) => `libwebrtc sent this request ${count} times before.`,
};

const ERRORS: Readonly<Record<number, string>> = {
  300: 'another server is to be tried, ALTERNATE-SERVER names it',
  400: 'the request is malformed',
  401: 'no credentials, or wrong ones. TURN’s first answer is always this: it brings the REALM and the NONCE that the next request needs',
  403: 'the server’s rules forbid it',
  420: 'an attribute that has to be understood is not; UNKNOWN-ATTRIBUTES names it',
  437: 'there is an allocation where none should be, or none where one should be',
  438: 'the nonce has run out; a new one is in this answer',
  440: 'the server does not offer addresses of this family',
  441: 'the credentials are not those that made the allocation',
  442: 'the server does not relay this protocol',
  443: 'the peer’s address is of another family than the relayed address',
  486: 'this user may have no more allocations',
  487: 'both sides claim the same role; the sender of the request changes its own',
  500: 'the server failed for the moment',
  508: 'the server has no address or port left',
};
