import type { Milliseconds } from '@/lib/time';
import type { SentRtcp } from '../rtcp/encode-rtcp';
import { CNAME } from '../rtcp/packet-type';
import type { ReportBlock, RtcpNamed } from '../rtcp/rtcp-packet';
import { ntpTime, roundTrip } from './ntp-time';
import type { StreamEvent } from './stream-events';
import type { StreamOptions } from './stream-options';

/** What an SR says of the sender's own stream. */
export type SenderInformation = Omit<RtcpNamed<'SR'>, 'reports' | 'profileExtension'>;

/**
 * SR of who has sent, else RR, with what was received; and the CNAME, without which a compound is
 * none (RFC 3550 §6.1).
 */
export function reportCompound(
  { ssrc, cname }: StreamOptions,
  sent: SenderInformation | undefined,
  received: ReportBlock | undefined,
): readonly SentRtcp[] {
  const parts = {
    reports: received === undefined ? [] : [received],
    profileExtension: new Uint8Array(),
  };
  const first: SentRtcp =
    sent === undefined ? { type: 'RR', ssrc, ...parts } : { ...sent, ...parts };
  const items = [{ kind: CNAME, text: cname }];
  return [first, { type: 'SDES', chunks: [{ ssrc, items }] }];
}

/** What the blocks say of this section's own stream, those of other streams left out. */
export function reportEvents(
  now: Milliseconds,
  { ssrc, sending, ntpAtStart }: StreamOptions,
  reports: readonly ReportBlock[],
): readonly StreamEvent[] {
  if (sending === undefined) return [];
  const arrival = ntpTime(ntpAtStart, now);
  return reports
    .filter((report) => report.ssrc === ssrc)
    .map((report) => ({
      kind: 'report-received',
      fractionLost: report.fractionLost / 256,
      cumulativeLost: report.cumulativeLost,
      jitter: (report.jitter * 1000) / sending.source.clockRate,
      roundTrip: roundTrip(arrival, report),
    }));
}
