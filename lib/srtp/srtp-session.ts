import { ReplayWindow, SMALLEST_WINDOW } from '@/lib/replay-window';
import { openRtcp, readSrtcpIndex } from './open-rtcp';
import { openRtp } from './open-rtp';
import { estimateIndex, type HighestPacket, packetIndex } from './packet-index';
import { protectRtcp, ssrcOf } from './protect-rtcp';
import { protectRtp } from './protect-rtp';
import type {
  OpenedPacket,
  OpeningFailure,
  ProtectedPacket,
  SrtcpSteps,
  SrtpSteps,
} from './protection-steps';
import { decodeRtpHeader } from './rtp/decode-rtp';
import type { SessionKeys } from './session-keys';

/** Why nothing may go out: the same key and index twice would give the plaintexts away. */
export type SendingProblem = 'malformed' | 'index-already-used' | 'keys-used-up';

export type Protection<Steps> =
  | ProtectedPacket<Steps>
  | { readonly ok: false; readonly problem: SendingProblem };

/** A packet that was not even tried, and why. */
export interface ReplayRejection {
  readonly ok: false;
  readonly problem: 'replayed' | 'too-old';
  readonly ssrc: number;
  readonly index: bigint;
  /** The highest index that was accepted of this source. */
  readonly highestIndex: bigint;
}

export type Opening<Steps> = OpenedPacket<Steps> | OpeningFailure<Steps> | ReplayRejection;

/** What one side keeps of one source of RTP (RFC 3711 §3.2.3). */
interface SourceState {
  highest: HighestPacket | undefined;
  readonly window: ReplayWindow;
}

/** What a receiver keeps of one source beside its keys (RFC 3711 §3.2.3). */
export interface SourceReception {
  readonly rolloverCounter: number;
  readonly highestIndex: bigint;
  /** From the highest index down: whether that index has been accepted. */
  readonly window: readonly boolean[];
}

/**
 * RFC 3711 §3.4 begins with 0. The library in browsers counts first and sends then, so that theirs
 * begin with 1 (seen in Firefox 153); a receiver takes both.
 */
export const FIRST_RTCP_INDEX = 1n;
const LAST_RTP_INDEX = 2n ** 48n - 1n;
const LAST_RTCP_INDEX = 2n ** 31n - 1n;

/** Protects what this side sends, of all its sources, with its own keys. */
export class SrtpSender {
  private readonly sources = new Map<number, SourceState>();
  private readonly rtcpIndices = new Map<number, bigint>();

  constructor(
    private readonly keys: SessionKeys,
    private readonly windowSize = SMALLEST_WINDOW,
  ) {}

  /** An older packet may go out late, but none twice. */
  protectRtp(packet: Uint8Array): Protection<SrtpSteps> {
    const decoded = decodeRtpHeader(packet);
    if (!decoded.ok) return { ok: false, problem: 'malformed' };
    const { ssrc, sequenceNumber } = decoded.header;
    const state = stateOf(this.sources, ssrc, this.windowSize);
    const place = estimateIndex(state.highest, sequenceNumber);
    if (place.index > LAST_RTP_INDEX) return { ok: false, problem: 'keys-used-up' };
    if (state.window.judge(Number(place.index)) !== 'fresh') {
      return { ok: false, problem: 'index-already-used' };
    }
    accept(state, place.rolloverCounter, sequenceNumber);
    return protectRtp(this.keys.srtp, packet, place.rolloverCounter);
  }

  /** Each compound has the next index of its sender's SSRC. */
  protectRtcp(packet: Uint8Array): Protection<SrtcpSteps> {
    if (packet.length < 8) return { ok: false, problem: 'malformed' };
    const ssrc = ssrcOf(packet);
    const index = this.rtcpIndices.get(ssrc) ?? FIRST_RTCP_INDEX;
    if (index > LAST_RTCP_INDEX) return { ok: false, problem: 'keys-used-up' };
    this.rtcpIndices.set(ssrc, index + 1n);
    return protectRtcp(this.keys.srtcp, packet, index);
  }
}

/** Opens what the other side sends, of all its sources, with its keys. */
export class SrtpReceiver {
  private readonly sources = new Map<number, SourceState>();
  private readonly rtcpWindows = new Map<number, ReplayWindow>();

  constructor(
    private readonly keys: SessionKeys,
    private readonly windowSize = SMALLEST_WINDOW,
  ) {}

  /** Only a packet whose tag is right changes what is known of its source. Never throws. */
  openRtp(bytes: Uint8Array): Opening<SrtpSteps> {
    const decoded = decodeRtpHeader(bytes);
    if (!decoded.ok) return { ok: false, problem: 'malformed' };
    const { ssrc, sequenceNumber } = decoded.header;
    // Kept only below: forged sources must not fill the memory.
    const state = this.sources.get(ssrc) ?? newState(this.windowSize);
    const { index, rolloverCounter } = estimateIndex(state.highest, sequenceNumber);
    const rejection = rejectionOf(state.window, ssrc, index);
    if (rejection !== undefined) return rejection;
    const opened = openRtp(this.keys.srtp, bytes, rolloverCounter);
    if (opened.ok) {
      accept(state, rolloverCounter, sequenceNumber);
      this.sources.set(ssrc, state);
    }
    return opened;
  }

  /** The index stands in the packet, so there is nothing to estimate. Never throws. */
  openRtcp(bytes: Uint8Array): Opening<SrtcpSteps> {
    const place = readSrtcpIndex(this.keys.srtcp, bytes);
    if (place === undefined) return { ok: false, problem: 'too-short' };
    const { ssrc, index } = place;
    const window = this.rtcpWindows.get(ssrc) ?? new ReplayWindow(this.windowSize);
    const rejection = rejectionOf(window, ssrc, index);
    if (rejection !== undefined) return rejection;
    const opened = openRtcp(this.keys.srtcp, bytes);
    if (opened.ok) {
      window.accept(Number(index));
      this.rtcpWindows.set(ssrc, window);
    }
    return opened;
  }

  /** The counter and the window of a source; undefined before its first packet. */
  receptionOf(ssrc: number): SourceReception | undefined {
    const source = this.sources.get(ssrc);
    const highest = source?.window.highest;
    if (source?.highest === undefined || highest === undefined) return undefined;
    const { rolloverCounter } = source.highest;
    return { rolloverCounter, highestIndex: BigInt(highest), window: source.window.accepted };
  }

  /** The roll-over counter as it stands for a source; undefined before its first packet. */
  rolloverCounterOf(ssrc: number): number | undefined {
    return this.sources.get(ssrc)?.highest?.rolloverCounter;
  }
}

function newState(windowSize: number): SourceState {
  return { highest: undefined, window: new ReplayWindow(windowSize) };
}

function stateOf(sources: Map<number, SourceState>, ssrc: number, windowSize: number): SourceState {
  const held = sources.get(ssrc) ?? newState(windowSize);
  sources.set(ssrc, held);
  return held;
}

function accept(state: SourceState, rolloverCounter: number, sequenceNumber: number): void {
  const { index } = packetIndex(rolloverCounter, sequenceNumber);
  const number = Number(index);
  state.window.accept(number);
  if (state.window.highest === number) state.highest = { rolloverCounter, sequenceNumber };
}

function rejectionOf(
  window: ReplayWindow,
  ssrc: number,
  index: bigint,
): ReplayRejection | undefined {
  const { highest } = window;
  const problem = window.judge(Number(index));
  return problem === 'fresh' || highest === undefined
    ? undefined
    : { ok: false, problem, ssrc, index, highestIndex: BigInt(highest) };
}
