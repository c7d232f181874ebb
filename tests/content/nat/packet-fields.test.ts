import { describe, expect, test } from 'vitest';
import { packetFieldWords as english } from '@/content/en/nat/packet-fields';
import { packetFieldWords as korean } from '@/content/ko/nat/packet-fields';
import { FIELD_REFERENCES } from '@/lib/packet/field-references';
import type { FieldWords } from '@/lib/packet/field-words';
import { everyField, type PacketField } from '@/lib/packet/packet-field';
import { treesOf } from '../../lib/packet/recorded-packets';

/** One field of each name and value that the messages of some scenarios hold. */
const fields: readonly PacketField[] = (['turn-relay', 'udp-blocked', 'role-conflict'] as const)
  .flatMap(treesOf)
  .flatMap((tree) => [...everyField(tree.fields)]);

function meaning(words: FieldWords, { name, value }: PacketField): string {
  const own = words[name];
  const means = (typeof own === 'function' ? own : own.means) as (of: unknown) => string;
  return means(value);
}

describe.each([
  ['English', english.fields],
  ['Korean', korean.fields],
] as const)('%s', (_, words: FieldWords) => {
  test('every field of real messages has a meaning without holes', () => {
    for (const field of fields) {
      const text = meaning(words, field);
      expect(text).toMatch(/\S.*[.]$/su);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

test('words and references have the same fields', () => {
  const names = Object.keys(FIELD_REFERENCES).sort();
  expect(Object.keys(english.fields).sort()).toEqual(names);
  expect(Object.keys(korean.fields).sort()).toEqual(names);
});
