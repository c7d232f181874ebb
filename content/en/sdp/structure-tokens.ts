import { textFor } from '@/content/text-for';
import type { StructureTokenRole } from '@/lib/sdp/readings/structure';
import type { TokenCatalogue } from '@/lib/sdp/words';

/** What each value of these lines is, and says. */
export const structureTokens: TokenCatalogue<StructureTokenRole> = {
  version: { name: 'protocol version' },
  username: {
    name: 'user name',
    meaning: (value) => (value === '-' ? '“-”: no user name is given.' : undefined),
  },
  'session id': {
    name: 'session id',
    meaning: () => 'Chosen at random by the writer; stays the same for the life of the session.',
  },
  'session version': {
    name: 'session version',
    meaning: () => 'Grows by one with each new description of the same session.',
  },
  'network type': {
    name: 'network type',
    meaning: (value) => (value === 'IN' ? 'IN: the Internet.' : undefined),
  },
  'address type': {
    name: 'address type',
    meaning: (value) => textFor({ IP4: 'An IPv4 address.', IP6: 'An IPv6 address.' }, value),
  },
  address: {
    name: 'address',
    meaning: (value) =>
      value === '0.0.0.0' || value === '::' ? 'A placeholder: nobody has this address.' : undefined,
  },
  'session name': { name: 'session name' },
  information: { name: 'description in words' },
  uri: { name: 'address of a page' },
  email: { name: 'mail address' },
  phone: { name: 'telephone number' },
  ttl: { name: 'time to live', meaning: (value) => `At most ${value} routers may pass it on.` },
  'address count': { name: 'number of addresses' },
  'bandwidth type': {
    name: 'bandwidth type',
    meaning: (value) => textFor(BANDWIDTH_UNITS, value),
  },
  bandwidth: { name: 'bandwidth' },
  'start time': { name: 'start time', meaning: boundary },
  'stop time': { name: 'stop time', meaning: boundary },
  'repeat interval': { name: 'repeat interval' },
  'active duration': { name: 'duration' },
  'repeat offset': { name: 'offset from the start' },
  'adjustment time': { name: 'time of the change' },
  'adjustment offset': { name: 'change of the clock' },
  'key method': { name: 'key method' },
  key: { name: 'key' },
  media: { name: 'kind of media', meaning: (value) => textFor(MEDIA, value) },
  port: { name: 'port', meaning: portMeaning },
  'port count': { name: 'number of ports' },
  proto: { name: 'transport and profile' },
  format: {
    name: 'format',
    meaning: (value, _, { rtp, codecOf }) => {
      const codec = rtp && /^\d{1,3}$/.test(value) ? codecOf(Number(value)) : undefined;
      return codec && `Payload type ${value}: ${codec.codec}, ${codec.clockRate} Hz.`;
    },
  },
};

function boundary(value: string): string | undefined {
  return value === '0' ? '0: no bound.' : `${value} seconds since the start of 1900.`;
}

function portMeaning(value: string): string | undefined {
  if (value === '9') return 'Port 9 (discard) says: not known yet.';
  return value === '0' ? 'Port 0: refused, or without a transport of its own.' : undefined;
}

const BANDWIDTH_UNITS: Readonly<Record<string, string>> = {
  AS: 'Application specific maximum, in kbit/s.',
  CT: 'Conference total, in kbit/s.',
  TIAS: 'Transport independent maximum, in bit/s.',
  RS: 'RTCP of senders, in bit/s.',
  RR: 'RTCP of receivers, in bit/s.',
};

const MEDIA: Readonly<Record<string, string>> = {
  audio: 'Sound.',
  video: 'Pictures.',
  application: 'Data: in WebRTC, data channels.',
  text: 'Text as it is typed.',
  message: 'Messages.',
  image: 'Still pictures: fax.',
};
