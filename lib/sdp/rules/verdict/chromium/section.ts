import { reject } from '../rejection';
import { checkBandwidth } from './bandwidth';
import { isCandidate } from './candidate';
import { checkChannelLine } from './channel-lines';
import { createCodecTable } from './codec-lines';
import { checkConnection } from './connection';
import { readExtension } from './extension';
import type { CheckedLine } from './line-syntax';
import type { LineWalk } from './line-walk';
import { type MediaLine, readMediaLine } from './media-line';
import type { Content, Extension, Sourced, Transport } from './offer';
import type { Session } from './session';
import { createSimulcastTable } from './simulcast-lines';
import { createSourceTable } from './source-lines';
import { readTransportLine } from './transport-lines';
import { behindColon, cut, isAttribute, isToken } from './words';

/** One m-section: its m-line, already taken, and all lines up to the next m-line. */
export function readSection(first: CheckedLine, lines: LineWalk, session: Session): Content {
  const media = readMediaLine(first);
  const tables = tablesOf(media);
  const state: SectionState = {
    mid: undefined,
    bundleOnly: false,
    rtcpMux: false,
    transport: { ...session.transport },
    extensions: [],
  };
  while (!lines.isNext('m') && !lines.atEnd()) {
    const line = lines.takeAny() ?? reject(lines.syntaxRule(), lines.number());
    readLine(line, media, state, tables);
  }
  const simulcast = tables.simulcast.simulcast();
  tables.codecs.finish();
  if (media.rtp && session.extensions.length > 0 && media.kind !== 'unsupported') {
    const [own] = state.extensions;
    if (own) reject('X08', own.number);
  }
  return contentOf(media, state, session, tables, simulcast);
}

type Tables = ReturnType<typeof tablesOf>;

function tablesOf(media: MediaLine) {
  return {
    codecs: createCodecTable(media),
    sources: createSourceTable(),
    simulcast: createSimulcastTable(),
  };
}

interface SectionState {
  mid: Sourced | undefined;
  bundleOnly: boolean;
  rtcpMux: boolean;
  readonly transport: Transport;
  readonly extensions: Extension[];
}

function readLine(line: CheckedLine, media: MediaLine, state: SectionState, tables: Tables): void {
  const { letter, text, number } = line;
  if (letter === 'b') checkBandwidth(line);
  if (letter === 'c') checkConnection(line);
  if (letter !== 'a') return;
  if (isAttribute(text, 'mid')) {
    state.mid = { value: readMid(text, number), number };
  } else if (isAttribute(text, 'bundle-only')) {
    state.bundleOnly = true;
  } else if (isAttribute(text, 'candidate')) {
    if (!isCandidate(text)) reject('I11', number);
  } else if (readTransportLine(line, state.transport) || tables.codecs.read(line)) {
    return;
  } else if (media.kind === 'data') {
    checkChannelLine(line, media);
  } else if (media.rtp) {
    readRtpLine(line, state, tables);
  }
}

function readMid(text: string, number: number): string {
  const mid = behindColon(text, 'mid') ?? reject('M19', number);
  return isToken(mid) ? mid : reject('M19', number);
}

/** Attributes that say nothing for the verdict, but must have a colon. */
const WITH_VALUE = ['ptime', 'maxptime', 'x-google-flag'] as const;

function readRtpLine(line: CheckedLine, state: SectionState, tables: Tables): void {
  const { text, number } = line;
  if (isAttribute(text, 'rtcp-mux')) state.rtcpMux = true;
  else if (tables.sources.read(line) || tables.simulcast.read(line)) return;
  else if (isAttribute(text, 'extmap')) state.extensions.push(readExtension(line));
  else if (WITH_VALUE.some((name) => isAttribute(text, name)) && !cut(text, ':')) {
    reject('G29', number);
  }
}

function contentOf(
  media: MediaLine,
  state: SectionState,
  session: Session,
  tables: Tables,
  simulcast: number | undefined,
): Content {
  const { kind, number, portIsZero } = media;
  const bundleOnly = state.bundleOnly && portIsZero;
  return {
    kind,
    number,
    mid: state.mid?.value ?? '',
    ...(state.mid && { midNumber: state.mid.number }),
    rejected: kind === 'unsupported' || (portIsZero && !bundleOnly),
    bundleOnly,
    transport: state.transport,
    rtcpMux: state.rtcpMux,
    codecs: tables.codecs.codecs,
    extensions: kind === 'data' ? [] : [...state.extensions, ...session.extensions],
    tracks: tables.sources.tracks(),
    simulcast,
  };
}
