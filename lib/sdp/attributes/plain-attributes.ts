import { ATM_ATTRIBUTES } from './atm';
import { CAPABILITY_ATTRIBUTES } from './capabilities';
import { CONFERENCE_ATTRIBUTES } from './conference';
import { FAX_ATTRIBUTES } from './fax';
import { MOBILE_ATTRIBUTES } from './mobile';
import { RTP_ATTRIBUTES } from './rtp';
import { RTSP_ATTRIBUTES } from './rtsp';
import { SECURITY_ATTRIBUTES } from './security';
import { SESSION_ATTRIBUTES } from './session';
import { SIP_ATTRIBUTES } from './sip';
import { VENDOR_ATTRIBUTES } from './vendor';

/** The attributes without a reader of their own: their value is words, one sentence explains it. */
export const PLAIN_ATTRIBUTES = {
  ...SESSION_ATTRIBUTES,
  ...RTP_ATTRIBUTES,
  ...SECURITY_ATTRIBUTES,
  ...CAPABILITY_ATTRIBUTES,
  ...RTSP_ATTRIBUTES,
  ...SIP_ATTRIBUTES,
  ...CONFERENCE_ATTRIBUTES,
  ...FAX_ATTRIBUTES,
  ...MOBILE_ATTRIBUTES,
  ...VENDOR_ATTRIBUTES,
  ...ATM_ATTRIBUTES,
};

export type SessionAttributeName = keyof typeof SESSION_ATTRIBUTES;
export type RtpAttributeName = keyof typeof RTP_ATTRIBUTES;
export type SecurityAttributeName = keyof typeof SECURITY_ATTRIBUTES;
export type CapabilityAttributeName = keyof typeof CAPABILITY_ATTRIBUTES;
export type RtspAttributeName = keyof typeof RTSP_ATTRIBUTES;
export type SipAttributeName = keyof typeof SIP_ATTRIBUTES;
export type ConferenceAttributeName = keyof typeof CONFERENCE_ATTRIBUTES;
export type FaxAttributeName = keyof typeof FAX_ATTRIBUTES;
export type MobileAttributeName = keyof typeof MOBILE_ATTRIBUTES;
export type VendorAttributeName = keyof typeof VENDOR_ATTRIBUTES;
export type AtmAttributeName = keyof typeof ATM_ATTRIBUTES;

/** Every name that content must have a sentence for. */
export type PlainAttributeName = keyof typeof PLAIN_ATTRIBUTES;

/** The names, in the order of the table. */
export const PLAIN_ATTRIBUTE_NAMES = Object.keys(PLAIN_ATTRIBUTES) as PlainAttributeName[];
