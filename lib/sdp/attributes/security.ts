import { type AttributeRows, DEPRECATED, row } from './attribute';

/** Keys and security protocols other than DTLS-SRTP. */
export const SECURITY_ATTRIBUTES = {
  'key-mgmt': row('B', 'sip', { rfc: 4567, section: '3.1' }, DEPRECATED),
  mikey: row('B', 'sip', 4567, DEPRECATED),
  'psk-fingerprint': row('B', 'sip', 6193),
  'ike-setup': row('B', 'sip', 6193),
  'ike-esp': row('B', 'sip', 6193),
  'ike-esp-udpencap': row('B', 'sip', 6193),
  '3ge2ae': row('M', '3gpp', {
    title: '3GPP TS 24.229',
    url: 'https://www.3gpp.org/dynareport/24229.htm',
  }),
} satisfies AttributeRows;
