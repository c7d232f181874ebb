import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTraceFile } from '../../../lib/trace/file';
import type { TraceFileProblem } from '../../../lib/trace/file-problem';
import type { Trace } from '../../../lib/trace/trace';
import { CURRENT_VERSION, FORMAT } from '../../../lib/trace/versions';
import { writeTraceFile } from '../../../lib/trace/write-file';
import { replay } from '../../../machines/replay';
import { SAMPLE_EVENTS } from '../../fixtures/sample-events';
import { oneSidedTrace, seamTrace } from '../../ladder/seam-trace';
import { arbitraryTrace, HEADER } from '../../machines/arbitrary-trace';

function problemOf(text: string): TraceFileProblem | undefined {
  const result = readTraceFile(text);
  return result.kind === 'problem' ? result.problem : undefined;
}

/** A file with some of its parts replaced. */
function fileWith(parts: Readonly<Record<string, unknown>>): string {
  const whole = {
    format: FORMAT,
    version: CURRENT_VERSION,
    header: HEADER,
    events: [],
    samples: [],
  };
  return JSON.stringify({ ...whole, ...parts });
}

function jsonOf(trace: Trace): unknown {
  return JSON.parse(JSON.stringify(trace));
}

describe('writing and reading', () => {
  test.each([
    ['seam', seamTrace()],
    ['one-sided', oneSidedTrace()],
  ])('%s comes back the same, with the same history', (_, trace) => {
    const result = readTraceFile(writeTraceFile(trace));
    if (result.kind !== 'trace') throw new Error(JSON.stringify(result.problem));
    expect(jsonOf(result.trace)).toEqual(jsonOf(trace));
    expect(replay(result.trace)).toEqual(replay(trace));
  });

  test('so does any trace', () => {
    fc.assert(
      fc.property(arbitraryTrace, (trace) => {
        const result = readTraceFile(writeTraceFile(trace));
        expect(result.kind === 'trace' && jsonOf(result.trace)).toEqual(jsonOf(trace));
      }),
    );
  });

  test('samples and what was thinned come back too', () => {
    const stats = [
      { id: 'T1', type: 'transport', bytesSent: 1, nested: { list: [true, 'x', 0.5] } },
    ];
    const samples = [{ peer: 'A', at: 1, taken: 0.5, stats }];
    const thinned = { samples: 3, before: 0 };
    const result = readTraceFile(fileWith({ samples, thinned }));
    expect(result.kind === 'trace' && jsonOf(result.trace)).toMatchObject({ samples, thinned });
  });
});

describe('files of every version', () => {
  test('every kind of event comes back as it was, with all that it may hold', () => {
    const events = Object.values(SAMPLE_EVENTS);
    const result = readTraceFile(fileWith({ events }));
    if (result.kind !== 'trace') throw new Error(JSON.stringify(result.problem));
    expect(jsonOf(result.trace)).toMatchObject({ events: JSON.parse(JSON.stringify(events)) });
  });

  test('a file of version 1 is read, and lacks nothing', () => {
    const trace = oneSidedTrace();
    const { format, ...parts } = JSON.parse(writeTraceFile(trace));
    const result = readTraceFile(JSON.stringify({ format, ...parts, version: 1 }));
    expect(result.kind === 'trace' && jsonOf(result.trace)).toEqual(jsonOf(trace));
  });

  test.each([
    ['mapping-changed', { change: 'vanished' }, 'change'],
    ['mapping-changed', { row: { id: -1 } }, 'row.id'],
    ['allocation-changed', { subject: { kind: 'lease' } }, 'subject.kind'],
    ['held-flow-changed', { expires: -1 }, 'expires'],
    ['check-sent', { cause: 'boredom' }, 'cause'],
    ['not-paired', { reason: 'dislike' }, 'reason'],
    ['pair-moved', { state: 'happy' }, 'state'],
    ['role-taken', { role: 'leading' }, 'role'],
  ] as const)('%s with a value that cannot be: %j', (kind, change, path) => {
    const events = [{ ...SAMPLE_EVENTS[kind], ...change }];
    expect(problemOf(fileWith({ events }))).toMatchObject({
      kind: 'value',
      path: `events[0].${path}`,
    });
  });
});

describe('problems', () => {
  test.each(['', '  \n\t'])('an empty file: %j', (text) => {
    expect(problemOf(text)).toEqual({ kind: 'empty' });
  });

  test.each([
    '[]',
    '{}',
    'null',
    '3',
    '"text"',
    '{"format":"other","version":1}',
    `{"format":"${FORMAT}"}`,
    `{"format":"${FORMAT}","version":"1"}`,
    `{"format":"${FORMAT}","version":0}`,
    `{"format":"${FORMAT}","version":0.5}`,
  ])('another format: %s', (text) => {
    expect(problemOf(text)).toEqual({ kind: 'other-format' });
  });

  test('a version of the future', () => {
    expect(problemOf(fileWith({ version: 99 }))).toEqual({
      kind: 'newer-version',
      version: 99,
      known: CURRENT_VERSION,
    });
  });

  test('a syntax error says its line and column', () => {
    expect(problemOf('{\n  "format": oops\n}')).toEqual({
      kind: 'syntax',
      line: 2,
      column: 13,
      atEnd: false,
    });
  });

  test('a file cut off anywhere says where, and that it was cut off', () => {
    const whole = fileWith({
      events: [{ id: 'A/x/1', at: 1.5, kind: 'negotiation-needed', peer: 'A' }],
    });
    for (let length = 1; length < whole.length; length += 1) {
      const found = problemOf(whole.slice(0, length));
      const at = `cut after ${whole.slice(Math.max(0, length - 12), length)}`;
      expect(found, at).toMatchObject({ kind: 'syntax', line: 1, atEnd: true });
      if (found?.kind !== 'syntax') throw new Error(at);
      expect(found.column, at).toBeGreaterThan(0);
      expect(found.column, at).toBeLessThanOrEqual(length + 1);
    }
  });

  const event = { id: 'A/x/1', at: 1, kind: 'negotiation-needed', peer: 'A' };
  const values: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ['no events', { events: undefined }, 'events'],
    ['events that are no list', { events: {} }, 'events'],
    ['an event without a time', { events: [event, { ...event, at: undefined }] }, 'events[1].at'],
    ['a negative time', { events: [{ ...event, at: -1 }] }, 'events[0].at'],
    ['a time in words', { events: [{ ...event, at: '1' }] }, 'events[0].at'],
    ['an unknown kind', { events: [{ ...event, kind: 'explosion' }] }, 'events[0].kind'],
    ['null', { events: [null] }, 'events[0]'],
    [
      'a state that the attribute does not have',
      {
        events: [
          { ...event, kind: 'state-reported', subject: 'signalingState', state: 'checking' },
        ],
      },
      'events[0].state',
    ],
    ['a node of no kind', { header: { ...HEADER, nodes: [{ id: 'A' }] } }, 'header.nodes[0].kind'],
    ['a header that is missing', { header: undefined }, 'header'],
    [
      'a sample entry without an id',
      { samples: [{ peer: 'A', at: 1, taken: 1, stats: [{ type: 'transport' }] }] },
      'samples[0].stats[0].id',
    ],
  ];

  test.each(values)('%s', (_, parts, path) => {
    expect(problemOf(fileWith(parts))).toMatchObject({ kind: 'value', path });
  });

  test('times that run backwards', () => {
    const events = [event, { ...event, id: 'A/x/2', at: 0.5 }];
    expect(problemOf(fileWith({ events }))).toEqual({ kind: 'order', path: 'events[1].at' });
  });
});

describe('hostile files', () => {
  test('any JSON gives a trace or a problem, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(problemOf(JSON.stringify(value))).toBeDefined();
        const inside = readTraceFile(fileWith({ events: [value], samples: [value] }));
        expect(inside.kind).toBe('problem');
      }),
    );
  });

  test('any text gives a problem', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(problemOf(text)).toBeDefined();
      }),
    );
  });

  test('a key named __proto__ reaches no prototype', () => {
    const text = fileWith({}).replace('"events":[]', '"events":[],"__proto__":{"polluted":1}');
    expect(readTraceFile(text).kind).toBe('trace');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('nesting without end is a problem, not a crash', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(problemOf(deep)).toBeDefined();
    expect(problemOf('['.repeat(200_000))).toBeDefined();
  });

  test('markup stays text', () => {
    const title = '<img src=x onerror=alert(1)>';
    const result = readTraceFile(fileWith({ header: { ...HEADER, title } }));
    expect(result.kind === 'trace' && result.trace.header.title).toBe(title);
  });
});
