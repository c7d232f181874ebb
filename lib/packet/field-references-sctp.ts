import type { SctpFields } from './field-values-sctp';
import { rfcSection as at, type RfcSection } from './rfc-section';

/** Where the fields of SCTP and of the establishment of data channels are specified. */
export const SCTP_REFERENCES: Readonly<Record<keyof SctpFields, RfcSection>> = {
  'sctp-packet': at(9260, '3'),
  'sctp-source-port': at(9260, '3.1'),
  'sctp-destination-port': at(9260, '3.1'),
  'sctp-verification-tag': at(9260, '3.1'),
  'sctp-checksum': at(9260, '6.8'),
  'sctp-chunk': at(9260, '3.2'),
  'sctp-chunk-type': at(9260, '3.2'),
  'sctp-chunk-flags': at(9260, '3.2'),
  'sctp-length': at(9260, '3.2'),
  'sctp-parameter': at(9260, '3.2.1'),
  'sctp-parameter-type': at(9260, '3.2.1'),
  'sctp-tsn': at(9260, '3.3.1'),
  'sctp-stream': at(9260, '3.3.1'),
  'sctp-stream-sequence': at(9260, '3.3.1'),
  'sctp-cumulative-tsn': at(9260, '3.3.4'),
  'sctp-window': at(9260, '3.3.2'),
  'sctp-initiate-tag': at(9260, '3.3.2'),
  'sctp-payload-protocol': at(8831, '8'),
  'sctp-user-data': at(9260, '3.3.1'),
  'sctp-number': at(9260, '3.3'),
  'sctp-bytes': at(9260, '3.3'),
  'sctp-padding': at(9260, '3.2'),
  'dcep-message': at(8832, '5'),
  'dcep-part': at(8832, '5.1'),
};
