import { type AttributeRows, DEPRECATED, row } from './attribute';

/** What a side could do, beside what it offers: RFC 3407, 5939, 6871, 7006. */
export const CAPABILITY_ATTRIBUTES = {
  sqn: row('B', 'sip', { rfc: 3407, section: '3' }, DEPRECATED),
  cdsc: row('B', 'sip', { rfc: 3407, section: '3' }, DEPRECATED),
  cpar: row('B', 'sip', { rfc: 3407, section: '3' }, DEPRECATED),
  cparmin: row('B', 'sip', { rfc: 3407, section: '3' }, DEPRECATED),
  cparmax: row('B', 'sip', { rfc: 3407, section: '3' }, DEPRECATED),
  pcfg: row('M', 'sip', { rfc: 5939, section: '3.5.1' }),
  acfg: row('M', 'sip', { rfc: 5939, section: '3.5.2' }),
  acap: row('B', 'sip', { rfc: 5939, section: '3.4.1' }),
  tcap: row('B', 'sip', { rfc: 5939, section: '3.4.2' }),
  csup: row('B', 'sip', { rfc: 5939, section: '3.3.1' }),
  creq: row('B', 'sip', { rfc: 5939, section: '3.3.2' }),
  rmcap: row('B', 'sip', { rfc: 6871, section: '3.3.1' }),
  omcap: row('B', 'sip', { rfc: 6871, section: '3.3.1' }),
  mfcap: row('B', 'sip', { rfc: 6871, section: '3.3.2' }),
  mscap: row('B', 'sip', { rfc: 6871, section: '3.3.3' }),
  lcfg: row('B', 'sip', { rfc: 6871, section: '3.3.5' }),
  sescap: row('S', 'sip', { rfc: 6871, section: '3.3.8' }),
  bcap: row('B', 'sip', 7006),
  ccap: row('B', 'sip', 7006),
  icap: row('B', 'sip', 7006),
} satisfies AttributeRows;
