import type { SecurityAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const securityTexts: PlainTexts<SecurityAttributeName> = {
  'key-mgmt': (value) =>
    `A key exchange carried in the description itself, by protocol name and data: ${value}. WebRTC knows DTLS-SRTP alone.`,
  mikey: (value) => `A MIKEY key exchange message: ${value}. Legacy; WebRTC knows DTLS-SRTP alone.`,
  'psk-fingerprint': (value) => `The hash of the pre-shared key that IKE is to use: ${value}.`,
  'ike-setup': (value) => `Who begins the IKE exchange: this side is ${value}${ROLE[value] ?? ''}.`,
  'ike-esp': (value) => `The media go through an IPsec ESP tunnel, with the parameters ${value}.`,
  'ike-esp-udpencap': (value) =>
    `The media go through an IPsec ESP tunnel inside UDP, with the parameters ${value}.`,
  '3ge2ae': (value) =>
    `Media between phone and edge of an IMS network are encrypted: ${value}${EDGE[value] ?? ''}.`,
};

const ROLE: Readonly<Record<string, string>> = {
  active: ' (it begins)',
  passive: ' (it waits)',
  actpass: ' (it can do either; the answerer chooses)',
};

const EDGE: Readonly<Record<string, string>> = {
  requested: ' (asked for)',
  applied: ' (in use)',
};
