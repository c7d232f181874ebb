import type { Description, ReadLine } from '../reading';
import { decidedBy, verdictOf } from '../rules/deciding-findings';
import type { Finding } from '../rules/finding';
import type { Judgement } from '../rules/judge';
import type { RuleId } from '../rules/rule-id';
import { BROWSERS } from '../rules/verdict/rejection';
import type { Aspect, Flaw, Stops } from './flaw';

/** The faults of a description, by the place of the line that they point at. */
export interface Flaws {
  readonly session: readonly Flaw[];
  /** By the m-section's place. */
  readonly media: (index: number) => readonly Flaw[];
}

/**
 * What contradicts a summary: the findings about what it tells, and the lines of these kinds that
 * cannot be read, which no value stands for. Time proportional to the lines.
 */
export function flawsOf(description: Description, judgement: Judgement): Flaws {
  const lines = new Map(description.lines.map((line) => [line.line.number, line]));
  const session: Flaw[] = [];
  const media = new Map<number, Flaw[]>();
  const said = new Set<number>();
  const add = (flaw: Flaw) => {
    const place = flaw.line === undefined ? undefined : lines.get(flaw.line)?.line.place;
    if (place?.in !== 'media') {
      session.push(flaw);
      return;
    }
    const of = media.get(place.index);
    if (of === undefined) media.set(place.index, [flaw]);
    else of.push(flaw);
  };
  for (const finding of judgement.findings) {
    const flaw = flawOfFinding(finding, judgement);
    if (flaw === undefined) continue;
    add(flaw);
    for (const line of finding.lines) said.add(line);
  }
  for (const line of description.lines) {
    const flaw = said.has(line.line.number) ? undefined : flawOfLine(line);
    if (flaw !== undefined) add(flaw);
  }
  return { session, media: (index) => media.get(index) ?? [] };
}

function flawOfFinding(finding: Finding, judgement: Judgement): Flaw | undefined {
  const aspect = aspectOf(finding);
  if (aspect === undefined) return undefined;
  const { rule, values, severity } = finding;
  return {
    aspect,
    line: finding.lines[0],
    cause: { by: 'rule', rule, values },
    grave: severity === 'error',
    stops: stopsOf(finding, judgement),
  };
}

/** What was foreseen for this text, else what the browsers did with the fault where it was tried. */
function stopsOf(finding: Finding, { decisions }: Judgement): Stops {
  const decided = decidedBy(finding, decisions);
  const stops = BROWSERS.flatMap((browser) => {
    const does = decided[browser] ?? verdictOf(finding, browser);
    return does === 'rejects' || does === 'fails later' ? [[browser, does] as const] : [];
  });
  return Object.fromEntries(stops);
}

function aspectOf({ rule, values }: Finding): Aspect | undefined {
  return rule === 'G30' ? ATTRIBUTES.get(String(values['meant'])) : RULE_ASPECTS[rule];
}

/**
 * Only what would make a statement of the summary untrue; that something is missing, the summary
 * says by itself.
 */
const RULE_ASPECTS: Readonly<Partial<Record<RuleId, Aspect>>> = {
  M03: 'section',
  M06: 'section',
  M09: 'section',
  M10: 'section',
  M14: 'section',
  M15: 'section',
  M16: 'section',
  M17: 'section',
  M18: 'section',
  M19: 'section',
  M12: 'direction',
  B01: 'bundle',
  B04: 'bundle',
  B06: 'credentials',
  B07: 'bundle',
  B09: 'bundle',
  B10: 'bundle',
  B11: 'bundle',
  M04: 'bundle',
  R01: 'codecs',
  R02: 'codecs',
  R03: 'codecs',
  R04: 'codecs',
  R05: 'codecs',
  R06: 'codecs',
  R08: 'codecs',
  R10: 'codecs',
  R11: 'codecs',
  R12: 'codecs',
  R13: 'codecs',
  R14: 'codecs',
  I01: 'credentials',
  I02: 'credentials',
  I03: 'credentials',
  I04: 'credentials',
  I11: 'candidates',
  I19: 'candidates',
  D03: 'security',
  D04: 'security',
  D05: 'security',
  D06: 'security',
  D07: 'security',
  D09: 'security',
  D12: 'security',
  D13: 'security',
  D14: 'security',
  T01: 'rtcpMux',
  S04: 'simulcast',
  S06: 'simulcast',
  S13: 'simulcast',
  S14: 'simulcast',
  S15: 'simulcast',
  C02: 'dataChannel',
  C04: 'dataChannel',
  C05: 'dataChannel',
  C06: 'dataChannel',
};

const ATTRIBUTES: ReadonlyMap<string, Aspect> = new Map<string, Aspect>([
  ['mid', 'section'],
  ['bundle-only', 'section'],
  ['group', 'bundle'],
  ['rtpmap', 'codecs'],
  ['fmtp', 'codecs'],
  ['rtcp-fb', 'codecs'],
  ['sendrecv', 'direction'],
  ['sendonly', 'direction'],
  ['recvonly', 'direction'],
  ['inactive', 'direction'],
  ['candidate', 'candidates'],
  ['end-of-candidates', 'candidates'],
  ['ice-ufrag', 'credentials'],
  ['ice-pwd', 'credentials'],
  ['fingerprint', 'security'],
  ['setup', 'security'],
  ['crypto', 'security'],
  ['rtcp-mux', 'rtcpMux'],
  ['sctp-port', 'dataChannel'],
  ['sctpmap', 'dataChannel'],
  ['max-message-size', 'dataChannel'],
  ['simulcast', 'simulcast'],
  ['rid', 'simulcast'],
]);

function flawOfLine({ line, reading }: ReadLine): Flaw | undefined {
  if (reading.kind !== 'unreadable') return undefined;
  const aspect = ATTRIBUTES.get(reading.of);
  if (aspect === undefined) return undefined;
  const cause = { by: 'unreadable', text: line.text.trim() } as const;
  return { aspect, line: line.number, cause, grave: true, stops: {} };
}
