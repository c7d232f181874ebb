import type { Random } from '@/lib/random';
import { MediaSession } from '@/lib/srtp/media/media-session';
import { RtpStream } from '@/lib/srtp/media/rtp-stream';
import { TransportCounter } from '@/lib/srtp/media/stream-options';
import type { SessionKeys } from '@/lib/srtp/session-keys';
import type { Milliseconds } from '@/lib/time';
import { type AudioSection, audioStream } from './audio';
import { type VideoSection, videoStream } from './video';

/** The media sections of a transport, bundled (RFC 9143). */
export interface MediaSections {
  readonly audio: AudioSection;
  readonly video: VideoSection;
  /** Bytes of a frame of video that one packet holds at most. */
  readonly largest: number;
}

/** Audio and video both ways, protected with these keys from now on. */
export function createMedia(
  now: Milliseconds,
  { audio, video, largest }: MediaSections,
  keys: { readonly ours: SessionKeys; readonly theirs: SessionKeys },
  random: Random,
): MediaSession {
  const counter = new TransportCounter();
  const [sound, picture] = [random.stream('audio'), random.stream('video')];
  const streams = [
    new RtpStream(now, audioStream(audio, sound), counter, sound.stream('reports')),
    new RtpStream(now, videoStream(video, largest, picture), counter, picture.stream('reports')),
  ];
  return new MediaSession(streams, keys.ours, keys.theirs);
}
