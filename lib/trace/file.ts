import { type ParseError, parse } from 'jsonc-parser';
import * as v from 'valibot';
import { Moment } from './events/base';
import { TraceEventSchema } from './events/event';
import type { TraceFileProblem } from './file-problem';
import type { Trace } from './trace';
import { CURRENT_VERSION, FORMAT, upgrade } from './versions';

/*
 * Sample input:
 * {"format":"peerscope-trace","version":1,"header":{…},"events":[…],"samples":[…]}
 */

const PlaceSchema = v.object({ network: v.string(), addresses: v.array(v.string()) });

const NodeSchema = v.variant('kind', [
  v.object({
    kind: v.literal('peer'),
    id: v.string(),
    side: v.picklist(['A', 'B', 'unknown']),
    observed: v.boolean(),
    agent: v.optional(v.picklist(['chromium', 'firefox', 'safari', 'rfc8445', 'libwebrtc'])),
    label: v.optional(v.string()),
    places: v.optional(v.array(PlaceSchema)),
  }),
  v.object({
    kind: v.picklist(['nat', 'router', 'attacker']),
    id: v.string(),
    label: v.optional(v.string()),
    inside: v.optional(v.string()),
    outside: v.optional(PlaceSchema),
  }),
  v.object({
    kind: v.literal('signaling'),
    id: v.string(),
    label: v.optional(v.string()),
  }),
  v.object({
    kind: v.literal('server'),
    id: v.string(),
    role: v.picklist(['stun', 'turn', 'other']),
    label: v.optional(v.string()),
    places: v.optional(v.array(PlaceSchema)),
  }),
]);

const HeaderSchema = v.object({
  id: v.string(),
  title: v.string(),
  source: v.picklist(['live', 'simulated', 'imported']),
  producer: v.string(),
  startedAt: v.optional(v.string()),
  nodes: v.array(NodeSchema),
});

const StatsEntrySchema = v.objectWithRest({ id: v.string(), type: v.string() }, v.any());

const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(CURRENT_VERSION),
  header: HeaderSchema,
  events: v.array(TraceEventSchema),
  samples: v.array(
    v.object({
      peer: v.string(),
      at: Moment,
      taken: Moment,
      stats: v.array(StatsEntrySchema),
    }),
  ),
  thinned: v.optional(v.object({ samples: v.number(), before: Moment })),
});

export type TraceFileResult =
  | { readonly kind: 'trace'; readonly trace: Trace }
  | { readonly kind: 'problem'; readonly problem: TraceFileProblem };

/** Reads a file's text, upgrading older versions. Never throws for what the file holds. */
export function readTraceFile(text: string): TraceFileResult {
  if (text.trim() === '') return problem({ kind: 'empty' });
  const json = readJson(text);
  if (json.kind === 'problem') return json;
  const upgraded = upgrade(json.value);
  if (upgraded.kind === 'problem') return upgraded;
  const checked = v.safeParse(FileSchema, upgraded.value, { abortEarly: true });
  if (!checked.success) return problem(describeIssue(checked.issues[0]));
  const { header, events, samples, thinned } = checked.output;
  const backwards = events.findIndex((event, index) => event.at < (events[index - 1]?.at ?? 0));
  if (backwards >= 0) return problem({ kind: 'order', path: `events[${backwards}].at` });
  return {
    kind: 'trace',
    trace: { header, events, samples, ...(thinned ? { thinned } : {}) },
  };
}

function problem(found: TraceFileProblem): TraceFileResult & { kind: 'problem' } {
  return { kind: 'problem', problem: found };
}

function readJson(text: string) {
  try {
    return { kind: 'json' as const, value: JSON.parse(text) as unknown };
  } catch {
    return problem(locateSyntaxError(text));
  }
}

/** Engines word their errors differently and not all name a place, so a parser that does is asked. */
function locateSyntaxError(text: string): TraceFileProblem {
  const error = firstSyntaxError(text);
  const at = error?.offset ?? text.length;
  const before = text.slice(0, at).split('\n');
  return {
    kind: 'syntax',
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    // The error reaches the last visible character: what would have followed is missing.
    atEnd: at + (error?.length ?? 0) >= text.trimEnd().length,
  };
}

/** Undefined where the parser, which recurses, runs out of stack: brackets within brackets alone. */
function firstSyntaxError(text: string): ParseError | undefined {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return errors[0];
}

function describeIssue(issue: v.InferIssue<typeof FileSchema>): TraceFileProblem {
  return {
    kind: 'value',
    path: dotted(issue.path?.map((item) => item.key) ?? []),
    expected: issue.expected ?? issue.message,
    received: issue.received,
  };
}

/** `['events', 3, 'at']` as `events[3].at`. */
function dotted(keys: readonly unknown[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}
