import { describe, expect, test } from 'vitest';
import { type FlightRow, flightRows } from '@/components/security/unseen/flight-rows';
import { Decryption } from '@/lib/decryption/decryption';
import type { DecryptedPart } from '@/lib/decryption/outcome';
import { firstProtected } from '@/lib/selectors/first-protected';
import { packetTree } from '@/lib/selectors/packet-tree';
import { handshakeOf } from '@/lib/selectors/simulated-handshake';
import { toldHandshake } from '@/lib/selectors/told-handshake';
import {
  handshakeScenario,
  type ModelledGroup,
  modelledHandshake,
  type ToldHandshake,
} from '@/lib/simulator/modelled-handshake';
import { simulate } from '@/lib/simulator/simulate';
import { endOf, type Trace } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';

const NOTHING: ToldHandshake = {
  version: undefined,
  cipher: undefined,
  srtpProfile: undefined,
  client: undefined,
};

function shown(told: Partial<ToldHandshake>) {
  return modelledHandshake({ ...NOTHING, ...told });
}

describe('what is shown for what a browser told', () => {
  test('everything as told', () => {
    expect(
      shown({
        version: 'FEFD',
        cipher: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
        srtpProfile: 'SRTP_AES128_CM_HMAC_SHA1_80',
        client: 'A',
      }),
    ).toEqual({
      version: { value: '1.2', basis: 'told' },
      cipher: { value: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', basis: 'told' },
      srtpProfile: { value: 'SRTP_AES128_CM_HMAC_SHA1_80', basis: 'told' },
      client: { value: 'A', basis: 'told' },
    });
  });

  test('nothing told: what two browsers agree on today', () => {
    expect(modelledHandshake(NOTHING)).toEqual({
      version: { value: '1.3', basis: 'assumed' },
      cipher: { value: 'TLS_AES_128_GCM_SHA256', basis: 'assumed' },
      srtpProfile: { value: 'SRTP_AEAD_AES_128_GCM', basis: 'assumed' },
      client: { value: 'B', basis: 'assumed' },
    });
  });

  test.each([
    ['FEFC', '1.3', 'told'],
    ['fefd', '1.2', 'told'],
    ['FEFF', '1.2', 'replaced'],
    ['0304', '1.3', 'replaced'],
    ['', '1.3', 'replaced'],
  ] as const)('version %j: %s, %s', (version, value, basis) => {
    expect(shown({ version }).version).toEqual({ value, basis });
  });

  test.each([
    ['TLS_CHACHA20_POLY1305_SHA256', '1.3', 'TLS_AES_128_GCM_SHA256'],
    ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', '1.2', 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256'],
  ] as const)('the suite %s alone tells the version, and is replaced', (cipher, version, other) => {
    const handshake = shown({ cipher });
    expect(handshake.version).toEqual({ value: version, basis: 'inferred' });
    expect(handshake.cipher).toEqual({ value: other, basis: 'replaced' });
  });

  test('a name that is no suite tells no version', () => {
    const handshake = shown({ cipher: 'AES128-SHA' });
    expect(handshake.version.basis).toBe('assumed');
    expect(handshake.cipher.basis).toBe('replaced');
  });

  test.each([
    ['AES_CM_128_HMAC_SHA1_80', 'SRTP_AES128_CM_HMAC_SHA1_80'],
    ['SRTP_AES_128_CM_HMAC_SHA1_32', 'SRTP_AES128_CM_HMAC_SHA1_32'],
    ['AEAD_AES_256_GCM', 'SRTP_AEAD_AES_256_GCM'],
    ['SRTP_AEAD_AES_128_GCM', 'SRTP_AEAD_AES_128_GCM'],
  ] as const)('the profile %s is %s', (srtpProfile, value) => {
    expect(shown({ srtpProfile }).srtpProfile).toEqual({ value, basis: 'told' });
  });

  test('a profile that is not known here is replaced', () => {
    expect(shown({ srtpProfile: 'SRTP_DOUBLE_AEAD_AES_256_GCM' }).srtpProfile.basis).toBe(
      'replaced',
    );
  });
});

function modelled(told: Partial<ToldHandshake>, group?: ModelledGroup): Trace {
  return simulate(handshakeScenario(shown(told), group)).trace;
}

function rowsOf(trace: Trace): readonly FlightRow[] {
  const handshake = handshakeOf(trace);
  return handshake === undefined ? [] : flightRows(handshake);
}

function toldBy(trace: Trace) {
  return toldHandshake(trace, replay(trace), endOf(trace));
}

describe('the modelled run', () => {
  test.each([
    ['FEFC', 'SRTP_AES128_CM_HMAC_SHA1_80', 'A'],
    ['FEFC', 'SRTP_AEAD_AES_256_GCM', 'B'],
    ['FEFD', 'SRTP_AEAD_AES_128_GCM', 'A'],
    ['FEFD', 'SRTP_AES128_CM_HMAC_SHA1_32', 'B'],
  ] as const)('has version %s, %s and the client %s', (version, srtpProfile, client) => {
    const trace = modelled({ version, srtpProfile, client });
    const told = toldBy(trace);
    expect(told).toMatchObject({ version, srtpProfile, client: client === 'A' ? 0 : 1 });
    expect(told?.cipher).toBe(shown({ version }).cipher.value);
    expect(told?.peers.map(({ certificate }) => certificate?.chain.kind)).toEqual([
      'value',
      'value',
    ]);
  });

  test('DTLS 1.3: four flights, the last one an ACK', () => {
    const flights = rowsOf(modelled({ version: 'FEFC', client: 'A' }));
    expect(flights.map(({ sender, messages }) => [sender, messages.join(' ')])).toEqual([
      ['client', 'ClientHello'],
      [
        'server',
        'ServerHello EncryptedExtensions CertificateRequest Certificate CertificateVerify Finished',
      ],
      ['client', 'Certificate CertificateVerify Finished'],
      ['server', 'ACK'],
    ]);
    expect(flights.map(({ datagrams }) => datagrams.length)).toEqual([1, 1, 1, 1]);
    // One record number: 5 bytes of header, 2 + 16 of ACK, the inner type and the tag (RFC 9147 §7).
    expect(flights.at(-1)?.datagrams[0]?.length).toBe(5 + 2 + 16 + 1 + 16);
  });

  test('DTLS 1.2: four flights of handshake messages', () => {
    const flights = rowsOf(modelled({ version: 'FEFD', client: 'B' }));
    expect(flights.map(({ sender, messages }) => [sender, messages.at(-1)])).toEqual([
      ['client', 'ClientHello'],
      ['server', 'ServerHelloDone'],
      ['client', 'Finished'],
      ['server', 'Finished'],
    ]);
  });

  test('the hybrid group takes two datagrams for each hello', () => {
    const flights = rowsOf(modelled({ version: 'FEFC' }, 'X25519MLKEM768'));
    expect(flights.slice(0, 2).map(({ datagrams }) => datagrams.length)).toEqual([2, 2]);
  });

  test('what ends it is an ACK, and media are SRTP and SRTCP whose tags fit', () => {
    const trace = modelled({ version: 'FEFC', srtpProfile: 'SRTP_AES128_CM_HMAC_SHA1_80' });
    const opened = openedParts(trace);
    const acknowledgment = opened.get(rowsOf(trace).at(-1)?.datagrams[0]?.packet ?? '');
    expect(acknowledgment?.tree.fields.map(({ text }) => text)).toContain('ack');
    const places = (['rtp', 'rtcp'] as const).map(
      (kind) => opened.get(firstProtected(trace, kind)?.packet ?? '')?.place.of,
    );
    expect(places).toEqual(['srtp-packet', 'srtcp-packet']);
  });
});

/** The first part of each packet that the key log of the run opens. */
function openedParts(trace: Trace): ReadonlyMap<string, DecryptedPart> {
  const decryption = new Decryption();
  const lines = trace.events.flatMap((event) =>
    event.kind === 'secret-logged' ? [event.line] : [],
  );
  decryption.addKeyLog(lines.join('\n'));
  const opened = new Map<string, DecryptedPart>();
  for (const event of trace.events) {
    if (event.kind !== 'packet-sent') continue;
    const tree = packetTree(trace, event.packet);
    const field = tree?.fields[0];
    if (tree === undefined || field === undefined) continue;
    const sending = { path: 'a-b', source: event.node };
    const [part] = decryption.open({ ...sending, bytes: tree.bytes, field, isCut: false });
    if (part?.ok) opened.set(event.packet, part);
  }
  return opened;
}
