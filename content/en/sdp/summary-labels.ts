import type { AddressClass } from '@/lib/address';
import type { CodecRole, MediaSummary } from '@/lib/sdp/summary/description-summary';

export const roles: Readonly<Record<CodecRole, string>> = {
  media: 'media',
  retransmission: 'retransmission',
  redundancy: 'redundancy',
  'error correction': 'error correction',
  'telephone events': 'telephone keys (DTMF)',
  'comfort noise': 'comfort noise',
  unnamed: 'a payload type that no line names',
};

export const directions: Readonly<Record<MediaSummary['direction']['direction'], string>> = {
  sendrecv: 'both sides may send',
  sendonly: 'only whoever wrote this sends',
  recvonly: 'only the other side sends',
  inactive: 'neither side sends',
};

/** RTSP and broadcast: a direction is that of whoever reads (RFC 8866 §6.7). */
export const announced: typeof directions = {
  sendrecv: 'whoever follows this announcement may send and receive',
  sendonly: 'whoever follows this announcement only sends',
  recvonly: 'whoever follows this announcement receives',
  inactive: 'nobody sends for now',
};

export const setups = {
  active: 'whoever wrote this opens it',
  passive: 'the other side opens it',
  actpass: 'the answerer chooses who opens it',
  holdconn: 'nobody is to open it yet',
} as const;

export const addressClasses: Readonly<Record<AddressClass, string>> = {
  unspecified: 'no address',
  loopback: 'the same machine only',
  'link-local': 'one network link only',
  private: 'an address inside a local network',
  shared: 'behind a carrier’s NAT (CGNAT)',
  'unique-local': 'an IPv6 address inside a local network',
  documentation: 'an address for examples, reaching nobody',
  multicast: 'a multicast group',
  reserved: 'a reserved address',
  global: 'a public address',
  mdns: 'hidden behind an mDNS name',
  redacted: 'blanked out',
  name: 'a host name',
};
