/** An RTP packet's place in its stream: 2^16 · roll-over counter + sequence number (RFC 3711 §3.3.1). */
export interface PacketIndex {
  readonly index: bigint;
  /** 32 bits. */
  readonly rolloverCounter: number;
  readonly sequenceNumber: number;
}

/** The highest packet that was accepted so far. */
export interface HighestPacket {
  readonly rolloverCounter: number;
  readonly sequenceNumber: number;
}

export function packetIndex(rolloverCounter: number, sequenceNumber: number): PacketIndex {
  const index = (BigInt(rolloverCounter) << 16n) | BigInt(sequenceNumber);
  return { index, rolloverCounter, sequenceNumber };
}

/**
 * The index nearest to the highest packet (RFC 3711 §3.3.1, Appendix A): the counter itself is
 * never sent. Without a packet before it the counter is taken to be 0, which is why a stream
 * should begin with a number below 2^15, and why who joins after a wrap cannot open anything.
 */
export function estimateIndex(
  highest: HighestPacket | undefined,
  sequenceNumber: number,
): PacketIndex {
  if (highest === undefined) return packetIndex(0, sequenceNumber);
  return packetIndex(highest.rolloverCounter + turnsSince(highest, sequenceNumber), sequenceNumber);
}

function turnsSince(highest: HighestPacket, sequenceNumber: number): -1 | 0 | 1 {
  const ahead = sequenceNumber - highest.sequenceNumber;
  // Nothing was sent before the first turn, so a number far above is one that many were lost before.
  if (ahead > 0x8000) return highest.rolloverCounter === 0 ? 0 : -1;
  return ahead < -0x8000 ? 1 : 0;
}
