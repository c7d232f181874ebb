/** Texts of the list of a simulated call's messages, and of the way of one down to the wire. */
export const messageJourneyWords = {
  heading: 'Messages, followed down to the wire',
  lead: 'Choose a message to see in which packets it travelled, and what each protocol put around it.',
  channel: 'Data channel',
  all: 'All',
  caption: 'Messages of the data channels up to this moment',
  none: 'No message has been sent yet at this moment.',
  columns: {
    message: 'Message',
    way: 'From, to',
    bytes: 'Bytes',
    sent: 'Sent',
    arrived: 'Arrived',
  },
  way: (from: string, to: string) => `${from} → ${to}`,
  binary: (bytes: string) => `binary, ${bytes} bytes`,
  arrivedAfter: (time: string) => `after ${time}`,
  notYet: 'not yet',
  never: 'never',
  isShown: (message: string) => `The way of “${message}” is shown below the messages.`,
  journey: {
    label: (message: string) => `The way of “${message}”`,
    unknown: 'No packet with this message was found.',
    unknownWhy:
      'It may not have left before the recording ended. Over TCP or TLS to a relay, datagrams are pieces of a stream, and none is a packet of its own.',
    sum: (message: string, wire: string, packets: number, sendings: number) =>
      `${message} bytes of message, ${wire} bytes on the sender’s wire${
        packets === 1 ? '' : `, in ${packets} pieces`
      }${sendings > packets ? `, ${sendings} sendings` : ''}.`,
    sendings: 'Which sending',
    piece: (place: number, all: number) => `Piece ${place} of ${all}`,
    whole: 'Sent',
    again: 'sent again',
    lost: 'lost',
    layers: 'From the message to the wire',
    layer: 'Layer',
    says: 'What it says',
    adds: 'Adds',
    total: 'So far',
    bytes: (count: string) => `${count} B`,
    message: 'Message',
    text: (characters: number) =>
      characters === 1 ? '1 character, in UTF-8' : `${characters} characters, in UTF-8`,
    part: (bytes: string, all: string) => `${bytes} of its ${all} bytes`,
    binary: 'bytes as they are',
    chunk: 'SCTP DATA chunk',
    ordered: (sequence: number) => `number ${sequence} of its stream`,
    unordered: 'unordered: without a number',
    chunkFacts: (tsn: number, stream: number) => `TSN ${tsn}, stream ${stream}`,
    ppid: (ppid: number, name: string) => `PPID ${ppid} (${name})`,
    ppids: { 51: 'text', 53: 'binary', 56: 'empty text', 57: 'empty binary' } as Record<
      number,
      string
    >,
    padding: (bytes: number) => (bytes === 1 ? '1 byte of padding' : `${bytes} bytes of padding`),
    fragments: {
      whole: 'B E: the whole message',
      first: 'B: its first piece',
      middle: 'no flag: a piece in between',
      last: 'E: its last piece',
    },
    packet: 'SCTP packet',
    packetAlone: 'ports, verification tag, CRC-32C',
    packetWith: (chunks: string) => `ports, verification tag, CRC-32C; with it ${chunks}`,
    record: 'DTLS record',
    recordSays: (epoch: number, number: number) =>
      `epoch ${epoch}, number ${number}: from here on encrypted and authenticated`,
    turn: 'TURN',
    turnSays: 'ChannelData or a Send indication: for whom the relay passes it on',
    udp: 'UDP',
    udpSays: 'ports, length, checksum',
    ip: 'IP',
    ipSays: 'addresses',
    way: 'Through the network',
    open: (packet: string) => `Open packet ${packet} in the messages`,
    relayed: 'passed on by the relay as',
    hop: (from: string, to: string) => `${from} → ${to}`,
    left: (time: string) => `left at ${time}`,
    came: (time: string) => `came at ${time}`,
    dropped: (node: string) => `went no further than ${node}`,
    nobody: 'nobody',
    acknowledged: (peer: string, time: string) =>
      `${peer} acknowledged all of it with a SACK at ${time}.`,
    unacknowledged: 'No SACK covers all of it in this recording.',
    givenUp: (time: string) =>
      `Its channel sends nothing twice: the sender gave it up, and told so with a FORWARD-TSN at ${time}.`,
    retransmitted:
      'SCTP sent the same chunk again, under the same TSN, in a new record: DTLS itself never repeats application data, and an old record would be refused as a replay.',
  },
  window: {
    heading: 'Against replays',
    counter: 'Roll-over counter',
    highest: 'Highest index',
    window: 'Window',
    /** `before`: how many of them lie before the first packet that came. */
    label: (accepted: number, size: number, missing: string, before: number) =>
      `${accepted} of the last ${size} indices accepted${
        missing === '' ? '' : `; missing, counted back from the highest: ${missing}`
      }${before === 0 ? '' : `; ${before} from before the stream began`}`,
    refused: 'Refused',
    index: (index: string, at: string) => `index ${index}, came at ${at}`,
    because: {
      replayed: 'refused, it had come before',
      'too-old': 'refused, it lies behind the window',
    },
    meaning:
      'A sequence number has 16 bits. The counter of its wraps is never sent, so both sides count it; together they make the index. An index is accepted once: what falls behind the window, or is marked in it, is dropped.',
    reference: 'RFC 3711 §3.3',
  },
  packets: {
    first: 'First packet',
    latest: 'Latest packet at the cursor',
    refused: 'Latest refused packet',
    open: (which: string, stream: string) => `${which} of ${stream}, in the messages`,
  },
};
