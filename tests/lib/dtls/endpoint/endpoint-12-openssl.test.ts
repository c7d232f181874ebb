import { afterEach, describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { createDtlsEndpoint } from '@/lib/dtls/endpoint/create-endpoint';
import type { DtlsOptions } from '@/lib/dtls/endpoint/endpoint';
import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { EXPORT, ofKind, optionsOf12 } from './meeting';
import { hasOpenssl, Openssl } from './openssl-12';
import { CERTIFICATES, type Side } from './pipe';
import { UdpEnd } from './udp-end-12';

const isHere = hasOpenssl();
const SRTP = ['-use_srtp', 'SRTP_AES128_CM_SHA1_80'];
const EXPORTED = ['-keymatexport', 'EXTRACTOR-dtls_srtp', '-keymatexportlen', '60'];
const COMMON = ['-dtls1_2', ...SRTP, ...EXPORTED];
const KEYING_MATERIAL = /Keying material: ([0-9A-F]{120})/;

const ending: { end(): void }[] = [];
afterEach(() => {
  for (const one of ending.splice(0)) one.end();
});

function ours(side: Side, changes: Partial<DtlsOptions>) {
  const timer = { initial: 1000, longest: 60_000 };
  const endpoint = createDtlsEndpoint(optionsOf12(side, { timer, srtpProfiles: [1], ...changes }));
  const end = new UdpEnd(endpoint);
  ending.push(end);
  return { endpoint, end };
}

function theirs(side: Side, options: readonly string[]): Openssl {
  const openssl = new Openssl(CERTIFICATES[side], [...options, ...COMMON]);
  ending.push(openssl);
  return openssl;
}

// OpenSSL wants the certificate's curve among the groups, too (RFC 8422 §5.1).
const groups = [
  ['X25519:P-256', ['x25519', 'secp256r1']],
  ['P-256', ['secp256r1']],
] as const;
const codesOf = (names: readonly (keyof typeof NAMED_GROUPS)[]) =>
  names.map((name) => NAMED_GROUPS[name]);

describe.runIf(isHere)('OpenSSL speaks DTLS 1.2 with us', () => {
  it.each(groups)(
    'as a server, with %s: a cookie first, then our certificate',
    async (name, list) => {
      const { end, endpoint } = ours('client', { groups: codesOf(list) });
      const options = ['s_server', '-accept', '127.0.0.1:0', '-Verify', '1', '-groups', name];
      const openssl = theirs('server', options);
      end.start(Number(await openssl.line(/ACCEPT 127\.0\.0\.1:(\d+)/)));
      await end.event('connected');
      const material = await openssl.line(KEYING_MATERIAL);
      expect(hexText(endpoint.exportKeyingMaterial(EXPORT) ?? new Uint8Array()).toUpperCase()).toBe(
        material,
      );
      await openssl.line(/SRTP Extension negotiated, profile=SRTP_AES128_CM_SHA1_80/);
      expect(openssl.output).toContain('Client certificate');
      const heard = ofKind(end.events, 'message-received').map(({ message }) => message);
      expect(heard[0]).toBe('HelloVerifyRequest');
      expect(ofKind(end.events, 'negotiated')[0]).toMatchObject({
        srtpProfile: 1,
        group: NAMED_GROUPS[list[0]],
      });
      end.send('are you there\n');
      await openssl.line(/are you there/);
      openssl.say('here I am');
      const { bytes } = await end.event('data-received');
      expect(new TextDecoder().decode(bytes)).toBe('here I am\n');
    },
  );

  it.each(groups)('as a client, with %s and its own certificate', async (name, list) => {
    const { end, endpoint } = ours('server', { groups: codesOf(list) });
    const port = await end.listen();
    const address = `127.0.0.1:${port}`;
    const openssl = theirs('client', ['s_client', '-connect', address, '-groups', name]);
    await end.event('connected');
    expect(ofKind(end.events, 'fingerprint-checked')).toHaveLength(1);
    const material = await openssl.line(KEYING_MATERIAL);
    expect(hexText(endpoint.exportKeyingMaterial(EXPORT) ?? new Uint8Array()).toUpperCase()).toBe(
      material,
    );
    await openssl.line(/Extended master secret: yes/);
    end.send('good day\n');
    await openssl.line(/good day/);
    openssl.say('and to you');
    expect(new TextDecoder().decode((await end.event('data-received')).bytes)).toBe('and to you\n');
  });

  it('in fragments, in both directions', async () => {
    const { end } = ours('client', {
      largestDatagram: 256,
      groups: codesOf(['x25519', 'secp256r1']),
    });
    const options = ['s_server', '-accept', '127.0.0.1:0', '-Verify', '1', '-mtu', '256'];
    const openssl = theirs('server', options);
    end.start(Number(await openssl.line(/ACCEPT 127\.0\.0\.1:(\d+)/)));
    await end.event('connected');
    const sent = ofKind(end.events, 'flight-sent').map(({ datagrams }) => datagrams);
    expect(sent.at(-1)).toBeGreaterThan(2);
    // The cookie, what answers it, and the last flight: the one between is cut.
    expect(ofKind(end.events, 'datagram-opened').length).toBeGreaterThan(4);
  });

  it('as a server that asks for no certificate: refused', async () => {
    const { end } = ours('client', { groups: [NAMED_GROUPS.secp256r1] });
    const openssl = theirs('server', ['s_server', '-accept', '127.0.0.1:0']);
    end.start(Number(await openssl.line(/ACCEPT 127\.0\.0\.1:(\d+)/)));
    expect(await end.event('failed')).toMatchObject({
      because: 'no-common-parameters',
      detail: 'the server asked for no certificate',
    });
  });

  it('as a client without a certificate: refused', async () => {
    const { end } = ours('server', { groups: [NAMED_GROUPS.secp256r1] });
    const address = `127.0.0.1:${await end.listen()}`;
    const openssl = new Openssl(undefined, ['s_client', '-connect', address, ...COMMON]);
    ending.push(openssl);
    expect(await end.event('failed')).toMatchObject({ because: 'proof-failed' });
    await openssl.line(/alert handshake failure/);
  });
});
