import { describe, expect, it } from 'vitest';
import { createDtlsEndpoint } from '@/lib/dtls/endpoint/create-endpoint';
import { clientHello12, serverHello12 } from '@/lib/dtls/endpoint/hello-12';
import { chooseFrom12, readServerHello12 } from '@/lib/dtls/endpoint/hello-choice-12';
import { CIPHER_SUITES } from '@/lib/dtls/handshake/cipher-suite-codes';
import { extensionOf } from '@/lib/dtls/handshake/extension-codec';
import type { ClientHelloExtension } from '@/lib/dtls/handshake/extension-tables';
import type { ClientHello, ServerHello } from '@/lib/dtls/handshake/hello-messages';
import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { DTLS_1_2, DTLS_1_3 } from '@/lib/dtls/record/protocol-version';
import { ofKind, optionsOf12 } from './meeting';
import { meet, optionsOf } from './pipe';

const EMPTY = new Uint8Array();
const RANDOM = new Uint8Array(32);
const client = optionsOf12('client');
const server = optionsOf12('server');
const hello = clientHello12(client, RANDOM, EMPTY);
const extensions = hello.extensions ?? [];
const without = (type: ClientHelloExtension['type']): ClientHello => ({
  ...hello,
  extensions: extensions.filter((one) => one.type !== type),
});
const withOne = (one: ClientHelloExtension): ClientHello => ({
  ...hello,
  extensions: [...extensions.filter(({ type }) => type !== one.type), one],
});
const refusal = (offered: ClientHello) => {
  const chosen = chooseFrom12(offered, server);
  return chosen.ok ? 'taken' : chosen.fault.alert;
};

describe('a ClientHello of DTLS 1.2', () => {
  it('offers what both sides have', () => {
    expect(chooseFrom12(hello, server)).toEqual({
      ok: true,
      value: {
        cipherSuite: CIPHER_SUITES.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        group: NAMED_GROUPS.x25519,
        srtpProfile: 1,
      },
    });
  });

  it.each([
    ['another suite', { ...hello, cipherSuites: [0x1301, 0xc02f] }, 'handshake_failure'],
    ['no extended master secret', without('extended_master_secret'), 'handshake_failure'],
    ['no signature schemes', without('signature_algorithms'), 'handshake_failure'],
    ['another curve', withOne({ type: 'supported_groups', value: [24] }), 'handshake_failure'],
    [
      'a renegotiation',
      withOne({ type: 'renegotiation_info', value: Uint8Array.of(1) }),
      'handshake_failure',
    ],
    ['compressed points', withOne({ type: 'ec_point_formats', value: [1] }), 'illegal_parameter'],
    ['only compression', { ...hello, compressionMethods: [1] }, 'illegal_parameter'],
    [
      'an extension twice',
      { ...hello, extensions: [...extensions, ...extensions] },
      'illegal_parameter',
    ],
    [
      'DTLS 1.3 alone',
      withOne({ type: 'supported_versions', value: [DTLS_1_3] }),
      'protocol_version',
    ],
    ['DTLS 1.0', { ...hello, version: 0xfeff }, 'protocol_version'],
  ] as const)('with %s is refused', (_, offered, alert) => {
    expect(refusal(offered)).toBe(alert);
  });

  it.each([
    ['both versions', withOne({ type: 'supported_versions', value: [DTLS_1_3, DTLS_1_2] })],
    ['no groups at all', without('supported_groups')],
    ['no point formats', without('ec_point_formats')],
    ['an extension of tomorrow', withOne({ type: 'unknown', code: 0x1a1a, value: EMPTY })],
  ] as const)('with %s is taken', (_, offered) => {
    expect(refusal(offered)).toBe('taken');
  });

  it('is answered in what it offered, and in nothing else', () => {
    const agreed = { cipherSuite: hello.cipherSuites[0] ?? 0, group: 29, srtpProfile: undefined };
    const { extensions: answered } = serverHello12(without('ec_point_formats'), RANDOM, agreed);
    expect(answered?.map(({ type }) => type)).toEqual([
      'extended_master_secret',
      'renegotiation_info',
    ]);
  });
});

describe('a ServerHello of DTLS 1.2', () => {
  const agreed = { cipherSuite: hello.cipherSuites[0] ?? 0, group: 29, srtpProfile: 7 };
  const answer = serverHello12(hello, RANDOM, agreed);
  const answers = answer.extensions ?? [];
  const read = (one: ServerHello) => {
    const chosen = readServerHello12(one, client);
    return chosen.ok ? chosen.value : chosen.fault.alert;
  };

  it('says what was chosen', () => {
    expect(read(answer)).toEqual({ cipherSuite: agreed.cipherSuite, srtpProfile: 7 });
    expect(extensionOf(answers, 'use_srtp')?.value.profiles).toEqual([7]);
  });

  it.each([
    ['another suite', { ...answer, cipherSuite: 0xc02f }, 'illegal_parameter'],
    ['a compression', { ...answer, compressionMethod: 1 }, 'illegal_parameter'],
    ['DTLS 1.0', { ...answer, version: 0xfeff }, 'protocol_version'],
    ['no extended master secret', { ...answer, extensions: answers.slice(1) }, 'handshake_failure'],
    [
      'an extension twice',
      { ...answer, extensions: [...answers, ...answers] },
      'illegal_parameter',
    ],
    [
      'an extension that nobody offered',
      { ...answer, extensions: [...answers, { type: 'session_ticket', value: EMPTY }] },
      'unsupported_extension',
    ],
    [
      'a profile that nobody offered',
      {
        ...answer,
        extensions: answers.map((one) =>
          one.type === 'use_srtp' ? { ...one, value: { profiles: [8], mki: EMPTY } } : one,
        ),
      },
      'illegal_parameter',
    ],
  ] as const)('with %s is refused', (_, given, alert) => {
    expect(read(given as ServerHello)).toBe(alert);
  });
});

describe('ends that do not fit', () => {
  it('a client of DTLS 1.3 alone', () => {
    const run = meet(createDtlsEndpoint(optionsOf('client')), createDtlsEndpoint(server));
    run.run();
    expect([run.client.state, run.server.state]).toEqual(['failed', 'failed']);
    expect(ofKind(run.events.client, 'failed')[0]).toMatchObject({ detail: 'protocol_version' });
  });

  it('no common group', () => {
    const run = meet(
      createDtlsEndpoint(optionsOf12('client', { groups: [NAMED_GROUPS.secp256r1] })),
      createDtlsEndpoint(optionsOf12('server')),
    );
    run.run();
    expect([run.client.state, run.server.state]).toEqual(['failed', 'failed']);
    expect(ofKind(run.events.server, 'failed')[0]?.because).toBe('no-common-parameters');
  });

  it('two clients pass each other over; two servers wait for ever', () => {
    const two = meet(
      createDtlsEndpoint(optionsOf12('client')),
      createDtlsEndpoint(optionsOf12('client', { random: server.random })),
    );
    two.run(1_000_000);
    expect([two.client.state, two.server.state]).toEqual(['failed', 'failed']);
    expect(ofKind(two.events.client, 'failed')[0]?.because).toBe('timed-out');
    expect(ofKind(two.events.client, 'ignored')[0]?.because).toBe('unexpected-message');
    const silent = meet(
      createDtlsEndpoint(optionsOf12('server')),
      createDtlsEndpoint(optionsOf12('server')),
    );
    silent.run();
    expect(silent.carried).toEqual([]);
  });
});
