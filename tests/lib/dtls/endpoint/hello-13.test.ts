import { describe, expect, it } from 'vitest';
import { createDtlsEndpoint } from '@/lib/dtls/endpoint/create-endpoint';
import { clientHello13, helloRetryRequest13, serverHello13 } from '@/lib/dtls/endpoint/hello-13';
import { readProfile13, readRetry13, readServerHello13 } from '@/lib/dtls/endpoint/hello-answer-13';
import { chooseFrom13 } from '@/lib/dtls/endpoint/hello-choice-13';
import type { Chosen } from '@/lib/dtls/endpoint/hello-parameters';
import type { ClientHelloExtension } from '@/lib/dtls/handshake/extension-tables';
import type { ClientHello } from '@/lib/dtls/handshake/hello-messages';
import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { DTLS_1_2 } from '@/lib/dtls/record/protocol-version';
import { ALL_BACK_OFFS, ofKind } from './meeting';
import { meet, optionsOf } from './pipe';

const { secp256r1, x25519, X25519MLKEM768 } = NAMED_GROUPS;
const EMPTY = new Uint8Array();
const RANDOM = new Uint8Array(32);
const both = { groups: [x25519, secp256r1] };
const client = optionsOf('client', both);
const server = optionsOf('server', both);
const share = { group: x25519, keyExchange: new Uint8Array(32) };
const hello = clientHello13(client, RANDOM, [share], undefined);
const extensions = hello.extensions ?? [];
const without = (type: ClientHelloExtension['type']): ClientHello => ({
  ...hello,
  extensions: extensions.filter((one) => one.type !== type),
});
const withOne = (one: ClientHelloExtension): ClientHello => ({
  ...hello,
  extensions: [...extensions.filter(({ type }) => type !== one.type), one],
});
const alertOf = (chosen: Chosen<unknown>) => (chosen.ok ? 'taken' : chosen.fault.alert);

describe('a ClientHello of DTLS 1.3', () => {
  it.each([
    ['another suite', { ...hello, cipherSuites: [0xc02b] }, 'handshake_failure'],
    [
      'an extension twice',
      { ...hello, extensions: [...extensions, ...extensions] },
      'illegal_parameter',
    ],
    ['a compression', { ...hello, compressionMethods: [0, 1] }, 'illegal_parameter'],
    ['a cookie of 1.2', { ...hello, cookie: Uint8Array.of(1) }, 'illegal_parameter'],
    ['a share twice', withOne({ type: 'key_share', value: [share, share] }), 'illegal_parameter'],
    [
      'a share of no supported group',
      withOne({ type: 'supported_groups', value: [secp256r1] }),
      'illegal_parameter',
    ],
    ['no shares', without('key_share'), 'missing_extension'],
    ['no groups', without('supported_groups'), 'missing_extension'],
    ['no signature schemes', without('signature_algorithms'), 'missing_extension'],
    [
      'another scheme',
      withOne({ type: 'signature_algorithms', value: [0x0804] }),
      'handshake_failure',
    ],
    ['no DTLS 1.3', without('supported_versions'), 'protocol_version'],
    ['1.2 alone', withOne({ type: 'supported_versions', value: [DTLS_1_2] }), 'protocol_version'],
  ] as const)('with %s is refused', (_, offered, alert) => {
    expect(alertOf(chooseFrom13(offered, server, undefined))).toBe(alert);
  });

  it('is taken with what nobody knows, and without SRTP', () => {
    const grease = withOne({ type: 'unknown', code: 0x1a1a, value: EMPTY });
    expect(alertOf(chooseFrom13(grease, server, undefined))).toBe('taken');
    const chosen = chooseFrom13(without('use_srtp'), server, undefined);
    expect(chosen).toMatchObject({ value: { agreed: { group: x25519, srtpProfile: undefined } } });
  });

  it('without a share of ours leads to a request for one', () => {
    const other = optionsOf('server', { groups: [secp256r1] });
    const value = { kind: 'retry', group: secp256r1 };
    expect(chooseFrom13(hello, other, undefined)).toEqual({ ok: true, value });
    const empty = withOne({ type: 'key_share', value: [] });
    expect(chooseFrom13(empty, server, undefined)).toMatchObject({ value: { group: x25519 } });
  });

  it('must bring the share that was asked for', () => {
    expect(alertOf(chooseFrom13(hello, server, secp256r1))).toBe('illegal_parameter');
    expect(alertOf(chooseFrom13(hello, server, x25519))).toBe('taken');
  });
});

describe('what a server of DTLS 1.3 says', () => {
  const agreed = { cipherSuite: 0x1301, group: x25519, srtpProfile: undefined };
  const answer = serverHello13(RANDOM, agreed, share.keyExchange);
  const answers = answer.extensions ?? [];

  it.each([
    ['as it should be', answer, 'taken'],
    ['another suite', { ...answer, cipherSuite: 0x1302 }, 'illegal_parameter'],
    ['a compression', { ...answer, compressionMethod: 1 }, 'illegal_parameter'],
    ['a session id', { ...answer, sessionId: Uint8Array.of(1) }, 'illegal_parameter'],
    ['no version', { ...answer, extensions: answers.slice(1) }, 'protocol_version'],
    ['no share', { ...answer, extensions: answers.slice(0, 1) }, 'illegal_parameter'],
    [
      'an extension twice',
      { ...answer, extensions: [...answers, ...answers] },
      'illegal_parameter',
    ],
    [
      'what nobody offered',
      { ...answer, extensions: [...answers, { type: 'session_ticket', value: EMPTY }] },
      'unsupported_extension',
    ],
  ] as const)('in a ServerHello: %s', (_, given, alert) => {
    expect(alertOf(readServerHello13(given, [x25519]))).toBe(alert);
    expect(alertOf(readServerHello13(given, [secp256r1]))).not.toBe('taken');
  });

  it.each([
    ['a group of ours', secp256r1, 'taken'],
    ['the group that has a share', x25519, 'illegal_parameter'],
    ['a group that was not offered', X25519MLKEM768, 'illegal_parameter'],
  ] as const)('in a HelloRetryRequest: %s', (_, group, alert) => {
    expect(alertOf(readRetry13(helloRetryRequest13(group), client, [x25519]))).toBe(alert);
  });

  it('a HelloRetryRequest with a cookie alone keeps the group', () => {
    const request = helloRetryRequest13(x25519);
    const [version] = request.extensions;
    if (version === undefined) throw new Error('it names its version');
    const value = Uint8Array.of(1, 2);
    const asking = { ...request, extensions: [version, { type: 'cookie' as const, value }] };
    const wanted = readRetry13(asking, client, [x25519]);
    expect(wanted).toEqual({ ok: true, value: { group: x25519, cookie: value } });
    expect(alertOf(readRetry13({ ...request, extensions: [version] }, client, [x25519]))).toBe(
      'illegal_parameter',
    );
  });

  it('in the EncryptedExtensions: one of our profiles', () => {
    const srtp = (profiles: readonly number[]) => ({
      type: 'use_srtp' as const,
      value: { profiles: [...profiles], mki: EMPTY },
    });
    const read = (...list: ReturnType<typeof srtp>[]) =>
      alertOf(readProfile13({ extensions: list }, client));
    expect([read(), read(srtp([7]))]).toEqual(['taken', 'taken']);
    expect([read(srtp([8])), read(srtp([7, 1]))]).toEqual([
      'illegal_parameter',
      'illegal_parameter',
    ]);
    expect(read(srtp([7]), srtp([7]))).toBe('illegal_parameter');
    const none = optionsOf('client', { srtpProfiles: [] });
    expect(alertOf(readProfile13({ extensions: [srtp([7])] }, none))).toBe('unsupported_extension');
  });
});

it('two clients pass each other over; two servers wait for ever', () => {
  const two = meet(
    createDtlsEndpoint(optionsOf('client')),
    createDtlsEndpoint(optionsOf('client', { random: optionsOf('server').random })),
  );
  two.run(ALL_BACK_OFFS);
  expect([two.client.state, two.server.state]).toEqual(['failed', 'failed']);
  expect(ofKind(two.events.client, 'failed')[0]?.because).toBe('timed-out');
  expect(ofKind(two.events.client, 'ignored')[0]?.because).toBe('unexpected-message');
  const silent = meet(
    createDtlsEndpoint(optionsOf('server')),
    createDtlsEndpoint(optionsOf('server')),
  );
  silent.run();
  expect(silent.carried).toEqual([]);
});
