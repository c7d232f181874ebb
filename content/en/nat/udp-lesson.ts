/** The lesson about UDP: its header, what is not in it, who adds what, why media prefer it. */
export const udpLessonWords = {
  header: {
    heading: (packet: string) => `The header of ${packet}`,
    about:
      'Eight bytes, and nothing else: two ports, a length, a checksum. The addresses of the hosts stand in the IP header around it.',
    stretch: (from: string, to: string) => `${from} → ${to}`,
    nobody: 'nobody',
    hex: 'hex',
    fields: {
      sourcePort: 'Source port',
      destinationPort: 'Destination port',
      length: 'Length',
      checksum: 'Checksum',
    },
    means: {
      sourcePort: 'The application that sent it, and where an answer goes.',
      destinationPort: 'The application at the receiver that gets it.',
      length: 'Header and data together, in bytes.',
      checksum: 'Finds bits that were flipped by accident; anyone may compute it anew.',
    },
    bytes: (length: number) => `${length} bytes: 8 of header, ${length - 8} of data`,
    sum: (source: string, destination: string, length: number) =>
      `The checksum here is the complement of the 16-bit sum over ${source}, ${destination}, protocol 17, length ${length}, and then the header and all data. The addresses are in it though they are not in the datagram, so a NAT must write it anew when it changes them.`,
    changed: 'Underlined: written anew by the box before.',
    other: 'Every UDP datagram in Messages has its own under this heading.',
    none: 'Play a scenario, and the header of its first datagram stands here.',
    references: 'Specification',
  },
  absent: {
    heading: 'What is not in it',
    items: {
      order: {
        name: 'No order.',
        text: 'There is no sequence number. Two datagrams on different ways arrive in any order, and nobody can tell.',
      },
      delivery: {
        name: 'No delivery.',
        text: 'There is no acknowledgment. What is lost is gone, and neither side is told.',
      },
      state: {
        name: 'No connection.',
        text: 'There is no handshake and no end: the first datagram may carry data, and a NAT has to guess from silence when a flow is over.',
      },
      identity: {
        name: 'No sender that could be believed.',
        text: 'The source address and port are only claimed. This is why a check of ICE carries a MESSAGE-INTEGRITY.',
      },
      secrecy: {
        name: 'No secrecy.',
        text: 'Who is on the way reads the data, and may change it and mend the checksum.',
      },
      pace: {
        name: 'No pace.',
        text: 'Nothing slows a sender down when the path is full; the application must do that itself.',
      },
    },
  },
  matrix: {
    heading: 'Who adds what',
    caption: 'What UDP, TCP, and the protocols over UDP provide',
    about:
      'In a call, DTLS, SRTP and SCTP bring what UDP leaves out, each only what its own data need. TCP brings order, delivery and pace, to everything, and neither secrecy nor integrity.',
    property: 'Property',
    provision: { none: 'no', part: 'in part', whole: 'yes' },
    protocols: {
      udp: 'UDP',
      tcp: 'TCP',
      dtls: 'DTLS',
      srtp: 'SRTP',
      sctp: 'SCTP over DTLS',
    },
    properties: {
      order: 'Order',
      delivery: 'Delivery',
      duplicates: 'Duplicates found',
      state: 'State, connection',
      reading: 'Secrecy: who may read',
      changing: 'Integrity: who may change',
      addressing: 'Which application or stream',
      fragmentation: 'Fragmentation',
      congestion: 'Congestion control',
    },
    cells: {
      order: {
        udp: 'None: as they arrive.',
        tcp: 'Sequence number of every byte; what comes early waits.',
        dtls: 'Handshake only: message_seq. Application data are passed on as they come.',
        srtp: 'Sequence number and timestamp of RTP say the order; the jitter buffer uses them, and nothing waits for what is lost.',
        sctp: 'Per data channel: stream sequence number. Not where the U bit is set.',
      },
      delivery: {
        udp: 'None, and no word of a loss.',
        tcp: 'Acknowledgment number; sent again after a time-out or three duplicate acknowledgments, until it arrives or the connection is given up.',
        dtls: 'Handshake only: a flight is sent again after a time-out, and 1.3 has an ACK.',
        srtp: 'None by itself. A receiver may ask for a packet (NACK), and get it again (RTX), while it is still of use.',
        sctp: 'TSN and SACK. A channel may set a limit of time or of attempts; FORWARD-TSN then gives up.',
      },
      duplicates: {
        udp: 'Passed on twice.',
        tcp: 'By the sequence number.',
        dtls: 'By epoch and sequence number of the record, in a window.',
        srtp: 'By the packet index, in a replay list.',
        sctp: 'By the TSN.',
      },
      state: {
        udp: 'None: each datagram stands alone.',
        tcp: 'A connection: SYN, SYN-ACK, ACK before the first byte.',
        dtls: 'Keys by epoch, after a handshake of one or two round trips.',
        srtp: 'A context per SSRC: roll-over counter, replay list. The keys come from DTLS, without a packet of its own.',
        sctp: 'An association: INIT, INIT ACK, COOKIE ECHO, COOKIE ACK, then the verification tag.',
      },
      reading: {
        udp: 'Everybody on the way.',
        tcp: 'Everybody on the way; TLS is a layer of its own.',
        dtls: 'Only the two ends. The header of a record stays in clear, in 1.3 without its sequence number.',
        srtp: 'Payload: only the two ends. The RTP header stays in clear: SSRC, sequence number, timestamp.',
        sctp: 'Only the two ends: the whole packet lies within a DTLS record.',
      },
      changing: {
        udp: 'Everybody: the checksum is no secret.',
        tcp: 'Everybody: the checksum is no secret.',
        dtls: 'Nobody unnoticed: authentication tag of the record.',
        srtp: 'Nobody unnoticed: authentication tag over header and payload.',
        sctp: 'Nobody unnoticed, thanks to DTLS. Its own CRC32c finds accidents only.',
      },
      addressing: {
        udp: 'Ports: one for each application.',
        tcp: 'Ports: one stream of bytes for each connection, without borders between messages.',
        dtls: 'None: UDP’s ports. Its first byte (20 to 63) tells it from STUN and SRTP on the same port.',
        srtp: 'SSRC, payload type, and the MID header extension: many streams on one port.',
        sctp: 'Stream identifier: one for each data channel. The PPID says text or bytes.',
      },
      fragmentation: {
        udp: 'None; IP may cut a datagram, and one lost piece loses it all.',
        tcp: 'Cuts the stream into segments (MSS).',
        dtls: 'Handshake only: fragment_offset and fragment_length. Data must fit into one datagram.',
        srtp: 'None: the payload format of a codec cuts large pictures.',
        sctp: 'Cuts messages: B and E bits, joined by the TSN.',
      },
      congestion: {
        udp: 'None.',
        tcp: 'Congestion window.',
        dtls: 'None; only the time-out of the handshake doubles.',
        srtp: 'None by itself: RTCP reports what arrived, and the sender lowers its bit rate.',
        sctp: 'Congestion window, as TCP has it.',
      },
    },
  },
  late: {
    heading: 'Why media prefer UDP',
    about:
      'A packet of sound is needed at one moment. Later it is worth nothing, so waiting for a lost one only spoils those behind it. Below, the same sound with the same losses, once over UDP and once over TCP.',
    model:
      'Modelled: 3 s of Opus, a packet every 20 ms. TCP sends a lost packet again after three selective acknowledgments from behind it (RFC 6675) or after its time-out (RFC 6298, at least 200 ms), and hands everything over in order. Acknowledgments are never lost, the delay never changes, and no window holds anything back, so a real TCP would rather be later. Newer stacks (RACK, RFC 8985) notice a loss some 10 ms sooner; the round trip for the second copy remains.',
    controls: {
      loss: 'Loss',
      delay: 'Delay, one way',
      buffer: 'Jitter buffer',
      bufferHint: 'How long the player waits for a packet beyond that delay.',
      again: 'Other losses, same rate',
    },
    percent: (share: number) => `${Math.round(share * 1000) / 10} %`,
    milliseconds: (value: number) => `${Math.round(value)} ms`,
    result: {
      udp: (missing: number, total: number) =>
        missing === 0
          ? `UDP: all ${total} packets are played.`
          : `UDP: ${missing} of ${total} packets are not played. They were lost.`,
      tcp: (late: number, heldUp: number, total: number) =>
        late === 0
          ? `TCP: all ${total} packets are played.`
          : `TCP: ${late} of ${total} packets are not played. They came too late, ${heldUp} of them only because they had to wait for a lost one.`,
      needed: (buffer: string) =>
        `To play everything over TCP, the jitter buffer would have to hold ${buffer}: a delay in both directions of the talk.`,
      enough: 'Here TCP is in time, because nothing is lost or the buffer is long enough.',
    },
    chart: {
      label: (protocol: string, missing: number, total: number) =>
        `${protocol}: age of each of ${total} packets when the player gets it; ${missing} not played`,
      deadline: (age: string) => `too late from ${age} on`,
      played: 'played',
      late: 'too late',
      lost: 'lost',
    },
    table: {
      open: 'The same as a table',
      caption: 'Each packet, when it was sent and when the player gets it',
      number: 'Packet',
      sentAt: 'Sent',
      deadline: 'Needed until',
      udp: 'Over UDP',
      tcp: 'Over TCP',
      attempts: 'Sent by TCP',
      times: (count: number) => (count === 1 ? 'once' : `${count} times`),
      late: (at: string) => `${at}, too late`,
    },
  },
};
