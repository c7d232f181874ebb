import { describe, expect, test } from 'vitest';
import type { LineProblem } from '@/lib/sdp/line-reader';
import type { LineReading } from '@/lib/sdp/reading';
import { isMediaReading, MEDIA_LINES, readInMedia } from '../media-lines';

function readingOf(text: string): LineReading {
  return readInMedia(text).line.reading;
}

describe('what is read', () => {
  test.each<[text: string, reading: LineReading]>([
    // RFC 8866 §6.6
    [
      'a=rtpmap:98 L16/11025/2',
      { kind: 'rtpmap', payloadType: 98, codec: 'L16', clockRate: 11_025, channels: 2 },
    ],
    [
      'a=rtpmap:0 PCMU/8000',
      {
        kind: 'rtpmap',
        payloadType: 0,
        codec: 'PCMU',
        clockRate: 8000,
        fixed: { codec: 'PCMU', clockRate: 8000 },
      },
    ],
    // RFC 7587 §7.1
    [
      'a=fmtp:101 maxplaybackrate=16000; sprop-maxcapturerate=16000',
      {
        kind: 'fmtp',
        format: '101',
        parameters: [
          { name: 'maxplaybackrate', value: '16000' },
          { name: 'sprop-maxcapturerate', value: '16000' },
        ],
      },
    ],
    [
      'a=fmtp:96 profile-level-id=8;config=NC209 0A21F;',
      {
        kind: 'fmtp',
        format: '96',
        parameters: [
          { name: 'profile-level-id', value: '8' },
          { name: 'config', value: 'NC209 0A21F' },
        ],
      },
    ],
    [
      'a=fmtp:113 encode=SD-VCR/525-60 audio=none',
      {
        kind: 'fmtp',
        format: '113',
        parameters: [
          { name: 'encode', value: 'SD-VCR/525-60' },
          { name: 'audio', value: 'none' },
        ],
      },
    ],
    [
      'a=fmtp:96 sprop-parameter-sets=Z00AHg==, aO48gA==; config="";',
      {
        kind: 'fmtp',
        format: '96',
        parameters: [
          { name: 'sprop-parameter-sets', value: 'Z00AHg==, aO48gA==' },
          { name: 'config', value: '' },
        ],
      },
    ],
    [
      'a=fmtp:107 ;;packetization-mode=1',
      { kind: 'fmtp', format: '107', parameters: [{ name: 'packetization-mode', value: '1' }] },
    ],
    [
      'a=fmtp:plain uri:http://example.com/',
      { kind: 'fmtp', format: 'plain', parameters: [{ name: 'uri:http://example.com/' }] },
    ],
    // RFC 4585 §4.2, RFC 5104 §7.1
    [
      'a=rtcp-fb:98 nack rpsi',
      {
        kind: 'rtcp-fb',
        payloadType: 98,
        feedback: 'nack',
        parameter: 'rpsi',
        message: 'nack rpsi',
        values: [],
      },
    ],
    [
      'a=rtcp-fb:* ccm tmmbr smaxpr=120',
      {
        kind: 'rtcp-fb',
        payloadType: '*',
        feedback: 'ccm',
        parameter: 'tmmbr smaxpr=120',
        message: 'ccm tmmbr',
        values: ['smaxpr=120'],
      },
    ],
    [
      'a=rtcp-fb:96 trr-int 100',
      {
        kind: 'rtcp-fb',
        payloadType: 96,
        feedback: 'trr-int',
        parameter: '100',
        message: 'trr-int',
        values: ['100'],
      },
    ],
    ['a=ptime:0.125', { kind: 'ptime', ptime: 0.125 }],
    // RFC 8285 §5
    [
      'a=extmap:4096/sendonly urn:example:x some config',
      {
        kind: 'extmap',
        id: 4096,
        direction: 'sendonly',
        uri: 'urn:example:x',
        attributes: 'some config',
      },
    ],
    // RFC 5576 §12
    [
      'a=ssrc-group:FEC-FR 1 4294967295',
      { kind: 'ssrc-group', semantics: 'FEC-FR', ssrcs: [1, 4_294_967_295] },
    ],
    [
      'a=ssrc:1 previous-ssrc:2 3',
      { kind: 'ssrc', ssrc: 1, attribute: 'previous-ssrc', value: '2 3', words: ['2', '3'] },
    ],
    // RFC 8851 §10
    [
      'a=rid:5 send pt=99,102;max-br=64000;max-width=1280',
      {
        kind: 'rid',
        rid: '5',
        direction: 'send',
        payloadTypes: [99, 102],
        restrictions: [
          { name: 'max-br', value: '64000' },
          { name: 'max-width', value: '1280' },
        ],
      },
    ],
    // RFC 8853 §5.1
    [
      'a=simulcast:send 1,2,3;~4,~5 recv 6',
      {
        kind: 'simulcast',
        lists: [
          {
            direction: 'send',
            streams: [
              [
                { rid: '1', paused: false },
                { rid: '2', paused: false },
                { rid: '3', paused: false },
              ],
              [
                { rid: '4', paused: true },
                { rid: '5', paused: true },
              ],
            ],
          },
          { direction: 'recv', streams: [[{ rid: '6', paused: false }]] },
        ],
      },
    ],
    // RFC 6236 §3.2
    [
      'a=imageattr:97 send [x=[320:16:640],sar=[1.1,1.2]] recv *',
      {
        kind: 'imageattr',
        payloadType: '97',
        lists: [
          {
            direction: 'send',
            sets: [
              [
                {
                  name: 'x',
                  extent: { shape: 'range', lowest: '320', step: '16', highest: '640' },
                },
                { name: 'sar', extent: { shape: 'some', values: ['1.1', '1.2'] } },
              ],
            ],
          },
          { direction: 'recv', sets: 'any' },
        ],
      },
    ],
    // RFC 8841 §10
    [
      'a=max-message-size:100000',
      {
        kind: 'max-message-size',
        size: 100_000,
        rounded: { amount: '97.7', unit: 'KiB', exact: false },
      },
    ],
    // RFC 8864 §5.1.1
    [
      'a=dcmap:3 label="Label 1";subprotocol="chat";max-retr=5',
      {
        kind: 'dcmap',
        stream: 3,
        parameters: [
          { name: 'label', value: 'Label 1' },
          { name: 'subprotocol', value: 'chat' },
          { name: 'max-retr', value: '5' },
        ],
      },
    ],
    [
      'a=sctp-init:AQAAFAAAAAEAAgAA//8EAAAAAAc=',
      {
        kind: 'sctp-init',
        init: 'AQAAFAAAAAEAAgAA//8EAAAAAAc=',
        chunk: {
          initiateTag: 1,
          receiverWindow: 131_072,
          outboundStreams: 65_535,
          inboundStreams: 1024,
          initialTsn: 7,
        },
      },
    ],
  ])('%s', (text, reading) => {
    expect(readingOf(text)).toEqual(reading);
  });
});

describe('what cannot be read says where and what was expected', () => {
  const number = (lowest: bigint, highest: bigint) =>
    ({ what: 'number', lowest, highest }) as const;

  test.each<[text: string, problem: Partial<LineProblem>]>([
    ['a=rtpmap:96 VP8', { role: undefined, expected: { what: 'literal', text: '/' }, at: 15 }],
    ['a=rtpmap:128 VP8/90000', { role: 'payload type', expected: number(0n, 127n), found: '128' }],
    ['a=rtpmap:111 opus/48k/2', { role: 'clock rate', found: '48k', at: 18 }],
    ['a=rtpmap:111 opus/48000/2v=0', { role: 'channels', found: '2v=0' }],
    ['a=rtpmap:111 opus/48000/2 x', { expected: { what: 'end of line' }, found: 'x' }],
    ['a=fmtp:98', { role: 'parameter value', at: 9 }],
    ['a=fmtp:110; repair-window:1', { role: 'payload type', found: '110;' }],
    ['a=rtcp-fb:96', { role: 'feedback', at: 12 }],
    ['a=rtcp-fb:x nack', { role: 'payload type', found: 'x' }],
    ['a=ptime:fast', { role: 'milliseconds', found: 'fast' }],
    ['a=framerate:', { role: 'frame rate', at: 12 }],
    ['a=extmap:3', { role: 'extension uri', at: 10 }],
    ['a=extmap:x urn:y', { role: 'extension id', expected: number(0n, 65_535n) }],
    [
      'a=extmap:3/send urn:y',
      {
        role: 'extension direction',
        expected: { what: 'one of', choices: ['sendrecv', 'sendonly', 'recvonly', 'inactive'] },
        found: 'send',
      },
    ],
    ['a=ssrc:1234', { role: 'source attribute', at: 11 }],
    ['a=ssrc:4294967296 cname:x', { role: 'ssrc', expected: number(0n, 4_294_967_295n) }],
    ['a=ssrc:1 cname:', { role: 'source value', at: 15 }],
    ['a=ssrc-group:FID', { role: 'ssrc', at: 16 }],
    ['a=rid:hi', { role: 'simulcast direction', at: 8 }],
    ['a=rid:h@i send', { role: 'rid', found: 'h@i' }],
    ['a=rid:1 send pt=x', { role: 'payload type', found: 'x' }],
    ['a=simulcast:send 1;;2', { role: 'rid', at: 19, found: '' }],
    [
      'a=simulcast:send 1 send 2',
      { expected: { what: 'one of', choices: ['recv'] }, found: 'send', at: 19 },
    ],
    ['a=imageattr:97 send [x=[1:2,y=3]', { role: 'parameter value', at: 24 }],
    ['a=framesize:96 640x480', { role: 'width', found: '640x480' }],
    ['a=sctp-port', { role: 'sctp port', at: 11 }],
    ['a=max-message-size:-1', { role: 'message size', found: '-1' }],
    ['a=sctpmap:5000', { role: 'sctp protocol', at: 14 }],
    ['a=dcmap:70000', { role: 'data channel id', expected: number(0n, 65_535n) }],
    ['a=dcmap:1 label="x', { expected: { what: 'literal', text: '"' }, at: 18 }],
    ['a=sctp-init:***', { role: 'sctp init', found: '***' }],
  ])('%s', (text, problem) => {
    const reading = readingOf(text);
    if (reading.kind !== 'unreadable') throw new Error(`${text} was read as ${reading.kind}`);
    expect(reading.problem).toMatchObject(problem);
  });
});

describe('every line', () => {
  test.each(MEDIA_LINES)('%s', (text) => {
    const { line } = readInMedia(text);
    expect(isMediaReading(line.reading)).toBe(true);
    let end = 0;
    for (const token of line.tokens) {
      expect(token.start).toBeGreaterThanOrEqual(end);
      expect(token.end).toBeGreaterThan(token.start);
      end = token.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  });
});
