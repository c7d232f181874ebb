import { describe, expect, test } from 'vitest';
import { changeText, searchedText } from '@/components/event-list/searched-text';
import { catalogue } from '@/content/catalogue';
import { explanations as english } from '@/content/en/explanations';
import { explanations as korean } from '@/content/ko/explanations';
import type { Locale } from '@/content/locale';
import { briefly } from '@/lib/selectors/brief-call';
import { eventRows, filterRows, NO_FILTER } from '@/lib/selectors/event-list';
import { explainEvent } from '@/lib/selectors/inspect-explain';
import { indexTrace } from '@/lib/selectors/inspect-index';
import { happened } from '@/lib/selectors/inspect-values';
import { momentText } from '@/lib/time-text';
import type { TraceEvent } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { chromiumTrace } from '@/tests/fixtures/live-trace';
import { SAMPLE_EVENTS } from '@/tests/fixtures/sample-events';

const EXPLANATIONS = { en: english, ko: korean } as const;

describe.each(['en', 'ko'] as const)('the search in %s', (locale) => {
  const words = EXPLANATIONS[locale];
  const { phases, origins } = catalogue(locale).interface;

  test('finds an event by the names that are shown of it, and by its own', () => {
    const trace = withEvent(SAMPLE_EVENTS['candidate-error']);
    const wanted = [SAMPLE_EVENTS['candidate-error'].id];
    const names = [
      words.events['candidate-error'].name,
      catalogue(locale).timeline.events['candidate-error'],
      'icecandidateerror',
      'turn.example.org 701',
    ];
    for (const text of names) expect(found(trace, locale, text)).toEqual(wanted);
  });

  test('finds every row by each text in it', () => {
    const trace = chromiumTrace();
    const index = indexTrace(trace);
    const search = searchIn(trace, locale);
    for (const row of eventRows(trace, replay(trace))) {
      const { event, phase, ownerName, origin, changes } = row;
      const texts = [
        momentText(event.at, event.since),
        happened(words.events, briefly(explainEvent(index, event))),
        event.kind === 'page-visibility' ? words.inspector.list.page : ownerName,
        phase ? phases[phase].name : '',
        origins[origin].name,
        ...changes.map((change) => changeText(change, words)),
      ];
      for (const text of texts) {
        expect(filterRows([row], { ...NO_FILTER, text }, search), text).toHaveLength(1);
      }
    }
  });

  test('looks through arguments that the row leaves out', () => {
    const made = {
      ...SAMPLE_EVENTS['api-called'],
      method: 'RTCPeerConnection',
      detail: '{"iceTransportPolicy":"all","bundlePolicy":"balanced","iceServers":[]}',
    };
    const trace = withEvent(made);
    expect(found(trace, locale, 'iceTransportPolicy')).toEqual([made.id]);
    const told = happened(words.events, briefly(explainEvent(indexTrace(trace), made)));
    expect(told).toContain('new RTCPeerConnection({…})');
  });
});

function searchIn(trace: Trace, locale: Locale) {
  const index = indexTrace(trace);
  const words = EXPLANATIONS[locale];
  return searchedText(trace, words, catalogue(locale), ({ event }) =>
    happened(words.events, briefly(explainEvent(index, event))),
  );
}

function found(trace: Trace, locale: Locale, text: string): readonly string[] {
  const rows = eventRows(trace, replay(trace));
  const kept = filterRows(rows, { ...NO_FILTER, text }, searchIn(trace, locale));
  return kept.map(({ event }) => event.id);
}

/** A live call with one event more. */
function withEvent(event: TraceEvent): Trace {
  const trace = chromiumTrace();
  const place = trace.events.findIndex(({ at }) => at > event.at);
  return { ...trace, events: trace.events.toSpliced(place, 0, event) };
}
