import type { FaxAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const faxTexts: PlainTexts<FaxAttributeName> = {
  T38FaxVersion: (value) => `Fax over IP in version ${value} of T.38.`,
  T38MaxBitRate: (value) => `The fax goes at ${value} bit/s at most.`,
  T38FaxFillBitRemoval: (value) =>
    `The gateway can leave out fill bits of the fax image and put them in again${flag(value)}.`,
  T38FaxTranscodingMMR: (value) =>
    `The gateway can recode the fax image as MMR on its way${flag(value)}.`,
  T38FaxTranscodingJBIG: (value) =>
    `The gateway can recode the fax image as JBIG on its way${flag(value)}.`,
  T38FaxRateManagement: (value) => `How the fax speed is agreed on: ${value}${RATE[value] ?? ''}.`,
  T38FaxMaxBuffer: (value) => `The receiver can hold ${value} bytes of fax data.`,
  T38FaxMaxDatagram: (value) => `A fax packet may have ${value} bytes at most.`,
  T38FaxUdpEC: (value) => `Lost fax packets are made good by ${value}${CORRECTION[value] ?? ''}.`,
  T38FaxMaxIFP: (value) => `One fax data element (IFP) may have ${value} bytes at most.`,
  T38FaxUdpECDepth: (value) =>
    `Depth of the fax error correction: ${value} (least, then wished-for number of earlier elements).`,
  T38FaxUdpFECMaxSpan: (value) =>
    `One parity packet of the fax error correction covers ${value} elements at most.`,
  T38ModemType: (value) => `The fax terminals use modems of the kind ${value}.`,
  T38VendorInfo: (value) =>
    `The maker of the fax gateway: ${value} (country, maker, device codes).`,
  gpmd: (value) =>
    `A gateway’s parameter for a payload type: ${value}${value.includes('vbd=yes') ? ', so that this codec carries modem and fax tones untouched (voiceband data)' : ''}.`,
  pmft: (value) => `For modem and fax tones the gateway prefers, in this order: ${value}.`,
};

/** The standard has a flag; many gateways write a digit behind it. */
const flag = (value: string) =>
  value === '' ? '' : ` (written with ${value}: 1 yes, 0 no, though the standard has a bare flag)`;

const RATE: Readonly<Record<string, string>> = {
  transferredTCF: ' (the training signal passes through, right for UDP)',
  localTCF: ' (each gateway makes the training signal itself, right for TCP)',
};

const CORRECTION: Readonly<Record<string, string>> = {
  t38UDPRedundancy: ' (each packet repeats earlier ones)',
  t38UDPFEC: ' (parity packets)',
  t38UDPNoEC: ' (nothing: no error correction)',
};
