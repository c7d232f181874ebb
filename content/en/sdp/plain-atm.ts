import type { AtmAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainText, PlainTexts } from '@/lib/sdp/readings/plain-texts';

/** All of RFC 3108: "-" stands for what is left to the network. */
const atm =
  (subject: string): PlainText =>
  (value) =>
    `ATM telephony (RFC 3108, historical): ${subject} ${value}.`;

export const atmTexts: PlainTexts<AtmAttributeName> = {
  eecid: atm('the circuit has the end-to-end id'),
  aalType: atm('the adaptation layer is'),
  capability: atm('the transfer capability or service category is'),
  qosClass: atm('the quality-of-service class is'),
  bcob: atm('the broadband bearer class, with its end-to-end timing flag, is'),
  stc: atm('susceptibility to clipping is'),
  upcc: atm('the user plane connection configuration is'),
  atmQOSparms: atm('quality limits per direction (delay, variation, loss …) are'),
  atmTrfcDesc: atm('the traffic per direction (peak and sustained cell rates, burst …) is'),
  abrParms: atm('the available-bit-rate parameters per direction are'),
  abrSetup: atm('the available-bit-rate set-up parameters are'),
  bearerType: atm('the bearer (PVC permanent, SVC switched, CID) and who sets it up:'),
  lij: atm('leaf-initiated join, screening and sequence number:'),
  anycast: atm('the anycast group address and its kind are'),
  cache: atm('whether the circuit is kept for reuse, and for how many seconds:'),
  bearerSigIE: atm('an element of the bearer signalling, passed on in hexadecimal:'),
  aalApp: atm('the application above the adaptation layer (organisation, type, version):'),
  cbrRate: atm('the constant bit rate, as its code in hexadecimal, is'),
  sbc: atm('subchannels of 64 kbit/s in the circuit:'),
  clkrec: atm('the clock is recovered by'),
  fec: atm('errors are corrected by'),
  prtfl: atm('cells are filled partially, with octets:'),
  structure: atm('structured data transfer, and the size of a block:'),
  cpsSDUsize: atm('the largest packet of the AAL2 common part, per direction, is'),
  aal2CPS: atm('channel ids and timer of the AAL2 common part are'),
  aal2CPSSDUrate: atm('the limit of the packet bit rate per direction is'),
  aal2sscs3661unassured: atm('segmentation without delivery assurance (I.366.1), its sizes:'),
  aal2sscs3661assured: atm('segmentation with assured delivery (I.366.1), its sizes and buffers:'),
  aal2sscs3662: atm('voice trunking (I.366.2), its application, switches and sizes:'),
  aal5sscop: atm('assured delivery over AAL5, its sizes and buffers:'),
  atmmap: atm('payload type and its encoding are'),
  silenceSupp: atm(
    'silence suppression (on or off, timer, preference, comfort noise, noise levels) is',
  ),
  ecan: atm('echo cancellation per direction (switch, kind) is'),
  gc: atm('gain control per direction (switch, level) is'),
  profileDesc: atm('a trunking profile (type, number, codec rows):'),
  vsel: atm('voice codecs, preferred first (codec, packet length, packet time):'),
  dsel: atm('codecs for modem data, preferred first:'),
  fsel: atm('codecs for fax, preferred first:'),
  onewaySel: atm('codecs for one direction and service, preferred first:'),
  codecconfig: atm('codec configuration in hexadecimal:'),
  isup_usi: atm('the user service information of the telephone network in hexadecimal:'),
  uiLayer1_Prot: atm('the layer 1 protocol of the user information in hexadecimal:'),
  chain: atm('place of this description in a chain of alternatives:'),
};
