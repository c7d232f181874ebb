import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { watchPeerConnection } from '@/lib/capture/watch';
import { milliseconds } from '@/lib/time';
import { readTraceFile } from '@/lib/trace/file';
import { createRecorder } from '@/lib/trace/recorder';
import { writeTraceFile } from '@/lib/trace/write-file';
import {
  FakeChannel,
  FakeConnection,
  FakeDtlsTransport,
  FakeIceTransport,
  sdpOf,
} from './fake-connection';

// Node warns of more than ten listeners on one AbortSignal; a watch has them on purpose.
EventEmitter.defaultMaxListeners = 0;

const LOGIN = { username: 'someone', credential: 'secret' };

/** A watched fake, a clock that tests move, and timers that tests run. */
function setUp(configuration?: RTCConfiguration) {
  let now = 0;
  const timers: { readonly due: number; readonly run: () => void }[] = [];
  const recorder = createRecorder(
    { id: 'fake', title: 'Fake', source: 'live', producer: 'test', nodes: [] },
    { now: () => milliseconds(now) },
  );
  const pc = new FakeConnection();
  if (configuration) pc.configuration = configuration;
  const schedule = (run: () => void, delay: number) => {
    const timer = { due: now + delay, run };
    timers.push(timer);
    return () => {
      const index = timers.indexOf(timer);
      if (index >= 0) timers.splice(index, 1);
    };
  };
  const watch = watchPeerConnection(pc.asBrowserObject(), {
    peer: 'A',
    recorder,
    schedule,
    startedAt: 1000,
  });
  const advance = async (by: number) => {
    const end = now + by;
    for (;;) {
      const next = timers.toSorted((left, right) => left.due - right.due)[0];
      if (!next || next.due > end) break;
      timers.splice(timers.indexOf(next), 1);
      now = next.due;
      next.run();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    }
    now = end;
  };
  const events = () => recorder.trace().events;
  const kinds = () => events().map(({ kind }) => kind);
  return { pc, watch, recorder, events, kinds, advance, timers, at: () => now };
}

/** An offer over two transports that the answer bundles into one. */
async function bundle({ pc }: ReturnType<typeof setUp>) {
  const first = new FakeDtlsTransport(new FakeIceTransport());
  const second = new FakeDtlsTransport(new FakeIceTransport());
  pc.onDescribe = (side, description) => {
    if (side === 'local') {
      pc.carriers.set('0', first).set('1', second);
      pc.localDescription = { type: 'offer', sdp: sdpOf('aaaa', '0', '1') };
      pc.becomeSignaling('have-local-offer');
    } else {
      pc.carriers.set('1', first);
      pc.remoteDescription = description ?? null;
      pc.becomeSignaling('stable');
    }
  };
  const browser = pc.asBrowserObject();
  await browser.setLocalDescription();
  await browser.setRemoteDescription({ type: 'answer', sdp: sdpOf('rrrr', '0', '1') });
  return { first, second };
}

describe('watching a connection', () => {
  it('names transports by mid and closes the one that BUNDLE replaced', async () => {
    const test = setUp();
    await bundle(test);
    const transports = test.events().filter(({ kind }) => kind.startsWith('transport-'));
    expect(transports).toMatchObject([
      { kind: 'transport-opened', transport: '0', mids: ['0'] },
      { kind: 'transport-opened', transport: '1', mids: ['1'] },
      { kind: 'transport-opened', transport: '0', mids: ['0', '1'] },
      { kind: 'transport-closed', transport: '1', reason: 'bundled', into: '0' },
    ]);
  });

  it('tells a new object for the same mid, after a rollback, from BUNDLE', async () => {
    const { pc, events } = setUp();
    pc.onDescribe = (_side, description) => {
      pc.carriers.set('0', new FakeDtlsTransport(new FakeIceTransport()));
      pc.localDescription = description ?? null;
      pc.becomeSignaling('have-local-offer');
    };
    const browser = pc.asBrowserObject();
    await browser.setLocalDescription({ type: 'offer', sdp: sdpOf('aaaa', '0') });
    await browser.setLocalDescription({ type: 'offer', sdp: sdpOf('bbbb', '0') });
    expect(events().filter(({ kind }) => kind.startsWith('transport-'))).toMatchObject([
      { kind: 'transport-opened', transport: '0' },
      { kind: 'transport-opened', transport: '0#2' },
      { kind: 'transport-closed', transport: '0', reason: 'stopped' },
    ]);
  });

  it('listens to transports that came with a later description, once each', async () => {
    const test = setUp();
    const { first } = await bundle(test);
    first.iceTransport.become('checking');
    first.iceTransport.become('checking');
    first.become('connecting');
    const states = test.events().filter(({ kind }) => kind === 'state-reported');
    expect(states.slice(-2)).toMatchObject([
      { transport: '0', subject: 'iceTransport.state', state: 'checking' },
      { transport: '0', subject: 'dtlsTransport.state', state: 'connecting' },
    ]);
    expect(states.filter((event) => 'state' in event && event.state === 'checking')).toHaveLength(
      1,
    );
  });

  it('records each description once, before the state and the end of the call', async () => {
    const test = setUp();
    await bundle(test);
    expect(test.kinds().filter((kind) => kind === 'description-applied')).toHaveLength(2);
    const answer = test
      .events()
      .filter(({ kind }) => !kind.startsWith('transport-'))
      .slice(-4);
    expect(answer).toMatchObject([
      { kind: 'api-called', method: 'setRemoteDescription', detail: 'answer' },
      { kind: 'description-applied', side: 'remote', type: 'answer' },
      { kind: 'state-reported', subject: 'signalingState', state: 'stable' },
      { kind: 'api-settled', outcome: { kind: 'resolved' } },
    ]);
  });

  it('sees the type of the implicit setLocalDescription', async () => {
    const test = setUp();
    await bundle(test);
    const applied = test.events().find(({ kind }) => kind === 'description-applied');
    expect(applied).toMatchObject({ side: 'local', type: 'offer', sdp: sdpOf('aaaa', '0', '1') });
  });

  it('leaves an implicit rollback to the machine: only the new offer is recorded', async () => {
    const { pc, events } = setUp();
    pc.onDescribe = (side, description) => {
      if (side === 'local') {
        pc.localDescription = { type: 'offer', sdp: sdpOf('aaaa', '0') };
        pc.becomeSignaling('have-local-offer');
        return;
      }
      pc.localDescription = null;
      pc.becomeSignaling('stable');
      pc.remoteDescription = description ?? null;
      pc.becomeSignaling('have-remote-offer');
    };
    const browser = pc.asBrowserObject();
    await browser.setLocalDescription();
    await browser.setRemoteDescription({ type: 'offer', sdp: sdpOf('rrrr', '0') });
    expect(events().filter(({ kind }) => kind === 'description-applied')).toMatchObject([
      { side: 'local', type: 'offer' },
      { side: 'remote', type: 'offer' },
    ]);
  });

  it('records an explicit rollback with an empty SDP', async () => {
    const { pc, events } = setUp();
    pc.onDescribe = (_side, description) => {
      if (description?.type === 'rollback') {
        pc.localDescription = null;
        pc.becomeSignaling('stable');
      } else {
        pc.localDescription = description ?? null;
        pc.becomeSignaling('have-local-offer');
      }
    };
    const browser = pc.asBrowserObject();
    await browser.setLocalDescription({ type: 'offer', sdp: sdpOf('aaaa', '0') });
    await browser.setLocalDescription({ type: 'rollback' });
    expect(events().filter(({ kind }) => kind === 'description-applied')).toMatchObject([
      { side: 'local', type: 'offer' },
      { side: 'local', type: 'rollback', sdp: '' },
    ]);
  });

  it('opens a generation with a new username fragment', async () => {
    const test = setUp();
    await bundle(test);
    const { pc } = test;
    const gathered = (ufrag: string) => {
      const candidate = { candidate: 'candidate:1 1 udp 1 10.0.0.1 9 typ host', sdpMid: '0' };
      const event = new Event('icecandidate');
      Object.assign(event, { candidate: { ...candidate, usernameFragment: ufrag } });
      pc.dispatchEvent(event);
    };
    pc.onDescribe = (_side, description) => {
      pc.localDescription = description ?? null;
      pc.becomeSignaling('have-local-offer');
    };
    gathered('aaaa');
    await pc.asBrowserObject().setLocalDescription({ type: 'offer', sdp: sdpOf('bbbb', '0', '1') });
    gathered('bbbb');
    gathered('aaaa');
    expect(
      test
        .events()
        .flatMap((event) => (event.kind === 'candidate-gathered' ? [event.generation] : [])),
    ).toEqual([0, 1, 0]);
  });

  it('records the candidates that a remote description holds, and those added later', async () => {
    const { pc, events } = setUp();
    const line = 'candidate:1 1 udp 2122260223 192.0.2.1 5000 typ host';
    pc.onDescribe = (_side, description) => {
      pc.remoteDescription = description ?? null;
      pc.becomeSignaling('have-remote-offer');
    };
    const browser = pc.asBrowserObject();
    const sdp = `${sdpOf('rrrr', '0')}a=${line}\r\n`;
    await browser.setRemoteDescription({ type: 'offer', sdp });
    await browser.addIceCandidate({ candidate: line.replace('5000', '5001'), sdpMid: '0' });
    await browser.addIceCandidate({ candidate: '', sdpMid: '0' });
    expect(events().filter(({ kind }) => kind === 'remote-candidate-added')).toMatchObject([
      { transport: '0', generation: 0, candidate: line, usernameFragment: 'rrrr' },
      { transport: '0', generation: 0, sdpMid: '0' },
    ]);
  });

  it('under max-bundle gives an early remote candidate to the one transport that there is', async () => {
    const { pc, events } = setUp();
    pc.configuration = { bundlePolicy: 'max-bundle' };
    pc.onDescribe = (_side, description) => {
      pc.remoteDescription = description ?? null;
      pc.carriers.set('1', new FakeDtlsTransport(new FakeIceTransport()));
      pc.becomeSignaling('have-remote-offer');
    };
    const browser = pc.asBrowserObject();
    await browser.setRemoteDescription({ type: 'offer', sdp: sdpOf('rrrr', '0', '1') });
    const line = 'candidate:1 1 udp 2122260223 192.0.2.1 5000 typ host';
    await browser.addIceCandidate({ candidate: line, sdpMid: '0' });
    const added = events().filter(({ kind }) => kind === 'remote-candidate-added');
    expect(added).toMatchObject([{ transport: '1', sdpMid: '0' }]);
  });

  it('records errors thrown at once and later, and passes both on', async () => {
    const { pc, events } = setUp();
    pc.onDescribe = () => {
      throw new DOMException('wrong state', 'InvalidStateError');
    };
    const browser = pc.asBrowserObject();
    expect(() => pc.addTrack()).toThrow('not a track');
    await expect(browser.setLocalDescription()).rejects.toThrow('wrong state');
    const settled = events().filter(({ kind }) => kind === 'api-settled');
    expect(settled.slice(1)).toMatchObject([
      { outcome: { kind: 'rejected', name: 'TypeError', message: 'not a track' } },
      { outcome: { kind: 'rejected', name: 'InvalidStateError', message: 'wrong state' } },
    ]);
  });

  it('begins with the configuration: policies and servers', () => {
    const { events } = setUp({
      iceTransportPolicy: 'relay',
      bundlePolicy: 'max-bundle',
      iceServers: [{ urls: ['turn:192.0.2.1', 'stun:192.0.2.2'], ...LOGIN }],
    });
    expect(events().slice(0, 2)).toMatchObject([
      { kind: 'api-called', peer: 'A', method: 'RTCPeerConnection' },
      { kind: 'api-settled', method: 'RTCPeerConnection', outcome: { kind: 'resolved' } },
    ]);
    const [called] = events();
    expect(called?.kind === 'api-called' && JSON.parse(called.detail ?? '')).toEqual({
      iceTransportPolicy: 'relay',
      bundlePolicy: 'max-bundle',
      iceServers: [{ urls: ['turn:192.0.2.1', 'stun:192.0.2.2'] }],
    });
  });

  it('never records credentials', () => {
    const credentials = { urls: 'turn:192.0.2.1', ...LOGIN };
    const { pc, events } = setUp({ iceServers: [credentials] });
    expect(JSON.stringify(events())).toContain('turn:192.0.2.1');
    pc.asBrowserObject().setConfiguration({ iceServers: [credentials] });
    expect(events().filter(({ kind }) => kind === 'api-called')).toHaveLength(2);
    expect(JSON.stringify(events())).not.toMatch(/secret|someone/);
  });

  it('follows a data channel: opening, messages both ways, end', () => {
    const { pc, events } = setUp();
    const channel = pc.createDataChannel('chat');
    channel.dispatchEvent(new Event('open'));
    channel.send('päivää');
    channel.dispatchEvent(new MessageEvent('message', { data: new ArrayBuffer(3) }));
    channel.dispatchEvent(new MessageEvent('message', { data: 'x'.repeat(500) }));
    channel.dispatchEvent(new Event('close'));
    expect(channel.sent).toEqual(['päivää']);
    expect(events().filter(({ kind }) => kind.startsWith('channel-'))).toMatchObject([
      { kind: 'channel-created', channel: 'chat', label: 'chat', by: 'local' },
      { kind: 'channel-opened', channel: 'chat' },
      { kind: 'channel-message', direction: 'sent', size: 9, text: 'päivää' },
      { kind: 'channel-message', direction: 'received', size: 3 },
      { kind: 'channel-message', direction: 'received', size: 500, text: 'x'.repeat(200) },
      { kind: 'channel-closed', channel: 'chat' },
    ]);
  });

  it('gives channels of the same label different names', () => {
    const { pc, events } = setUp();
    pc.createDataChannel('chat');
    const event = new Event('datachannel');
    Object.assign(event, { channel: new FakeChannel('chat') });
    pc.dispatchEvent(event);
    expect(events().filter(({ kind }) => kind === 'channel-created')).toMatchObject([
      { channel: 'chat', by: 'local' },
      { channel: 'chat#2', by: 'remote' },
    ]);
  });

  it('records the certificate that came, once connected', async () => {
    const test = setUp();
    const { first } = await bundle(test);
    first.certificates = [new Uint8Array([1, 2, 3]).buffer];
    first.become('connected');
    expect(test.events().at(-1)).toMatchObject({
      kind: 'certificate-seen',
      transport: '0',
      owner: 'remote',
      chain: ['AQID'],
    });
  });

  it('records what close() leaves, which fires no event', async () => {
    const test = setUp();
    await bundle(test);
    test.pc.createDataChannel('chat');
    test.pc.close();
    test.pc.close();
    const kinds = test.kinds();
    expect(test.events().slice(kinds.indexOf('channel-created') + 2)).toMatchObject([
      { kind: 'api-called', method: 'close' },
      { subject: 'signalingState', state: 'closed' },
      { subject: 'iceConnectionState', state: 'closed' },
      { subject: 'connectionState', state: 'closed' },
      { kind: 'channel-closed', channel: 'chat' },
      { kind: 'transport-closed', transport: '0', reason: 'closed' },
      { kind: 'api-settled' },
      { kind: 'api-called', method: 'close' },
      { kind: 'api-settled' },
    ]);
  });

  it('takes everything off again when stopped', async () => {
    const test = setUp();
    const { pc, watch, events, timers } = test;
    const { first } = await bundle(test);
    const channel = pc.createDataChannel('chat');
    await watch.stop();
    const recorded = events().length;
    first.iceTransport.become('failed');
    pc.becomeSignaling('have-local-offer');
    channel.send('unseen');
    await pc.createOffer();
    expect(events()).toHaveLength(recorded);
    expect(Object.hasOwn(pc, 'createOffer')).toBe(false);
    expect(Object.hasOwn(channel, 'send')).toBe(false);
    await test.advance(5000);
    expect(timers).toEqual([]);
  });
});

describe('reading statistics', () => {
  const entry = (timestamp: number) => ({ id: 'P', type: 'peer-connection', timestamp });

  it('is slow before anything happens and quick while connecting', async () => {
    const test = setUp();
    const { pc } = test;
    pc.reports.push([entry(1000)]);
    await test.advance(990);
    expect(pc.statsCalls).toBe(0);
    await test.advance(10);
    expect(pc.statsCalls).toBe(1);
    await bundle(test);
    pc.iceConnectionState = 'checking';
    await test.advance(600);
    expect(pc.statsCalls).toBe(11);
    pc.connectionState = 'connected';
    pc.iceConnectionState = 'connected';
    await test.advance(3000);
    expect(pc.statsCalls).toBeLessThan(16);
    expect(pc.statsAtOnce).toBe(1);
  });

  it('loses patience with a connection in which nothing moves', async () => {
    const test = setUp();
    await bundle(test);
    test.pc.connectionState = 'connecting';
    await test.advance(21_000);
    const before = test.pc.statsCalls;
    await test.advance(10_000);
    expect(test.pc.statsCalls - before).toBe(10);
  });

  it('dates a sample by its own stamps, never later than it came, never backwards', async () => {
    const test = setUp();
    test.pc.reports.push([entry(1900)], [entry(9000)], [entry(2100)]);
    await test.advance(3000);
    const times = test.recorder.trace().samples.map(({ taken, at }) => [taken, at]);
    expect(times).toEqual([
      [900, 1000],
      [2000, 2000],
      [2000, 3000],
    ]);
  });

  it('keeps no report twice and survives one that fails', async () => {
    const test = setUp();
    test.pc.reports.push([entry(1900)], [entry(1900)], new Error('no stats'), [entry(4900)]);
    await test.advance(4000);
    expect(test.recorder.trace().samples.map(({ at }) => at)).toEqual([1000, 4000]);
  });

  it('takes a last sample when stopped', async () => {
    const test = setUp();
    test.pc.reports.push([entry(1900)]);
    await test.watch.stop();
    expect(test.recorder.trace().samples).toHaveLength(1);
  });

  it('gives a trace whose file reads back equal', async () => {
    const test = setUp();
    test.pc.reports.push([
      { ...entry(1900), big: 5n, gone: undefined, none: null, deep: new Map([['a', [1, 2]]]) },
    ]);
    await bundle(test);
    await test.watch.stop();
    const trace = test.recorder.trace();
    expect(readTraceFile(writeTraceFile(trace))).toEqual({ kind: 'trace', trace });
    expect(trace.samples[0]?.stats[0]).toEqual({ ...entry(1900), big: '5', deep: { a: [1, 2] } });
  });
});
