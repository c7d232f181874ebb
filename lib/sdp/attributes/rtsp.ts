import { type AttributeRows, DEPRECATED, NON_STANDARD, row } from './attribute';

const REALNETWORKS = {
  title: 'RealNetworks Helix',
  url: 'https://en.wikipedia.org/wiki/Helix_(multimedia_project)',
};
const LIVE555 = { title: 'live555', url: 'http://www.live555.com/liveMedia/' };
const ONVIF = {
  title: 'ONVIF Streaming Specification',
  url: 'https://www.onvif.org/specs/stream/ONVIF-Streaming-Spec.pdf',
};
const RTSP = { rfc: 7826, section: 'D.1' };
const MPEG4 = {
  title: 'ISMA 1.0',
  url: 'https://en.wikipedia.org/wiki/Internet_Streaming_Media_Alliance',
};

/** Streams asked for with RTSP: the standard's own, and what cameras and players add. */
export const RTSP_ATTRIBUTES = {
  control: row('B', 'rtsp', RTSP),
  range: row('B', 'rtsp', RTSP),
  mtag: row('B', 'rtsp', RTSP),
  etag: row('B', 'rtsp', { rfc: 2326, section: 'C.1.8' }, DEPRECATED),
  'rtsp-ice-d-m': row('B', 'rtsp', 7825, { value: 'flag' }),
  'x-dimensions': row('M', 'rtsp', LIVE555, NON_STANDARD),
  cliprect: row('M', 'rtsp', LIVE555, NON_STANDARD),
  'x-onvif-track': row('M', 'rtsp', ONVIF, NON_STANDARD),
  'x-qt-text-nam': row('S', 'rtsp', LIVE555, NON_STANDARD),
  'x-qt-text-inf': row('S', 'rtsp', LIVE555, NON_STANDARD),
  'x-qt-text-cmt': row('S', 'rtsp', LIVE555, NON_STANDARD),
  Media_header: row('B', 'rtsp', RTSP, NON_STANDARD),
  appversion: row('B', 'rtsp', RTSP, NON_STANDARD),
  Width: row('M', 'rtsp', REALNETWORKS, NON_STANDARD),
  Height: row('M', 'rtsp', REALNETWORKS, NON_STANDARD),
  length: row('B', 'rtsp', REALNETWORKS, NON_STANDARD),
  mimetype: row('M', 'rtsp', REALNETWORKS, NON_STANDARD),
  'mpeg4-iod': row('S', 'rtsp', MPEG4, NON_STANDARD),
  'mpeg4-esid': row('M', 'rtsp', MPEG4, NON_STANDARD),
  'isma-compliance': row('S', 'rtsp', MPEG4, NON_STANDARD),
} satisfies AttributeRows;
