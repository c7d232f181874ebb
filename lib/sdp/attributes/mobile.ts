import { type AttributeRows, OPTIONAL, row } from './attribute';

const technicalSpecification = (number: string) => ({
  title: `3GPP TS ${number}`,
  url: `https://www.3gpp.org/dynareport/${number.replace('.', '')}.htm`,
});
const TS_24_229 = technicalSpecification('24.229');
const TS_26_114 = technicalSpecification('26.114');
const TS_26_346 = technicalSpecification('26.346');
const OMR = technicalSpecification('29.079');
const TS_183_063 = {
  title: 'ETSI TS 183 063',
  url: 'https://www.etsi.org/deliver/etsi_ts/183000_183099/183063/',
};
const FLUTE = {
  title: 'draft-mehta-rmt-flute-sdp-05',
  url: 'https://datatracker.ietf.org/doc/html/draft-mehta-rmt-flute-sdp-05',
};

/** Mobile networks: streaming and broadcast of 3GPP and OMA, the IMS, and gateway control. */
export const MOBILE_ATTRIBUTES = {
  'X-predecbufsize': row('M', '3gpp', 6064),
  'X-initpredecbufperiod': row('M', '3gpp', 6064),
  'X-initpostdecbufperiod': row('M', '3gpp', 6064),
  'X-decbyterate': row('M', '3gpp', 6064),
  '3gpp-videopostdecbufsize': row('M', '3gpp', 6064),
  '3GPP-Integrity-Key': row('S', '3gpp', 6064),
  '3GPP-SDP-Auth': row('S', '3gpp', 6064),
  '3GPP-SRTP-Config': row('M', '3gpp', 6064),
  'alt-default-id': row('M', '3gpp', 6064),
  'alt-group': row('S', '3gpp', 6064),
  '3GPP-Adaptation-Support': row('M', '3gpp', 6064),
  '3GPP-Asset-Information': row('B', '3gpp', 6064),
  'mbms-mode': row('B', '3gpp', 6064),
  'mbms-flowid': row('M', '3gpp', 6064),
  'mbms-repair': row('B', '3gpp', 6064),
  '3GPP-QoE-Metrics': row('B', '3gpp', 6064),
  '3gpp_sync_info': row('M', '3gpp', TS_26_114),
  '3gpp_MaxRecvSDUSize': row('M', '3gpp', TS_26_114),
  'bw-info': row('M', '3gpp', TS_26_114),
  'FEC-declaration': row('B', '3gpp', TS_26_346),
  FEC: row('M', '3gpp', TS_26_346),
  'FEC-OTI-extension': row('B', '3gpp', TS_26_346),
  'FEC-redundancy-level': row('B', '3gpp', TS_26_346),
  'flute-tsi': row('S', 'broadcast', FLUTE, { standing: 'non-standard' }),
  'flute-ch': row('S', 'broadcast', FLUTE, { standing: 'non-standard' }),
  bcastversion: row('S', 'broadcast', 5159),
  stkmstream: row('B', 'broadcast', 5159),
  SRTPAuthentication: row('M', 'broadcast', 5159),
  SRTPROCTxRate: row('M', 'broadcast', 5159),
  PSCid: row('S', 'broadcast', TS_183_063),
  bc_service: row('S', 'broadcast', TS_183_063),
  bc_program: row('S', 'broadcast', TS_183_063),
  bc_service_package: row('S', 'broadcast', TS_183_063),
  'g.3gpp.cat': row('M', '3gpp', technicalSpecification('24.182'), OPTIONAL),
  'g.3gpp.crs': row('M', '3gpp', technicalSpecification('24.183'), OPTIONAL),
  'phone-context': row('S', '3gpp', TS_24_229),
  'visited-realm': row('M', '3gpp', OMR),
  'secondary-realm': row('M', '3gpp', OMR),
  'omr-codecs': row('M', '3gpp', OMR),
  'omr-m-att': row('M', '3gpp', OMR),
  'omr-s-att': row('M', '3gpp', OMR),
  'omr-m-bw': row('M', '3gpp', OMR),
  'omr-s-bw': row('M', '3gpp', OMR),
  'omr-m-cksum': row('M', '3gpp', OMR),
  'omr-s-cksum': row('M', '3gpp', OMR),
  ipbcp: row('S', 'sip', { title: 'ITU-T Q.1970', url: 'https://www.itu.int/rec/T-REC-Q.1970' }),
  h248item: row('B', 'sip', {
    title: 'ITU-T H.248.15',
    url: 'https://www.itu.int/rec/T-REC-H.248.15',
  }),
} satisfies AttributeRows;
