import type { HeaderExtension } from '@/lib/sdp/header-extensions';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { Meanings } from '@/lib/sdp/words';

export const headerExtensionMeanings: Meanings<'extmap' | 'extmap-allow-mixed'> = {
  extmap: (reading) =>
    `Header extension ${reading.id} ${what(reading)}${configured(reading)}${direction(reading)}.${idRemark(reading.id)}`,
  'extmap-allow-mixed': () =>
    'One RTP stream may use header extensions in the one-byte and in the two-byte form by turns.',
};

/** What the ranges of ids stand for (RFC 8285 §4.2, §4.3 and §7). */
export function idText(id: number): string {
  if (id === 0) return 'Id 0 is padding and can name no extension.';
  if (id <= 14) return `Id ${id} fits the one-byte form (1 to 14).`;
  if (id === 15) return 'Id 15 ends the one-byte form, so it needs the two-byte form.';
  if (id <= 255) return `Id ${id} needs the two-byte form (1 to 255).`;
  if (id >= 4096 && id <= 4351)
    return `Id ${id} stands for “pick one later” in an offer (4096 to 4351).`;
  return `No header can hold the id ${id}.`;
}

function idRemark(id: number): string {
  return id >= 1 && id <= 14 ? '' : ` ${idText(id)}`;
}

function what({ extension, uri }: ReadingOf<'extmap'>): string {
  return extension === undefined
    ? `is the one with the URI ${uri}, which is not known here`
    : extensionWords[extension];
}

function configured({ attributes }: ReadingOf<'extmap'>): string {
  return attributes === undefined ? '' : ` (configured with “${attributes}”)`;
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  sendrecv: ', sent and received by this side',
  sendonly: ', only sent by this side',
  recvonly: ', only received by this side',
  inactive: ', for now in neither direction',
};

function direction({ direction: written }: ReadingOf<'extmap'>): string {
  return written === undefined ? '' : (DIRECTIONS[written] ?? '');
}

/** Behind "Header extension 3". */
export const extensionWords: Readonly<Record<HeaderExtension, string>> = {
  'ssrc-audio-level':
    'tells how loud the sound in each packet is, so that nobody needs to decode it (ssrc-audio-level)',
  'csrc-audio-level': 'tells how loud each speaker of a mix is (csrc-audio-level)',
  toffset: 'tells by how much sending lagged behind the timestamp (toffset)',
  'smpte-tc': 'carries SMPTE time codes (smpte-tc)',
  'ntp-64': 'carries the wall-clock time in 64 bits (ntp-64)',
  'ntp-56': 'carries the wall-clock time in 56 bits (ntp-56)',
  encrypt: 'is an encrypted one (encrypt, RFC 6904)',
  'sdes-mid': 'carries the mid, which tells the m-section of a packet under BUNDLE (sdes:mid)',
  'sdes-cname': 'carries the canonical name of the source (sdes:cname)',
  'sdes-rtp-stream-id':
    'carries the rid, which tells the simulcast layer of a packet (sdes:rtp-stream-id)',
  'sdes-repaired-rtp-stream-id':
    'carries the rid of the layer that a retransmission repairs (sdes:repaired-rtp-stream-id)',
  'sdes-capt-id': 'carries the capture of a telepresence room (sdes:CaptId)',
  'splicing-interval': 'tells when a splicer may put other content in (splicing-interval)',
  framemarking: 'marks where frames begin and which can be dropped (framemarking)',
  'video-orientation': 'tells how the picture is to be turned (video-orientation)',
  'video-orientation-6': 'tells how the picture is to be turned, to 6 bits (video-orientation:6)',
  'roi-sent': 'tells which region of the picture is sent (roi-sent)',
  'predefined-roi-sent':
    'tells which predefined region of the picture is sent (predefined-roi-sent)',
  'abs-send-time':
    'tells when each packet left, for the receiver’s bandwidth estimate (abs-send-time)',
  'transport-wide-cc':
    'numbers all packets of the transport, for the feedback of transport-cc (transport-wide-cc)',
  'transport-wide-cc-02':
    'numbers all packets of the transport and can ask for feedback (transport-wide-cc-02)',
  'playout-delay': 'tells how long the receiver should hold back the picture (playout-delay)',
  'video-content-type':
    'tells whether the picture is a camera’s or a screen’s (video-content-type)',
  'video-timing': 'tells how long capturing, coding and sending took (video-timing)',
  'color-space': 'tells the colour space and HDR values (color-space)',
  'abs-capture-time': 'tells when the media was captured (abs-capture-time)',
  'inband-cn': 'tells the level of comfort noise (inband-cn)',
  'video-layers-allocation':
    'tells which layers are sent at which bitrate (video-layers-allocation)',
  'video-frame-tracking-id': 'numbers frames for tests (video-frame-tracking-id)',
  'generic-frame-descriptor':
    'tells which frames depend on which, in an earlier form (generic-frame-descriptor)',
  'corruption-detection':
    'carries samples of the picture, to find corruption after decoding (corruption-detection)',
  'dependency-descriptor':
    'tells which frames and layers depend on which, so that an SFU can drop some (dependency-descriptor)',
};
