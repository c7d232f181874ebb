import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recipeOf } from '@/components/security/key-schedule/key-recipe';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { compute } from '@/lib/derivation/compute';
import type { Derivation } from '@/lib/derivation/derivation';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { keySchedules } from '@/lib/selectors/key-schedule';
import { simulatedCall } from '../../../fixtures/simulated-call';

/** What `openssl version` says begins so where the recipes can run. */
const hasOpenssl = spawnSync('openssl', ['version']).stdout?.toString().startsWith('OpenSSL 3');
const hasXxd = spawnSync('xxd', ['-v']).status === 0;

/** Runs scripts one after the other in a folder of their own; what each prints. */
function printed(scripts: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
  try {
    const whole = scripts.map((script) => `echo "$(${script})"`).join('\n');
    return execFileSync('sh', ['-e'], { cwd: folder, input: whole })
      .toString()
      .trimEnd()
      .split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!(hasOpenssl && hasXxd))('the recipes', () => {
  it.each([
    ['1.2', 'x25519'],
    ['1.3', 'x25519'],
    ['1.3', 'X25519MLKEM768'],
  ] as const)('print every value of DTLS %s with %s', (dtls, group) => {
    for (const { values } of keySchedules(simulatedCall(dtls, group))) {
      const bytesOf = (id: string) => values.get(id)?.bytes ?? new Uint8Array();
      const told = [...values.values()].flatMap(({ id, bytes, derivation }) => {
        const recipe = recipeOf(derivation, bytesOf);
        return recipe === undefined ? [] : [{ id, recipe, bytes: hexText(bytes) }];
      });
      expect(told.length).toBeGreaterThan(25);
      const found = printed(told.map(({ recipe }) => recipe));
      expect(told.map(({ id }, place) => [id, found[place]])).toEqual(
        told.map(({ id, bytes }) => [id, bytes]),
      );
    }
  });

  it('agree on P-256, and hash with SHA-384', () => {
    const record = new DerivationRecord();
    record.give('ours', 'drawn', new Uint8Array(32).fill(7));
    record.give('theirs', 'drawn', new Uint8Array(32).fill(9));
    record.derive('our point', { function: 'p256-public-key', privateKey: 'ours' });
    record.derive('their point', { function: 'p256-public-key', privateKey: 'theirs' });
    const derivations: readonly Exclude<Derivation, { function: 'given' }>[] = [
      { function: 'p256-public-key', privateKey: 'ours' },
      { function: 'ecdh-p256', privateKey: 'ours', publicKey: 'their point' },
      { function: 'sha-384', parts: [] },
      { function: 'sha-384', parts: ['ours', 'theirs'] },
      { function: 'hmac-sha-384', key: 'ours', message: 'theirs' },
      { function: 'hkdf-extract', hash: 'sha-384', salt: 'ours', keyMaterial: 'theirs' },
      {
        function: 'prf-sha-384',
        secret: 'ours',
        label: 'test label',
        seeds: ['theirs'],
        length: 50,
      },
    ];
    const bytesOf = (id: string) => record.bytesOf(id);
    const scripts = derivations.map((derivation) => recipeOf(derivation, bytesOf) ?? '');
    expect(printed(scripts)).toEqual(
      derivations.map((derivation) => hexText(compute(derivation, bytesOf))),
    );
  });

  it('know a key of AES-256 (RFC 6188) and a salt of 12 bytes (RFC 7714 §12)', () => {
    const bytes = { key: new Uint8Array(32).fill(3), salt: new Uint8Array(12).fill(5) };
    const bytesOf = (id: string) => (id === 'key' ? bytes.key : bytes.salt);
    const derivation = {
      function: 'srtp-key-derivation',
      masterKey: 'key',
      masterSalt: 'salt',
      label: 3,
      length: 32,
    } as const;
    expect(printed([recipeOf(derivation, bytesOf) ?? ''])).toEqual([
      hexText(compute(derivation, bytesOf)),
    ]);
  });
});

it('has none for what was given, nor for ML-KEM', () => {
  const bytesOf = () => parseHex('00') ?? new Uint8Array();
  expect(recipeOf({ function: 'given', from: 'drawn' }, bytesOf)).toBeUndefined();
  expect(
    recipeOf({ function: 'ml-kem-768-encapsulation-key', seed: 'seed' }, bytesOf),
  ).toBeUndefined();
});
