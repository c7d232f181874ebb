import type { RtspAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const rtspTexts: PlainTexts<RtspAttributeName> = {
  control: (value) => `${controlled(value)}: ${value}. RTSP alone uses it; a browser ignores it.`,
  range: (value) =>
    `The recording or live stream covers ${value}${rangeUnit(value)}; an open end means live or unknown length.`,
  mtag: (value) =>
    `The version tag of the media is ${value}: SETUP can name it to be sure that nothing changed since.`,
  etag: (value) =>
    `The version tag of the media is ${value}. The name of RTSP 1.0 for what RTSP 2.0 calls mtag.`,
  'rtsp-ice-d-m': () =>
    'The RTSP server can set up media with ICE and D-ICE candidates in its Transport header (RFC 7825).',
  'x-dimensions': (value) =>
    `The picture measures ${value} pixels (width, height), as live555 and QuickTime servers write it. Never standardised.`,
  cliprect: (value) =>
    `The visible part of the picture is ${value} (top, left, bottom, right in pixels), as QuickTime servers write it. Never standardised.`,
  'x-onvif-track': (value) =>
    `An ONVIF recorder calls this track ${value}, the name that its recording search knows.`,
  'x-qt-text-nam': (value) => `The title of the stream for QuickTime players: ${value}.`,
  'x-qt-text-inf': (value) => `Information on the stream for QuickTime players: ${value}.`,
  'x-qt-text-cmt': (value) => `A comment on the stream for QuickTime players: ${value}.`,
  Media_header: (value) =>
    `Set-up data of a camera’s own player (Hikvision’s cameras write it so): ${value}. Never standardised; other players ignore it.`,
  appversion: (value) =>
    `The camera’s firmware gives ${value} as the version of its streaming application. Never standardised.`,
  Width: (value) =>
    `The width of the picture (data type, pixels): ${value}. Written by RealNetworks servers and some cameras.`,
  Height: (value) =>
    `The height of the picture (data type, pixels): ${value}. Written by RealNetworks servers and some cameras.`,
  length: (value) =>
    `The presentation lasts ${value} (npt counts seconds; 0 for a live stream). Written by RealNetworks servers and some cameras.`,
  mimetype: (value) =>
    `The media type of the track (data type, value): ${value}. Written by RealNetworks servers and some cameras.`,
  'mpeg4-iod': (value) =>
    `The MPEG-4 initial object descriptor, from which a player finds all streams of the scene: ${value}.`,
  'mpeg4-esid': (value) =>
    `This section carries the MPEG-4 elementary stream number ${value} of the object descriptors.`,
  'isma-compliance': (value) =>
    `The stream keeps to a profile of ISMA: ${value} (profile, lowest version, authored version).`,
};

function controlled(value: string): string {
  if (value === '*') return 'Commands for all streams go to the address of the description itself';
  return /^rtspu?:|^rtsps:/i.test(value)
    ? 'SETUP and PLAY for what stands here go to the address'
    : 'SETUP and PLAY for what stands here go to the base address followed by';
}

function rangeUnit(value: string): string {
  if (value.startsWith('npt=')) return ' (npt: seconds, or hours:minutes:seconds, from the start)';
  if (value.startsWith('clock=')) return ' (clock: absolute times in UTC)';
  return value.startsWith('smpte') ? ' (smpte: hours:minutes:seconds:frames)' : '';
}
