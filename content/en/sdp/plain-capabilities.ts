import type { CapabilityAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

/** Browsers take no part in capability negotiation: the m-lines as they stand are what counts. */
export const capabilityTexts: PlainTexts<CapabilityAttributeName> = {
  sqn: (value) =>
    `Number ${value} of this side’s capability sets (RFC 3407, the older scheme): a new number means new capabilities.`,
  cdsc: (value) =>
    `A media this side could also do, though it is not offered: ${value} (number, media, transport, formats; RFC 3407, the older scheme).`,
  cpar: (value) =>
    `Belongs to the capability above it, as if it stood in an m-section of its own: ${value} (RFC 3407, the older scheme).`,
  cparmin: (value) =>
    `The least that this side can do for the capability above it: ${value} (RFC 3407, the older scheme).`,
  cparmax: (value) =>
    `The most that this side can do for the capability above it: ${value} (RFC 3407, the older scheme).`,
  pcfg: (value) =>
    `A configuration that the answerer may choose in place of the m-line: number, then what it is made of: ${value} (a= attributes, t= transport, m= media, | between alternatives). Browsers ignore it and take the m-line.`,
  acfg: (value) =>
    `The answerer chose this potential configuration of the offer: ${value} (number, then what was used of it).`,
  acap: (value) =>
    `An attribute kept ready under a number, to be used by a potential configuration: ${value}. Alone it has no effect.`,
  tcap: (value) =>
    `Transports kept ready under numbers that count up from the first: ${value}. Alone they have no effect.`,
  csup: (value) => `Options of capability negotiation that this side supports: ${value}.`,
  creq: (value) =>
    `Options of capability negotiation without which the configurations are not to be used: ${value}.`,
  rmcap: (value) => `RTP codecs kept ready under a number, as an rtpmap would name them: ${value}.`,
  omcap: (value) => `Formats other than RTP kept ready under a number: ${value}.`,
  mfcap: (value) =>
    `Codec parameters (as in fmtp) for the media capability with this number: ${value}.`,
  mscap: (value) =>
    `An attribute with a payload type (such as rtcp-fb) for the media capability with this number: ${value}.`,
  lcfg: (value) =>
    `A latent configuration, possible in principle but not offered now: ${value} (number, then mt= media, t= transport, m= codecs, a= attributes).`,
  sescap: (value) =>
    `Configurations that may be used together, by preference: ${value} (number of the set, then the configurations; optional ones in brackets).`,
  bcap: (value) => `A bandwidth kept ready under a number, as a b= line would say it: ${value}.`,
  ccap: (value) =>
    `A connection address kept ready under a number, with network and address type: ${value}.`,
  icap: (value) => `A title kept ready under a number, as an i= line would say it: ${value}.`,
};
