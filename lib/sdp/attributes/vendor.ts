import { type AttributeRows, NON_STANDARD, row } from './attribute';

/** Lync and Skype for Business publish their own attributes as [MS-SDPEXT]. */
const MS_SDPEXT = {
  title: '[MS-SDPEXT]',
  url: 'https://learn.microsoft.com/openspecs/office_protocols/ms-sdpext/',
};

/** Names of one maker that are met often enough to be known. */
export const VENDOR_ATTRIBUTES = {
  encryption: row('M', 'vendor', MS_SDPEXT, NON_STANDARD),
  cryptoscale: row('M', 'vendor', MS_SDPEXT, NON_STANDARD),
  'x-candidate-ipv6': row('M', 'vendor', MS_SDPEXT, NON_STANDARD),
  'x-candidate-info': row('M', 'vendor', MS_SDPEXT, NON_STANDARD),
  'x-caps': row('M', 'vendor', MS_SDPEXT, NON_STANDARD),
  'x-devicecaps': row('S', 'vendor', MS_SDPEXT, NON_STANDARD),
  'x-mediabw': row('S', 'vendor', MS_SDPEXT, NON_STANDARD),
  'x-mediasettings': row('S', 'vendor', MS_SDPEXT, NON_STANDARD),
  'x-bypassid': row('M', 'vendor', MS_SDPEXT, NON_STANDARD),
  'x-bypass': row('M', 'vendor', MS_SDPEXT, NON_STANDARD),
  'x-ssrc-range': row('M', 'vendor', MS_SDPEXT, NON_STANDARD),
  'x-source': row('M', 'vendor', MS_SDPEXT, NON_STANDARD),
  'x-source-streamid': row('M', 'vendor', MS_SDPEXT, NON_STANDARD),
  'x-sourceid': row('M', 'vendor', MS_SDPEXT, NON_STANDARD),
} satisfies AttributeRows;
