/** RFC 3550 §12.1, RFC 4585 §6.1, RFC 3611 §2. */
export const PACKET_TYPE = {
  SR: 200,
  RR: 201,
  SDES: 202,
  BYE: 203,
  APP: 204,
  RTPFB: 205,
  PSFB: 206,
  XR: 207,
} as const;

/** RFC 4585 §6.2; 15 is of draft-holmer-rmcat-transport-wide-cc-extensions-01. */
export const RTPFB_FORMAT = { NACK: 1, 'transport-cc': 15 } as const;

/** RFC 4585 §6.3, RFC 5104 §4.3.1; REMB is an application layer feedback (15). */
export const PSFB_FORMAT = { PLI: 1, FIR: 4, REMB: 15 } as const;

/** What an application layer feedback begins with when it is a REMB: "REMB". */
export const REMB_IDENTIFIER = 0x52454d42;

/** The item of SDES that each compound must have (RFC 3550 §6.5.1). */
export const CNAME = 1;
