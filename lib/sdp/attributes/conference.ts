import { type AttributeRows, FLAG, OPTIONAL, row } from './attribute';

/** Floor control (BFCP), messages and files (MSRP), speech servers (MRCP), media control. */
export const CONFERENCE_ATTRIBUTES = {
  floorctrl: row('M', 'bfcp', { rfc: 8856, section: '5.1' }),
  confid: row('M', 'bfcp', { rfc: 8856, section: '5.2' }),
  userid: row('M', 'bfcp', { rfc: 8856, section: '5.3' }),
  floorid: row('M', 'bfcp', { rfc: 8856, section: '5.4' }),
  bfcpver: row('M', 'bfcp', { rfc: 8856, section: '5.5' }),
  path: row('M', 'msrp', { rfc: 4975, section: '8' }),
  'accept-types': row('M', 'msrp', { rfc: 4975, section: '8' }),
  'accept-wrapped-types': row('M', 'msrp', { rfc: 4975, section: '8' }),
  'max-size': row('M', 'msrp', { rfc: 4975, section: '8' }),
  'msrp-cema': row('M', 'msrp', 6714, FLAG),
  chatroom: row('M', 'msrp', 7701, OPTIONAL),
  'file-selector': row('M', 'msrp', { rfc: 5547, section: '6' }, OPTIONAL),
  'file-transfer-id': row('M', 'msrp', { rfc: 5547, section: '6' }),
  'file-disposition': row('M', 'msrp', { rfc: 5547, section: '6' }),
  'file-date': row('M', 'msrp', { rfc: 5547, section: '6' }),
  'file-icon': row('M', 'msrp', { rfc: 5547, section: '6' }),
  'file-range': row('M', 'msrp', { rfc: 5547, section: '6' }),
  resource: row('M', 'mrcp', { rfc: 6787, section: '4.2' }),
  channel: row('M', 'mrcp', { rfc: 6787, section: '4.2' }),
  cmid: row('M', 'mrcp', { rfc: 6787, section: '4.4' }),
  'cfw-id': row('M', 'sip', 6230),
} satisfies AttributeRows;
