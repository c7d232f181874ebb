import type { ByteRange } from '@/lib/bytes/byte-range';
import { readApplication, readGoodbye, readSourceDescription } from './rtcp-description';
import { readExtendedReport } from './rtcp-extended-report';
import { readPayloadFeedback, readTransportFeedback } from './rtcp-feedback';
import {
  APPLICATION,
  EXTENDED_REPORT,
  GOODBYE,
  PAYLOAD_FEEDBACK,
  RECEIVER_REPORT,
  type RtcpHead,
  SENDER_REPORT,
  SOURCE_DESCRIPTION,
  TRANSPORT_FEEDBACK,
} from './rtcp-head';
import { type RtcpBody, rtcpData } from './rtcp-parts';
import { readReceiverReport, readSenderReport } from './rtcp-reports';

/** Takes apart the body by the type in the head; an unknown type is data. */
export function rtcpBody(bytes: Uint8Array, range: ByteRange, head: RtcpHead): RtcpBody {
  switch (head.type) {
    case SENDER_REPORT:
      return readSenderReport(bytes, range, head.count);
    case RECEIVER_REPORT:
      return readReceiverReport(bytes, range, head.count);
    case SOURCE_DESCRIPTION:
      return readSourceDescription(bytes, range, head.count);
    case GOODBYE:
      return readGoodbye(bytes, range, head.count);
    case APPLICATION:
      return readApplication(bytes, range);
    case TRANSPORT_FEEDBACK:
      return readTransportFeedback(bytes, range, head.count);
    case PAYLOAD_FEEDBACK:
      return readPayloadFeedback(bytes, range, head.count);
    case EXTENDED_REPORT:
      return readExtendedReport(bytes, range);
    default:
      return { fields: rtcpData(range) };
  }
}
