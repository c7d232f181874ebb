import { contextsOf } from '@/lib/sdp/contexts-of';
import type { LineContext } from '@/lib/sdp/line-context';
import { readDescription } from '@/lib/sdp/read-description';
import type { ReadLine } from '@/lib/sdp/reading';
import type { MediaReading } from '@/lib/sdp/readings/media';

/** Lines about codecs, sources and data channels as agents, cameras and the RFCs write them. */
export const MEDIA_LINES: readonly string[] = [
  'a=rtpmap:111 opus/48000/2',
  'a=rtpmap:0 PCMU/8000',
  'a=rtpmap:96 VP8/90000',
  'a=rtpmap:97 rtx/90000',
  'a=rtpmap:99 rtx/90000',
  'a=rtpmap:34 X-private/8000/1',
  'a=rtpmap:9 G722/8000/1',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  'a=fmtp:111 maxplaybackrate=16000; sprop-maxcapturerate=16000; maxaveragebitrate=20000; stereo=1; usedtx=0; cbr=1; sprop-stereo=0; ptime=40; maxptime=120',
  'a=fmtp:102 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f',
  'a=fmtp:102 profile-level-id=4D0015; packetization-mode=0; sprop-parameter-sets=Z00AHpWoKAv+VA==,aO48gA==; max-mbps=3600;max-fs=3600;max-br=20;x-google-start-bitrate=800',
  'a=fmtp:96 max-fs=12288;max-fr=60',
  'a=fmtp:98 profile-id=2',
  'a=fmtp:45 level-idx=5;profile=0;tier=0',
  'a=fmtp:49 level-id=93;profile-id=1;tier-flag=0;tx-mode=SRST',
  'a=fmtp:97 apt=96;rtx-time=3000',
  'a=fmtp:63 111/111',
  'a=fmtp:101 0-15,66',
  'a=fmtp:50 repair-window=10000000',
  'a=fmtp:51 mode-set=0,2,5,7; octet-align=1; crc=0; mode-change-period=2',
  'a=fmtp:18 annexb=no',
  'a=fmtp:52 mode=20',
  'a=fmtp:53 streamtype=5;profile-level-id=1;mode=AAC-hbr;sizelength=13;indexlength=3;indexdeltalength=3;config=1210',
  'a=fmtp:31 CIF=4;QCIF=2',
  'a=fmtp:110 x=1;y',
  'a=fmtp:54 sampling=YCbCr-4:2:2; width=1280; height=720; depth=10; exactframerate=60000/1001',
  'a=rtcp-fb:96 nack',
  'a=rtcp-fb:96 nack pli',
  'a=rtcp-fb:96 ccm fir',
  'a=rtcp-fb:96 goog-remb',
  'a=rtcp-fb:* transport-cc',
  'a=rtcp-fb:* ack ccfb',
  'a=rtcp-fb:* ccm tmmbr smaxpr=120',
  'a=rtcp-fb:96 trr-int 100',
  'a=rtcp-fb:96 nack app foo bar',
  'a=rtcp-fb:96 foo bar baz',
  'a=ptime:20',
  'a=ptime:0.125',
  'a=maxptime:60',
  'a=framerate:29.97',
  'a=maxprate:50.0',
  'a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level vad=on',
  'a=extmap:6/recvonly http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
  'a=extmap:15 urn:example:unknown',
  'a=extmap:4096 urn:ietf:params:rtp-hdrext:sdes:mid',
  'a=extmap-allow-mixed',
  'a=ssrc:3570614608 cname:4TOk42mSjXCkVIa6',
  'a=ssrc:3570614608 msid:stream track',
  'a=ssrc:3570614608 mslabel:stream one',
  'a=ssrc:3570614608 label:track',
  'a=ssrc:3570614608 previous-ssrc:1 2',
  'a=ssrc:3570614608 fmtp:111 stereo=1',
  'a=ssrc:12345 ts-refclk:ptp=IEEE802.1AS-2011:39-A7-94-FF-FE-07-CB-D0',
  'a=ssrc:12345 muted',
  'a=ssrc-group:FID 1 2',
  'a=ssrc-group:FEC-FR 1 2',
  'a=ssrc-group:SIM 1 2 3',
  'a=ssrc-group:DUP 1 2',
  'a=ssrc-group:FID 1',
  'a=ssrc-group:NEW 1 2',
  'a=rid:hi send',
  'a=rid:1 recv pt=96,98;max-width=1280;max-height=720;max-fps=30;max-fs=921600;max-br=2000000;max-pps=1000;max-bpp=0.2;depend=2;new=3',
  'a=simulcast:send 1;2;~4,3 recv 5',
  'a=simulcast: recv rid=foo;bar',
  'a=imageattr:96 send [x=800,y=640,sar=1.1,q=0.6] [x=480,y=320] recv *',
  'a=imageattr:* recv [x=[48:16:1920],y=[48:1080],par=[1.2-1.3]] send [x=[320,640],y=2]',
  'a=framesize:96 640-480',
  'a=sctp-port:5000',
  'a=max-message-size:262144',
  'a=max-message-size:1073741823',
  'a=max-message-size:0',
  'a=max-message-size:100',
  'a=sctpmap:5000 webrtc-datachannel 1024',
  'a=dcmap:2 subprotocol="bfcp";label="a b;c";ordered=true;max-retr=3',
  'a=dcmap:4 max-time=100;priority=256;other=1',
  'a=dcmap:6',
  'a=dcsa:2 accept-types:text/plain',
  'a=sctp-init:AQAAFAAAAAEAAgAA//8EAAAAAAc=',
  'a=sctp-init:AAAA',
];

/** Every m-section of the tests knows these codecs. */
const CODECS = [
  'm=video 9 UDP/TLS/RTP/SAVPF 96 97 98 99 102 45 49 50 111 63 101 18 51 52 53 54 31',
  'a=rtpmap:111 opus/48000/2',
  'a=rtpmap:96 VP8/90000',
  'a=rtpmap:97 rtx/90000',
  'a=fmtp:97 apt=96',
  'a=rtpmap:98 VP9/90000',
  'a=rtpmap:102 H264/90000',
  'a=rtpmap:45 AV1/90000',
  'a=rtpmap:49 H265/90000',
  'a=rtpmap:50 flexfec-03/90000',
  'a=rtpmap:51 AMR/8000',
  'a=rtpmap:52 iLBC/8000',
  'a=rtpmap:53 mpeg4-generic/44100/2',
  'a=rtpmap:54 raw/90000',
  'a=rtpmap:63 red/48000/2',
  'a=rtpmap:101 telephone-event/8000',
  'a=rid:1 send',
  'a=rid:2 send',
];

/** The line as it is read at the end of an m-section with {@link CODECS}, and what is around it. */
export function readInMedia(text: string): {
  readonly line: ReadLine;
  readonly context: LineContext;
} {
  const description = readDescription(
    ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', ...CODECS, text].join('\r\n'),
  );
  const line = description.lines.at(-1);
  if (line === undefined) throw new Error('no line was read');
  return { line, context: contextsOf(description)(line) };
}

export function isMediaReading(reading: ReadLine['reading']): reading is MediaReading {
  return KINDS.has(reading.kind);
}

const KINDS: ReadonlySet<string> = new Set([
  ...['rtpmap', 'fmtp', 'rtcp-fb', 'ptime', 'maxptime', 'framerate', 'extmap'],
  ...['extmap-allow-mixed', 'ssrc', 'ssrc-group', 'rid', 'simulcast', 'imageattr', 'framesize'],
  ...['maxprate', 'sctp-port', 'max-message-size', 'sctpmap', 'dcmap', 'dcsa', 'sctp-init'],
]);
