import type { Description, ReadLine } from '../reading';
import type { ProgramGuess } from './description-summary';

/** A program, and the lines that it writes: all of them must be there. */
interface ProgramMarks {
  readonly program: string;
  readonly certainty: ProgramGuess['certainty'];
  readonly marks: readonly RegExp[];
}

/** The library within Chrome, Edge, Safari and most apps: content says so beside its name. */
const LIBWEBRTC = 'libwebrtc';

/** The program that probably wrote this, with the lines that say so; undefined where none do. */
export function programOf(description: Description): ProgramGuess | undefined {
  const lines = description.lines.filter(isMarked).map(({ line: { number, text } }) => ({
    lineNumber: number,
    text: text.trim(),
  }));
  for (const { program, certainty, marks } of PROGRAMS) {
    const found = marks.map((mark) => lines.find(({ text }) => mark.test(text)));
    const evidence = found.filter((line) => line !== undefined);
    if (evidence.length === marks.length) return { program, certainty, evidence };
  }
  return undefined;
}

function isMarked({ line, reading }: ReadLine): boolean {
  if (line.place.in === 'around') return false;
  if (reading.kind === 'ssrc') return reading.attribute === 'msid';
  if (reading.kind === 'plain') return MARKED_ATTRIBUTES.has(reading.attribute);
  return MARKED.has(reading.kind);
}

/** What programs put names into; no other line is looked at. */
const MARKED = new Set(['origin', 'session name', 'information', 'msid-semantic', 'msid']);

const MARKED_ATTRIBUTES = new Set<string>(['tool', 'Media_header']);

const says = (program: string, ...marks: readonly RegExp[]): ProgramMarks => ({
  program,
  certainty: 'certain',
  marks,
});
const writesLike = (program: string, ...marks: readonly RegExp[]): ProgramMarks => ({
  program,
  certainty: 'likely',
  marks,
});

/**
 * The first that fits. A name of its own goes before a manner of writing, and a server before the
 * library that it is built of.
 */
const PROGRAMS: readonly ProgramMarks[] = [
  says('Firefox', /^o=mozilla\.\.\.THIS_IS_SDPARTA-\S+ /),
  says('Firefox', /^o=Mozilla-SIPUA-\S+ /),
  says('FreeSWITCH', /^o=FreeSWITCH /),
  says('FreeSWITCH', /^s=FreeSWITCH$/),
  says('Asterisk', /^s=Asterisk( |$)/),
  says('mediasoup', /^o=mediasoup\S* /),
  says('Kurento', /^s=Kurento Media Server$/),
  says('str0m', /^o=str0m-\S+ /),
  says('PJSIP', /^s=pjmedia$/),
  says('Cisco SIP', /^o=Cisco\S* /),
  says('GStreamer', /^a=tool:GStreamer( |$)/),
  says('GStreamer', /^s=Session streamed with GStreamer$/),
  says('FFmpeg', /^a=tool:libavformat\b/),
  says('LIVE555', /^a=tool:LIVE555\b/),
  says('Wowza', /^s=WowzaStreamingEngine/),
  says('sipsorcery', /^s=sipsorcery$/),
  writesLike('Jitsi', /^a=msid-semantic: ?WMS mixedmslabel\b/),
  writesLike('Jitsi', /^a=(ssrc:\d+ )?msid:mixedmslabel /),
  writesLike('LiveKit', /^a=(ssrc:\d+ )?msid:PA_[A-Za-z0-9]{6,}/),
  writesLike('Janus', /^a=msid-semantic: WMS janus\b/),
  writesLike('Janus', /^s=VideoRoom \d+$/),
  writesLike('Hikvision', /^a=Media_header:MEDIAINFO=/),
  writesLike('libdatachannel', /^o=rtc \d+ \d+ IN IP4 127\.0\.0\.1$/, /^s=-$/),
  writesLike('Pion', /^o=- \d+ \d+ IN IP4 0\.0\.0\.0$/, /^a=msid-semantic:WMS\*$/),
  writesLike('aiortc', /^o=- (\d{10}) \1 IN IP4 0\.0\.0\.0$/, /^a=msid-semantic:WMS \*$/),
  writesLike(
    LIBWEBRTC,
    /^o=- \d{16,19} \d+ IN IP4 127\.0\.0\.1$/,
    /^s=-$/,
    /^a=msid-semantic: WMS\b/,
  ),
];
