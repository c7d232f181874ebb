import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROTOCOL_MATRIX } from '@/components/nat/lessons/protocol-matrix';
import { udpLessonWords as englishUdp } from '@/content/en/nat/udp-lesson';
import { udpLessonWords as koreanUdp } from '@/content/ko/nat/udp-lesson';
import { everyField } from '@/lib/packet/packet-field';
import { indexTrace } from '@/lib/selectors/inspect-index';
import { openedPacket } from '@/lib/selectors/packet-opened';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';

/*
 * What a text claims of a run or of a table, held against it: whoever changes the one is told of the
 * other.
 */

test('handshake-hybrid: ClientHello and the server’s flight take two datagrams, ServerHello one', () => {
  const { trace } = simulate(scenarioOf(scenarioEntry('handshake-hybrid').setup));
  const datagrams = (type: string) =>
    [...indexTrace(trace).packetsSent.keys()].filter((packet) =>
      [...everyField(openedPacket(trace, packet)?.tree.fields ?? [])].some(
        (field) => field.name === 'handshake-message' && field.value.type === type,
      ),
    ).length;
  expect(datagrams('client_hello')).toBe(2);
  expect(datagrams('server_hello')).toBe(1);
  const flight = trace.events.find(
    (event) => event.kind === 'dtls-flight-sent' && event.messages[0] === 'ServerHello',
  );
  expect(flight).toMatchObject({ datagrams: 2 });
});

test('UDP lesson: what TCP is said to bring, and not to bring, is what the table gives it', () => {
  const given = (['order', 'delivery', 'congestion', 'reading', 'changing'] as const).map(
    (property) => PROTOCOL_MATRIX[property].tcp.provision,
  );
  expect(given).toEqual(['whole', 'whole', 'whole', 'none', 'none']);
  expect(englishUdp.matrix.about).toContain(
    'order, delivery and pace, to everything, and neither secrecy nor integrity',
  );
  expect(koreanUdp.matrix.about).toContain('기밀성과 무결성은 주지 않습니다');
});

/** Source text of a folder of words, comments and all. */
function sourceOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

test('words are those that an engineer of the language uses', () => {
  expect(sourceOf('content/en')).not.toMatch(/\breads? along\b|\bforetell|\bforetold\b/i);
  // One word for it in Korean, 디스크립션, as the panels have it.
  expect(sourceOf('content/ko')).not.toMatch(/(?<![A-Za-z-])description(?=[가-힣])/);
});
