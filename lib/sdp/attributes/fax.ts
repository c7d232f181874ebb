import { type AttributeRows, NON_STANDARD, OPTIONAL, row } from './attribute';

const T38 = { title: 'ITU-T T.38, Annex D', url: 'https://www.itu.int/rec/T-REC-T.38' };

/** Fax and modem over IP. Flags of the standard are often written with `:0` or `:1`. */
export const FAX_ATTRIBUTES = {
  T38FaxVersion: row('M', 'fax', T38),
  T38MaxBitRate: row('M', 'fax', T38),
  T38FaxFillBitRemoval: row('M', 'fax', T38, OPTIONAL),
  T38FaxTranscodingMMR: row('M', 'fax', T38, OPTIONAL),
  T38FaxTranscodingJBIG: row('M', 'fax', T38, OPTIONAL),
  T38FaxRateManagement: row('M', 'fax', T38),
  T38FaxMaxBuffer: row('M', 'fax', T38),
  T38FaxMaxDatagram: row('M', 'fax', T38),
  T38FaxUdpEC: row('M', 'fax', T38),
  T38FaxMaxIFP: row('M', 'fax', T38),
  T38FaxUdpECDepth: row('M', 'fax', T38),
  T38FaxUdpFECMaxSpan: row('M', 'fax', T38),
  T38ModemType: row('M', 'fax', T38),
  T38VendorInfo: row('M', 'fax', T38),
  gpmd: row('M', 'fax', 6498, NON_STANDARD),
  pmft: row('B', 'fax', 6498, NON_STANDARD),
} satisfies AttributeRows;
