import { describe, expect, it } from 'vitest';
import { itemText } from '@/components/timeline/item-text';
import { packetReason } from '@/components/timeline/told-item';
import { catalogue } from '@/content/catalogue';
import { packetReasons as english } from '@/content/en/packet-reasons';
import { packetReasons as korean } from '@/content/ko/packet-reasons';
import { timelineModel } from '@/lib/selectors/timeline/model';
import { itemsInTime } from '@/lib/selectors/timeline/steps';
import { SCENARIO_IDS, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { replay } from '@/machines/replay';
import { seamTrace } from '@/tests/ladder/seam-trace';

const HANGUL = /[가-힣]/;

const RUNS = SCENARIO_IDS.slice(0, 6).map((id) => {
  const { trace } = simulate(scenarioOf(scenarioEntry(id).setup));
  const model = timelineModel(trace, replay(trace));
  return { trace, model, items: itemsInTime(model) };
});

describe('a dropped or ignored packet in the timeline', () => {
  it('is told in the language of the page, with the values of the packet', () => {
    let drops = 0;
    for (const { trace, model, items } of RUNS) {
      for (const item of items) {
        if (item.kind !== 'link' || item.link.end.kind !== 'dropped') continue;
        const reason = packetReason(trace, item, korean) ?? '';
        expect(reason).toMatch(HANGUL);
        expect(reason).not.toContain('?');
        const { more } = itemText(item, model.lanes, catalogue('ko'), reason);
        expect(more.join()).toContain(reason);
        expect(more.join()).not.toContain(item.link.end.reason);
        expect(packetReason(trace, item, english)).not.toMatch(HANGUL);
        drops += 1;
      }
    }
    expect(drops).toBeGreaterThan(0);
  });

  it('knows every reason for which an agent ignores something in the scenarios', () => {
    for (const { trace, items } of RUNS) {
      for (const item of items) {
        if (item.kind !== 'mark' || item.mark.kind !== 'packet-ignored') continue;
        expect(packetReason(trace, item, korean)).toMatch(HANGUL);
        expect(packetReason(trace, item, english)).toBe(item.mark.detail);
      }
    }
  });

  it('keeps the words of a trace whose drops have no code', () => {
    const trace = seamTrace();
    const reasons = itemsInTime(timelineModel(trace, replay(trace))).flatMap((item) =>
      item.kind === 'link' && item.link.kind === 'packet' && item.link.end.kind === 'dropped'
        ? [[packetReason(trace, item, korean), item.link.end.reason]]
        : [],
    );
    expect(reasons.length).toBeGreaterThan(0);
    for (const [told, source] of reasons) expect(told).toBe(source);
  });
});
