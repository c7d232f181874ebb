import { expect, test } from 'vitest';
import { askBrowser } from '@/lib/probe/ask-browser';
import { fakeApi } from './fake-connection';
import { numberOf, SAMPLE_LINES, sampleWith, sdpOf } from './sample-offer';

const SDP = sdpOf(SAMPLE_LINES);
const NAMED = 'a=candidate:1 1 udp 2113937151 0b3a7a8c.local 50000 typ host';

test('an offer is given as it is, to a connection that can send nothing', async () => {
  const api = fakeApi({ answer: 'the answer' });
  const text = `${SDP}${NAMED}`;
  expect(await askBrowser(text, 'offer', api)).toEqual({
    kind: 'accepted',
    pair: { offer: text, answer: 'the answer' },
    noAnswer: undefined,
    replaced: [],
  });
  expect(api.asked).toEqual([
    { method: 'new', argument: { iceServers: [], iceTransportPolicy: 'relay' } },
    { method: 'setRemoteDescription', argument: { type: 'offer', sdp: text } },
    { method: 'createAnswer' },
    { method: 'close' },
  ]);
});

test('a rejected offer: name, very words and line', async () => {
  const message = 'Failed to parse SessionDescription. a=mid:1 Invalid SDP line.';
  const api = fakeApi({ rejects: { setRemoteDescription: named('OperationError', message) } });
  expect(await askBrowser(SDP, 'offer', api)).toEqual({
    kind: 'rejected',
    name: 'OperationError',
    message,
    line: numberOf('a=mid:1'),
    replaced: [],
  });
  expect(api.asked.at(-1)).toEqual({ method: 'close' });
});

test('an offer that was taken and cannot be answered', async () => {
  const api = fakeApi({ rejects: { createAnswer: named('InvalidStateError', 'no') } });
  expect(await askBrowser(SDP, 'offer', api)).toMatchObject({
    kind: 'accepted',
    pair: undefined,
    noAnswer: 'no',
  });
  expect(api.asked.at(-1)).toEqual({ method: 'close' });
});

test('an answer is given after an offer of its sections, names left out', async () => {
  const api = fakeApi({ offer: SDP });
  const text = `${SDP}${NAMED}\r\n`;
  expect(await askBrowser(text, 'answer', api)).toEqual({
    kind: 'accepted',
    pair: { offer: SDP, answer: text },
    noAnswer: undefined,
    replaced: [SAMPLE_LINES.length + 1],
  });
  expect(api.asked).toEqual([
    { method: 'new', argument: { iceServers: [], iceTransportPolicy: 'relay' } },
    { method: 'addTransceiver', argument: 'audio' },
    { method: 'addTransceiver', argument: 'video' },
    { method: 'createDataChannel' },
    { method: 'createOffer' },
    { method: 'setLocalDescription', argument: { type: 'offer', sdp: SDP } },
    {
      method: 'setRemoteDescription',
      argument: { type: 'answer', sdp: text.replace('0b3a7a8c.local', '192.0.2.1') },
    },
    { method: 'close' },
  ]);
});

test('the line of a candidate whose name was replaced is found by the words about it', async () => {
  const message =
    'Failed to parse SessionDescription. a=candidate:1 1 udp 2113937151 192.0.2.1 50000 typ host Invalid port';
  const api = fakeApi({ offer: SDP, rejects: { setRemoteDescription: new Error(message) } });
  expect(await askBrowser(`${SDP}${NAMED}\r\n`, 'answer', api)).toMatchObject({
    kind: 'rejected',
    line: SAMPLE_LINES.length + 1,
    replaced: [SAMPLE_LINES.length + 1],
  });
});

test('simulcast is offered as the answer receives it', async () => {
  const simulcast = sampleWith(26, 'a=rid:f recv', 'a=rid:h recv', 'a=simulcast:recv f;h');
  const api = fakeApi({ offer: SDP });
  await askBrowser(simulcast, 'answer', api);
  expect(api.asked).toContainEqual({
    method: 'addTransceiver',
    argument: { media: 'video', sendEncodings: [{ rid: 'f' }, { rid: 'h' }] },
  });
});

test('an answer that no offer fits is not asked', async () => {
  const text = sampleWith(numberOf('a=mid:1'), 'a=mid:video');
  const api = fakeApi({ offer: SDP });
  expect(await askBrowser(text, 'answer', api)).toEqual({
    kind: 'not asked',
    misfit: { why: 'mid', line: numberOf('a=mid:1'), mid: 'video', offered: '1' },
  });
  expect(api.asked.map(({ method }) => method)).not.toContain('setLocalDescription');
  expect(api.asked.at(-1)).toEqual({ method: 'close' });
});

test('an answer whose sections cannot be offered is not asked, and why is the browser’s words', async () => {
  const api = fakeApi({ rejects: { addTransceiver: named('TypeError', 'no such rid') } });
  expect(await askBrowser(SDP, 'answer', api)).toEqual({
    kind: 'not asked',
    misfit: { why: 'no offer', name: 'TypeError', message: 'no such rid' },
  });
});

test('a browser without WebRTC, or one that refuses a connection', async () => {
  const without = { RTCPeerConnection: undefined };
  expect(await askBrowser(SDP, 'offer', without)).toEqual({ kind: 'no WebRTC', message: '' });
  const refuses = fakeApi({ rejects: { new: named('UnknownError', 'too many') } });
  expect(await askBrowser(SDP, 'offer', refuses)).toEqual({
    kind: 'no WebRTC',
    message: 'too many',
  });
});

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
