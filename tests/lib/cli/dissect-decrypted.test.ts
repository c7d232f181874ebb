import { describe, expect, it } from 'vitest';
import { run } from '@/lib/cli/run';
import {
  block,
  bytesOf,
  enhancedPacket,
  interfaceBlock,
  section,
  u32,
} from '../importers/capture-bytes';
import { captured, MESSAGE, ownCall } from '../importers/own-call';

const ORDER = { littleEndian: true };
const CALL = ownCall('1.3', 'SRTP_AEAD_AES_128_GCM');
const BLOCKS = captured([...CALL.handshake, ...CALL.data, ...CALL.media]).map(
  ({ bytes, nanoseconds = 0n }) => enhancedPacket(ORDER, 0, nanoseconds / 1000n, bytes),
);
/** The type of secrets that a TLS key log is, in the pcapng specification. */
const TLS_KEY_LOG = 0x544c_534b;
const RANDOM = CALL.keyLog.split(' ')[1] ?? '';

function secretsBlock(keyLog: string): Uint8Array {
  const text = new TextEncoder().encode(keyLog);
  const padding = new Uint8Array(-text.length & 3);
  return block(ORDER, 10, u32(ORDER, TLS_KEY_LOG), u32(ORDER, text.length), text, padding);
}

function capture(...first: readonly Uint8Array[]): Uint8Array {
  return bytesOf(section(ORDER), interfaceBlock(ORDER, 101), ...first, ...BLOCKS);
}

const FILES: Readonly<Record<string, Uint8Array>> = {
  'call.pcapng': capture(),
  'secrets.pcapng': capture(secretsBlock(CALL.keyLog)),
  'keys.log': new TextEncoder().encode(CALL.keyLog),
  'other.log': new TextEncoder().encode(CALL.keyLog.replaceAll(RANDOM, 'ab'.repeat(32))),
  'broken.log': new TextEncoder().encode(`# a log\nCLIENT_RANDOM ab cd\n${CALL.keyLog}`),
};

async function call(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const readBytes = async (file: string) => FILES[file] ?? new Uint8Array();
  const code = await run(args, {
    read: async (file) => new TextDecoder().decode(await readBytes(file)),
    readBytes,
    checkWritable: async () => undefined,
    write: async () => undefined,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

describe('dissect with a key log', () => {
  it('prints what was decrypted below each packet', async () => {
    const { code, out, err } = await call('dissect', 'call.pcapng', '--keylog', 'keys.log');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^ {2}Decrypted: DTLS record of epoch 2, sequence number 0, sent by the DTLS server \(\d+ B\): encrypted_extensions; certificate_request;/m,
    );
    expect(out).toContain(`\n        User data: ${MESSAGE}\n`);
    expect(out).toMatch(/^ {2}Decrypted: SRTP packet 0, roll-over counter 1, .*: RTP .*$/m);
    expect(out).toMatch(/^ {2}Decrypted: SRTCP packet of index 1, .*: RTCP RR, BYE$/m);
    expect(out).toMatch(/: alert warning close_notify$/m);
    expect(out).toMatch(/: ACK \d/);
    expect(out).not.toContain('Not decrypted');
  });

  it('takes the log that the capture itself holds', async () => {
    const within = await call('dissect', 'secrets.pcapng');
    const beside = await call('dissect', 'call.pcapng', '--keylog', 'keys.log');
    expect(within.out.split('\n').slice(1)).toEqual(beside.out.split('\n').slice(1));
  });

  it('gives machines the place, the bytes and the tree of each part', async () => {
    const { out } = await call('dissect', 'call.pcapng', '--keylog', 'keys.log', '--json');
    const { packets } = JSON.parse(out) as {
      readonly packets: readonly { readonly decrypted: readonly Record<string, unknown>[] }[];
    };
    const parts = packets.flatMap(({ decrypted }) => decrypted);
    const record = parts.find(({ of: kind }) => kind === 'dtls-record');
    expect(record).toMatchObject({ epoch: 2, sequenceNumber: 0, sender: 'server', problem: null });
    const fields = record?.['fields'] as readonly { readonly name: string }[];
    expect(fields[0]).toMatchObject({ name: 'handshake-message', start: 0, problem: null });
    expect(fields.at(-1)?.name).toBe('dtls-content-type');
    const media = parts.filter(({ of: kind }) => kind !== 'dtls-record');
    expect(media.map(({ bytes }) => bytes)).toEqual(
      CALL.clear.map((bytes) => Buffer.from(bytes).toString('hex')),
    );
    expect(media.at(-1)).toMatchObject({ of: 'srtcp-packet', index: 1, sender: 'server' });
  });

  it('says of what stays closed why', async () => {
    const { code, out } = await call('dissect', 'call.pcapng', '--keylog', 'other.log');
    expect(code).toBe(0);
    expect(out).toContain(
      `[the key log has no SERVER_HANDSHAKE_TRAFFIC_SECRET for the client random ${RANDOM}]`,
    );
    const json = await call('dissect', 'call.pcapng', '--keylog', 'other.log', '--json');
    const { packets } = JSON.parse(json.out);
    expect(packets.at(-1).decrypted).toEqual([
      {
        of: 'srtcp-packet',
        start: 28,
        end: packets.at(-1).captured,
        sender: null,
        bytes: null,
        fields: [],
        reassembled: [],
        problem: { kind: 'no-srtp-profile', text: expect.stringMatching(/^no SRTP profile/) },
      },
    ]);
    const korean = await call('dissect', 'call.pcapng', '--keylog', 'other.log', '--lang', 'ko');
    expect(korean.out).toContain('복호화하지 못함: DTLS 레코드');
  });

  it('names the lines of a key log that tell no secret, and goes on', async () => {
    const { code, out, err } = await call('dissect', 'call.pcapng', '--keylog', 'broken.log');
    expect(code).toBe(0);
    expect(err).toBe('peerscope: broken.log: line 2: the client random is not 64 hex digits\n');
    expect(out).toContain(MESSAGE);
  });

  it('says nothing of decryption without a log', async () => {
    expect((await call('dissect', 'call.pcapng')).out).not.toMatch(/decrypted/i);
  });
});
