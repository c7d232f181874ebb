import type { VendorAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

/** Lync, Skype for Business and Teams' gateways write these; everybody else may ignore them. */
export const vendorTexts: PlainTexts<VendorAttributeName> = {
  encryption: (value) =>
    `Microsoft and old SIP phones: SRTP encryption is ${value} for this media.`,
  cryptoscale: (value) =>
    `Microsoft: SRTP keys in a secure real-time scale mode, for servers with many receivers: ${value}.`,
  'x-candidate-ipv6': (value) =>
    `Microsoft: an ICE candidate with an IPv6 address, apart so that old clients do not see it: ${value}.`,
  'x-candidate-info': (value) => `Microsoft: network type or link of the candidates: ${value}.`,
  'x-caps': (value) =>
    `Microsoft: picture sizes and rates that the RTVideo codec can do: ${value}.`,
  'x-devicecaps': (value) => `Microsoft: sound and camera devices that this client has: ${value}.`,
  'x-mediabw': (value) =>
    `Microsoft: bandwidth that the client’s policy allows, by media: ${value}.`,
  'x-mediasettings': (value) => `Microsoft: media settings of this client: ${value}.`,
  'x-bypassid': (value) =>
    `Microsoft: clients and gateways of the same site ${value} may send media past the mediation server.`,
  'x-bypass': (value) =>
    `Microsoft: this media is meant to go past the mediation server: ${value}.`,
  'x-ssrc-range': (value) =>
    `Microsoft: the sender uses SSRCs of the range ${value} in this section.`,
  'x-source': (value) => `Microsoft: the source of this media is ${value} in the conference.`,
  'x-source-streamid': (value) => `Microsoft: the stream has the id ${value} in the conference.`,
  'x-sourceid': (value) => `Microsoft: the source has the id ${value} in the conference.`,
};
