import type { DtlsFields } from '@/lib/packet/field-values-dtls';
import type { FieldWords } from '@/lib/packet/field-words';

interface Named {
  readonly code: string;
  readonly registered: string | undefined;
}

const named = ({ code, registered }: Named) =>
  registered === undefined ? `${code}, which no registry here knows` : `${code}: ${registered}`;

const grease = ({ registered }: Named) =>
  registered === 'GREASE'
    ? ' It means nothing: it keeps servers used to ignoring what they do not know.'
    : '';

/** What a message is for; the others go by their names alone. */
const MESSAGES: Readonly<Record<string, string>> = {
  client_hello: 'the client offers versions, cipher suites and extensions',
  server_hello: 'the server chooses among what was offered',
  hello_verify_request: 'the server wants its cookie back before it keeps any state',
  encrypted_extensions: 'what the server answers, and no eavesdropper sees',
  certificate: 'the certificate whose hash the SDP announced',
  server_key_exchange: 'the server’s public key for this handshake, signed',
  certificate_request: 'the server asks for a certificate too',
  server_hello_done: 'the server has said what it had to say',
  client_key_exchange: 'the client’s public key for this handshake',
  certificate_verify: 'a signature that proves who holds the certificate’s key',
  finished: 'a hash over all messages before: both saw the same',
  new_session_ticket: 'a ticket for a later handshake',
  key_update: 'from here on the next keys',
};

/** What an extension says; the others go by their names alone. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  supported_versions: 'the versions that count: the one in the hello itself only looks like 1.2',
  key_share: 'a public key for each group that the sender bets on',
  supported_groups: 'the groups in which keys can be agreed on',
  signature_algorithms: 'signatures that the sender can check',
  use_srtp: 'the profiles with which media may be protected',
  extended_master_secret: 'binds the keys to the whole handshake',
  renegotiation_info: 'empty in a first handshake',
  ec_point_formats: 'how points of curves are written',
  psk_key_exchange_modes: 'how a ticket may be used later',
  cookie: 'what the server wanted back',
  application_layer_protocol_negotiation: 'which protocol goes over DTLS',
  record_size_limit: 'the largest record that the sender takes',
  connection_id: 'a number that stays when addresses change',
};

/** Records of DTLS, handshake messages and their parts. */
export const dtlsFieldWords: Pick<FieldWords, keyof DtlsFields> = {
  'dtls-datagram': {
    name: 'DTLS',
    means: ({ records }) =>
      records === 1 ? 'One record in the datagram.' : `${records} records in one datagram.`,
  },
  'dtls-record': {
    name: 'DTLS record',
    means: ({ type, epoch, isEncrypted, isUnified, length }) =>
      isUnified
        ? `A record of DTLS 1.3, ${length} bytes, encrypted: even what kind it is cannot be seen. The low bits of its epoch are ${epoch}.`
        : `${type ?? 'A kind that is not known'}, ${length} bytes, epoch ${epoch}${isEncrypted ? ': encrypted' : ': in clear, for no keys are agreed on yet'}.`,
  },
  'dtls-content-type': {
    name: 'Content type',
    means: ({ byte, type }) => `${byte}: ${type ?? 'not known here'}.`,
  },
  'dtls-version': {
    name: 'Record version',
    means: (value) =>
      `${named(value)}. A first ClientHello may say 1.0, and DTLS 1.3 says 1.2, because of boxes that drop what they do not know.`,
  },
  'dtls-epoch': {
    name: 'Epoch',
    means: ({ epoch }) =>
      `${epoch}${epoch === 0 ? ': no protection yet' : ': it grows with each change of keys'}.`,
  },
  'dtls-sequence': {
    name: 'Sequence number',
    means: ({ sequence }) =>
      `${sequence}. TLS counts in silence; DTLS has to write it down, since datagrams are lost and overtake each other.`,
  },
  'dtls-connection-id': {
    name: 'Connection ID',
    means: ({ length }) => `${length} bytes by which the receiver knows the connection.`,
  },
  'dtls-length': {
    name: 'Length',
    means: ({ length }) => `${length} bytes follow in this record.`,
  },
  'dtls-unified-flags': {
    name: 'First byte of the unified header',
    means: ({ hasConnectionId, sequenceLength, hasLength, epochBits }) =>
      `001, then flags: ${hasConnectionId ? 'a' : 'no'} connection ID, ${sequenceLength} ${sequenceLength === 1 ? 'byte' : 'bytes'} of the sequence number, ${hasLength ? 'a' : 'no'} length; the low bits of the epoch are ${epochBits}${epochBits === 2 ? ' (handshake keys)' : epochBits === 3 ? ' (keys for data)' : ''}.`,
  },
  'dtls-encrypted-sequence': {
    name: 'Sequence number, encrypted',
    means: ({ bits }) =>
      `${bits}: the low bits under a mask of their own, so that nobody can follow a connection by its numbers.`,
  },
  'dtls-encrypted': {
    name: 'Encrypted content',
    means: ({ length, isUnified }) =>
      `${length} bytes: ${isUnified ? 'content, the byte that says what it is, and a tag of 16 bytes' : 'with AES-GCM 8 bytes of nonce, the content and a tag of 16 bytes'}.`,
  },
  'dtls-data': { name: 'Content', means: ({ length }) => `${length} bytes.` },
  'alert-level': { name: 'Alert level', means: (value) => `${named(value)}.` },
  'alert-description': {
    name: 'Alert',
    means: (value) =>
      `${named(value)}${value.registered === 'close_notify' ? ': the sender closes, as it should' : ''}.`,
  },
  'change-cipher-spec': {
    name: 'ChangeCipherSpec',
    means: ({ byte }) => `${byte}: what the sender sends from here on is encrypted.`,
  },
  'ack-length': {
    name: 'Length of the list',
    means: ({ length }) => `${length} bytes: 16 for each record that arrived.`,
  },
  'ack-epoch': { name: 'Epoch', means: ({ epoch }) => `${epoch}, of a record that arrived.` },
  'ack-sequence': {
    name: 'Sequence number',
    means: ({ sequence }) => `${sequence}, of the same record: it need not be sent again.`,
  },
  'handshake-message': {
    name: 'Handshake message',
    means: ({ type, sequence, length, isWhole }) =>
      `${type}${MESSAGES[type] ? `: ${MESSAGES[type]}` : ''}. Message ${sequence} of its sender, ${length} bytes${isWhole ? '' : ', of which a part is here'}.`,
  },
  'handshake-type': {
    name: 'Message type',
    means: ({ byte, type }) => `${byte}: ${type}.`,
  },
  'handshake-length': {
    name: 'Length of the message',
    means: ({ length }) => `${length} bytes in all its fragments together.`,
  },
  'handshake-sequence': {
    name: 'Message number',
    means: ({ sequence }) =>
      `${sequence}: so that messages that come out of order, or again, are told apart. TLS has no such number.`,
  },
  'handshake-fragment-offset': {
    name: 'Fragment offset',
    means: ({ offset }) => `From byte ${offset} of the message.`,
  },
  'handshake-fragment-length': {
    name: 'Fragment length',
    means: ({ length }) => `${length} bytes of the message are here.`,
  },
  'handshake-fragment': {
    name: 'Part of the message',
    means: ({ offset, length }) =>
      `${length} bytes from byte ${offset} on. They are read when all fragments are there.`,
  },
  'handshake-vector-length': {
    name: 'Length',
    means: ({ part, length }) => `${length} bytes of “${part}” follow.`,
  },
  'handshake-part': {
    name: 'Part',
    means: ({ part, length }) => `“${part}”, ${length} bytes.`,
  },
  'hello-version': {
    name: 'Version',
    means: (value) =>
      `${named(value)}. DTLS 1.3 is agreed on in the extension supported_versions instead.`,
  },
  'hello-random': {
    name: 'Random',
    means: ({ length }) =>
      `${length} bytes by chance, so that no two handshakes have the same keys.`,
  },
  'hello-session-id': {
    name: 'Session ID',
    means: ({ length }) => `${length} bytes; DTLS 1.3 has no use for it.`,
  },
  'hello-cookie': {
    name: 'Cookie',
    means: ({ length }) =>
      `${length} bytes that prove that the client receives at its address. Browsers have ICE for that.`,
  },
  'cipher-suite': {
    name: 'Cipher suite',
    means: (value) => `${named(value)}.${grease(value)}`,
  },
  'compression-method': {
    name: 'Compression',
    means: (value) => `${named(value)}. Nothing else is allowed any more.`,
  },
  'dtls-extension': {
    name: 'Extension',
    means: ({ extension, length }) => {
      if (extension === undefined) return `${length} bytes that are not taken apart here.`;
      const said = EXTENSIONS[extension];
      return `${extension}${said ? `: ${said}` : ''}. ${length} bytes with its header.`;
    },
  },
  'extension-type': {
    name: 'Extension type',
    means: (value) => `${named(value)}.${grease(value)}`,
  },
  'offered-version': { name: 'Version', means: (value) => `${named(value)}.${grease(value)}` },
  'named-group': {
    name: 'Group',
    means: (value) =>
      `${named(value)}.${value.registered === 'X25519MLKEM768' ? ' Two key exchanges in one: even a quantum computer would have to break both.' : ''}${grease(value)}`,
  },
  'signature-scheme': {
    name: 'Signature scheme',
    means: (value) => `${named(value)}.${grease(value)}`,
  },
  'srtp-profile': {
    name: 'SRTP profile',
    means: (value) => `${named(value)}: how media may be encrypted and authenticated.`,
  },
  'key-share': {
    name: 'Key share',
    means: ({ group }) => `A public key in the group ${group}, made for this handshake alone.`,
  },
  'public-key': {
    name: 'Public key',
    means: ({ length }) =>
      `${length} bytes. With its own private key the other side computes the shared secret; whoever listens cannot.`,
  },
  'protocol-name': {
    name: 'Protocol',
    means: ({ protocol }) => `“${protocol}” is what goes over this connection.`,
  },
  certificate: {
    name: 'Certificate',
    means: ({ length }) =>
      `${length} bytes of DER. Its hash has to be the a=fingerprint of the SDP: who signed it does not matter.`,
  },
  signature: {
    name: 'Signature',
    means: ({ length }) => `${length} bytes, made with the certificate’s private key.`,
  },
  'verify-data': {
    name: 'Verify data',
    means: ({ length }) => `${length} bytes: a keyed hash of the handshake so far.`,
  },
};
