import type { MobileAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const mobileTexts: PlainTexts<MobileAttributeName> = {
  'X-predecbufsize': (value) =>
    `3GPP streaming: the buffer before the decoder must hold ${value} bytes.`,
  'X-initpredecbufperiod': (value) =>
    `3GPP streaming: the player fills its buffer for ${value} ticks of a 90 kHz clock before it decodes.`,
  'X-initpostdecbufperiod': (value) =>
    `3GPP streaming: decoded pictures wait ${value} ticks of a 90 kHz clock before the first is shown.`,
  'X-decbyterate': (value) => `3GPP streaming: the decoder must take ${value} bytes a second.`,
  '3gpp-videopostdecbufsize': (value) =>
    `3GPP streaming: decoded video needs a buffer of ${value} bytes.`,
  '3GPP-Integrity-Key': (value) =>
    `3GPP streaming: the key with which the integrity of stream data is proven: ${value}.`,
  '3GPP-SDP-Auth': (value) => `3GPP streaming: authenticates this description itself: ${value}.`,
  '3GPP-SRTP-Config': (value) =>
    `3GPP streaming: how SRTP protects the integrity here: ${value} (nonce, key salt, tag length).`,
  'alt-default-id': (value) =>
    `3GPP streaming: what stands here is alternative ${value}, the one for players that know no others.`,
  'alt-group': (value) =>
    `3GPP streaming: alternatives that fit together, by language or bandwidth: ${value}.`,
  '3GPP-Adaptation-Support': (value) =>
    `3GPP streaming: the server adapts its rate if the player reports its buffer in every ${value}. RTCP report.`,
  '3GPP-Asset-Information': (value) =>
    `3GPP streaming: title, author and the like of the content: ${value}.`,
  'mbms-mode': (value) => `Mobile broadcast (MBMS): the media come by ${value}.`,
  'mbms-flowid': (value) =>
    `Mobile broadcast (MBMS): number of this flow for error correction, with its address: ${value}.`,
  'mbms-repair': (value) => `Mobile broadcast (MBMS): parameters of the repair packets: ${value}.`,
  '3GPP-QoE-Metrics': (value) =>
    `3GPP: the player reports on the quality it saw (rebuffering, jitter, losses …): ${value}.`,
  '3gpp_sync_info': (value) =>
    `3GPP telephony: lip-synchrony with other media: ${value}${SYNC[value] ?? ''}.`,
  '3gpp_MaxRecvSDUSize': (value) =>
    `3GPP telephony: this side receives packets of ${value} bytes at most, without IP headers.`,
  'bw-info': (value) =>
    `3GPP telephony: bandwidths for a payload type and direction, in kbit/s: ${value}.`,
  'FEC-declaration': (value) =>
    `Mobile broadcast: an error-correcting code is declared under a number: ${value}.`,
  FEC: (value) => `Mobile broadcast: the error-correcting code declared as ${value} is used here.`,
  'FEC-OTI-extension': (value) =>
    `Mobile broadcast: more parameters of the declared error-correcting code: ${value}.`,
  'FEC-redundancy-level': (value) =>
    `Mobile broadcast: how much redundancy the declared code adds: ${value} (number, percent).`,
  'flute-tsi': (value) =>
    `Files are broadcast with FLUTE; the transport session has the id ${value}.`,
  'flute-ch': (value) => `The FLUTE file broadcast uses ${value} channels.`,
  bcastversion: (value) => `The announcement keeps to version ${value} of OMA BCAST.`,
  stkmstream: (value) =>
    `OMA BCAST: the keys for this media come in the key stream number ${value}.`,
  SRTPAuthentication: (value) => `OMA BCAST: SRTP authenticates packets by method number ${value}.`,
  SRTPROCTxRate: (value) =>
    `OMA BCAST: every ${value}. packet carries SRTP’s roll-over counter, so that latecomers can decrypt.`,
  PSCid: (value) => `IPTV: the personalised channel has the id ${value}.`,
  bc_service: (value) => `IPTV: the broadcast service is ${value}.`,
  bc_program: (value) => `IPTV: the broadcast programme is ${value}.`,
  bc_service_package: (value) =>
    `IPTV: the subscribed package of services and their addresses: ${value}.`,
  'g.3gpp.cat': (value) =>
    `IMS: this media is the custom tone that a caller hears while it rings${of(value)}.`,
  'g.3gpp.crs': (value) =>
    `IMS: this media is the custom ringing signal for the callee${of(value)}.`,
  'phone-context': (value) =>
    `Telephone numbers of this description are local to the area or network ${value}.`,
  'visited-realm': (value) =>
    `IMS: an address realm that the media passed, so that later gateways can be left out (realm number, realm, address, port): ${value}.`,
  'secondary-realm': (value) =>
    `IMS: a further realm in which this media can be reached (realm number, realm, address, port): ${value}.`,
  'omr-codecs': (value) =>
    `IMS: codecs of the m-line before a gateway changed it (number, transport, codecs): ${value}.`,
  'omr-m-att': (value) =>
    `IMS: a media attribute as it was before a gateway changed it (number, attribute): ${value}.`,
  'omr-s-att': (value) =>
    `IMS: a session attribute as it was before a gateway changed it (number, attribute): ${value}.`,
  'omr-m-bw': (value) =>
    `IMS: the media bandwidth as it was before a gateway changed it (number, bandwidth): ${value}.`,
  'omr-s-bw': (value) =>
    `IMS: the session bandwidth as it was before a gateway changed it (number, bandwidth): ${value}.`,
  'omr-m-cksum': (value) =>
    `IMS: a checksum over the media lines, to notice changes by others: ${value}.`,
  'omr-s-cksum': (value) =>
    `IMS: a checksum over the session lines, to notice changes by others: ${value}.`,
  ipbcp: (value) =>
    `Bearer control of a telephone network over IP (version, message type): ${value}.`,
  h248item: (value) => `A gateway is told a property of an H.248 package: ${value}.`,
};

const of = (value: string) => (value === '' ? '' : ` (${value})`);

const SYNC: Readonly<Record<string, string>> = {
  'No Sync': ' (none is wanted)',
};
