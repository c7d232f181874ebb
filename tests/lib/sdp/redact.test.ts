import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/sdp/read-text';
import { redact } from '@/lib/sdp/redact';

const SDP = [
  'v=0',
  'o=alice 2890844526 2890844527 IN IP4 198.18.0.77',
  's=-',
  't=0 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'c=IN IP4 0.0.0.0',
  'a=ice-ufrag:EsAw',
  'a=ice-pwd:bP+XJMM09aR8AiX1jdukzR6Y',
  'a=fingerprint:sha-256 DA:39:A3:EE:5E:6B:4B:0D:32:55:BF:EF:95:60:18:90:AF:D8:07:09:DA:39:A3:EE:5E:6B:4B:0D:32:55:BF:EF',
  'a=candidate:1 1 udp 2122260223 10.1.2.3 50000 typ host generation 0 ufrag EsAw',
  'a=candidate:2 1 udp 2122260222 2a00:1450::7 50001 typ host',
  'a=candidate:3 1 udp 2122260221 6c2f1d3e-0000-4000-8000-001122334455.local 50002 typ host',
  'a=candidate:4 1 udp 1686052607 93.184.216.34 50000 typ srflx raddr 10.1.2.3 rport 50000',
  'a=msid:4af1 77c2',
  'a=ssrc:1001 cname:mFZ7rQ',
  'a=x-proxy:10.1.2.3',
  '',
].join('\r\n');

const lines = (text: string) => redact(readText(text).descriptions).text.split('\r\n');

describe('a redacted copy', () => {
  it('replaces what names a person, a machine or a key, and nothing else', () => {
    expect(lines(SDP)).toEqual([
      'v=0',
      'o=redacted-1 1000000001 2890844527 IN IP4 192.0.2.1',
      's=-',
      't=0 0',
      'm=audio 9 UDP/TLS/RTP/SAVPF 111',
      'c=IN IP4 0.0.0.0',
      'a=ice-ufrag:uuu1',
      'a=ice-pwd:ppppppppppppppppppppppp1',
      `a=fingerprint:sha-256 ${'00:'.repeat(31)}01`,
      'a=candidate:1 1 udp 2122260223 192.0.2.2 50000 typ host generation 0 ufrag uuu1',
      'a=candidate:2 1 udp 2122260222 2001:db8::3 50001 typ host',
      'a=candidate:3 1 udp 2122260221 host-1.local 50002 typ host',
      'a=candidate:4 1 udp 1686052607 192.0.2.4 50000 typ srflx raddr 192.0.2.2 rport 50000',
      'a=msid:id-2 id-3',
      'a=ssrc:1001 cname:id-4',
      'a=x-proxy:192.0.2.2',
      '',
    ]);
  });

  it('finds machines and persons in URIs, names, clocks, files and unknown attributes', () => {
    const text = [
      'v=0',
      'o=- 1 1 IN IP4 laptop.corp.example',
      's=-',
      'c=IN IP4 239.65.45.154/32',
      't=0 0',
      'a=control:rtsp://root:pass@192.168.1.64:554/ch1?token=abcdef',
      'a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
      'a=ts-refclk:ptp=IEEE1588-2008:00-0C-CD-FF-FE-05-0A-0A:0',
      'a=ts-refclk:localmac=7C-E9-D3-1B-9A-AF',
      'a=file-selector:name:"my tax.pdf" size:1',
      'a=x-id:70fa2e1c-ce5d-4d3e-9c5e-a6b8c0ad8cf5',
      'a=candidate:1 1 udp 1 laptop.corp.example 5 typ host',
      'a=ssrc:1 msid:jo@host-9 track',
      'a=ssrc:1 cname:jo@host-9',
    ].join('\r\n');
    expect(lines(text)).toEqual([
      'v=0',
      'o=- 11 1 IN IP4 host-1.invalid',
      's=-',
      'c=IN IP4 233.252.0.1/32',
      't=0 0',
      'a=control:rtsp://redacted-1@192.0.2.1:554/ch1?token=kkkkk1',
      'a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
      'a=ts-refclk:ptp=IEEE1588-2008:00-00-5E-FF-FE-00-53-04:0',
      'a=ts-refclk:localmac=00-00-5E-00-53-05',
      'a=file-selector:name:"redacted-2" size:1',
      'a=x-id:00000000-0000-4000-8000-000000000006',
      'a=candidate:1 1 udp 1 host-1.invalid 5 typ host',
      'a=ssrc:1 msid:id-2 id-3',
      'a=ssrc:1 cname:id-2',
    ]);
  });

  it('keeps the words before an unwrapped string on a line of their own', () => {
    const log = `12:01 set ${JSON.stringify({ type: 'offer', sdp: SDP })} ok`;
    expect(lines(log)[0]).toMatch(/^[^\n]+\nv=0$/);
    expect(lines(log)[2]).toBe('s=-');
  });

  it('leaves no word of the text around', () => {
    const text = `From: "Alice" <sip:alice@example.com>\r\n\r\n${SDP}`;
    expect(lines(text).slice(0, 3)).toEqual(['(text 1)', '', 'v=0']);
  });

  it('counts what was replaced', () => {
    expect(redact(readText(SDP).descriptions).replaced).toEqual({
      person: 1,
      id: 4,
      ufrag: 1,
      pwd: 1,
      digest: 1,
      address: 4,
      name: 1,
    });
  });

  it('reads as the same kinds of lines, and redacting it again changes no structure', () => {
    const kinds = (text: string) =>
      readText(text).descriptions.flatMap((one) => one.lines.map(({ reading }) => reading.kind));
    const once = redact(readText(SDP).descriptions).text;
    expect(kinds(once)).toEqual(kinds(SDP));
    expect(kinds(redact(readText(once).descriptions).text)).toEqual(kinds(SDP));
  });

  it('leaves a mid alone that happens to equal a ufrag', () => {
    const text =
      'v=0\r\na=group:BUNDLE EsAw\r\nm=audio 9 RTP/AVP 0\r\na=mid:EsAw\r\na=ice-ufrag:EsAw\r\n';
    expect(lines(text)).toContain('a=mid:EsAw');
    expect(lines(text)).toContain('a=ice-ufrag:uuu1');
  });

  it('holds no address of the original, wherever it stood', () => {
    const octet = fc.integer({ min: 1, max: 254 });
    fc.assert(
      fc.property(
        fc.tuple(fc.constantFrom(10, 93, 172), octet, octet, octet),
        fc.constantFrom(
          'a=x:',
          'a=candidate:broken ',
          'i=seen from ',
          'u=http://',
          'a=rtcp:9 IN IP4 ',
        ),
        (octets, before) => {
          const address = octets.join('.');
          expect(lines(`v=0\r\n${before}${address}\r\n`).join('\n')).not.toContain(address);
        },
      ),
    );
  });
});
