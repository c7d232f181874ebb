import { describe, expect, test } from 'vitest';
import { isNominating } from '@/lib/ice/libwebrtc/nomination';
import { choosePing, pingInterval } from '@/lib/ice/libwebrtc/ping-choice';
import { connectionsToPrune } from '@/lib/ice/libwebrtc/pruning';
import { isReadyToSend, ranked } from '@/lib/ice/libwebrtc/ranking';
import { switchVerdict } from '@/lib/ice/libwebrtc/switching';
import { at, channelOf, exchange, pair, ping } from './pairs';

const RELAY = { type: 'relay', priority: 58_662_911 } as const;
const WIFI = { address: '198.51.100.7', id: 2, kind: 'wifi' } as const;

describe('the order of pairs', () => {
  test('writable, then what the candidates are worth, then the round trip', () => {
    const [best, cheap, slow, fast] = [
      pair({ id: 'waiting' }),
      exchange(pair({ id: 'relayed', local: RELAY }), 0),
      exchange(pair({ id: 'slow' }), 0, 90),
      exchange(pair({ id: 'fast' }), 0, 20),
    ];
    const order = ranked([best, cheap, slow, fast], 'controlling').map(({ id }) => id);
    expect(order).toEqual(['fast', 'slow', 'relayed', 'waiting']);
  });

  test('a cheaper network outweighs a better candidate', () => {
    const wifi = exchange(pair({ id: 'wifi', local: { network: WIFI } }), 0);
    const relayed = exchange(pair({ id: 'ethernet', local: RELAY }), 0);
    expect(ranked([wifi, relayed], 'controlling')[0]).toBe(relayed);
  });

  test('the controlled side puts what was nominated first, then what carried data last', () => {
    const [plain, nominated] = [exchange(pair(), 0), exchange(pair({ local: RELAY }), 0)];
    nominated.isRemoteNominated = true;
    expect(ranked([plain, nominated], 'controlled')[0]).toBe(nominated);
    expect(ranked([plain, nominated], 'controlling')[0]).toBe(plain);
    plain.isRemoteNominated = true;
    nominated.receivedData(at(10));
    expect(ranked([plain, nominated], 'controlled')[0]).toBe(nominated);
  });

  test('of equal pairs the younger generation is better', () => {
    const [old, young] = [exchange(pair(), 0), exchange(pair({ local: { generation: 1 } }), 0)];
    expect(ranked([old, young], 'controlling')[0]).toBe(young);
  });

  test('relay to relay is no exception: unproved it is not used, nor put before others', () => {
    const relays = pair({ local: RELAY, remote: { type: 'relay' } });
    expect(isReadyToSend(relays)).toBe(false);
    const plain = pair();
    expect(ranked([relays, plain], 'controlling')[0]).toBe(plain);
    expect(isReadyToSend(exchange(relays, 0))).toBe(true);
  });
});

describe('switching', () => {
  const stay = { isSwitching: false, asksAgain: false };

  test('takes the first usable pair at once, and none that is not', () => {
    expect(switchVerdict(undefined, pair(), 'controlling', at(0))).toEqual(stay);
    expect(switchVerdict(undefined, exchange(pair(), 0), 'controlling', at(20)).isSwitching).toBe(
      true,
    );
  });

  test('needs a strictly better pair, or one that is faster by 10 ms', () => {
    const selected = exchange(pair(), 0, 50);
    const other = (roundTrip: number) =>
      switchVerdict(selected, exchange(pair(), 0, roundTrip), 'controlling', at(100)).isSwitching;
    expect(other(41)).toBe(false);
    expect(other(40)).toBe(true);
    const worse = exchange(pair({ local: RELAY }), 0, 1);
    expect(switchVerdict(selected, worse, 'controlling', at(100))).toEqual(stay);
    expect(switchVerdict(worse, selected, 'controlling', at(100)).isSwitching).toBe(true);
  });

  test('waits a second before silence counts against the pair in use', () => {
    const silent = ping(exchange(pair(), 0), 1_000);
    const other = exchange(pair({ local: RELAY }), 0);
    silent.update(at(3_600));
    expect(silent.isReceiving).toBe(false);
    const verdict = (time: number) => switchVerdict(silent, other, 'controlling', at(time));
    expect(verdict(3_700)).toEqual({ isSwitching: false, asksAgain: true });
    expect(verdict(4_600)).toEqual({ isSwitching: true, asksAgain: false });
  });

  test('does not follow a silent pair to a dearer network', () => {
    const selected = ping(exchange(pair(), 0), 100);
    const other = exchange(pair({ local: { network: WIFI } }), 0);
    ping(other, 100);
    other.update(at(3_000));
    expect(switchVerdict(selected, other, 'controlling', at(3_000))).toEqual(stay);
  });
});

describe('the next ping', () => {
  test('goes to the selected pair once it is past its interval', () => {
    const selected = exchange(pair(), 0);
    const channel = channelOf([selected, pair({ local: RELAY })], selected);
    expect(choosePing(channel, new Set(), at(60))).toEqual({
      connection: selected,
      cause: 'selected',
    });
  });

  test('goes to where the other side asked, oldest first, before the round robin', () => {
    const [first, second, third] = [pair(), pair(), pair()];
    second.wasPinged(at(20));
    third.wasPinged(at(10));
    const channel = channelOf([first, second, third]);
    expect(choosePing(channel, new Set(), at(30))).toEqual({
      connection: third,
      cause: 'triggered',
    });
  });

  test('goes round: best first, then those that waited longest', () => {
    const connections = [pair(), pair(), pair()];
    const pinged = new Set<(typeof connections)[number]>();
    const order = [0, 60, 120, 180].map((time) => {
      const choice = choosePing(channelOf(connections), pinged, at(time));
      if (choice === undefined) throw new Error('No pair was chosen');
      pinged.add(choice.connection);
      ping(choice.connection, time);
      return connections.indexOf(choice.connection);
    });
    expect(order).toEqual([0, 1, 2, 0]);
  });

  test('goes nowhere without the other side’s credentials', () => {
    const connection = pair();
    connection.remoteParameters = undefined;
    expect(choosePing(channelOf([connection]), new Set(), at(0))).toBeUndefined();
  });

  test('may go to pruned pairs only while the channel is weak', () => {
    const pruned = pair();
    pruned.prune();
    expect(choosePing(channelOf([pruned]), new Set(), at(0))?.connection).toBe(pruned);
    const selected = exchange(exchange(exchange(pair(), 0), 60), 120);
    const channel = channelOf([selected, pruned], selected);
    expect(choosePing(channel, new Set(), at(200))).toBeUndefined();
  });

  test('leaves every 48 ms while weak or while a pair was pinged less than three times', () => {
    const selected = exchange(exchange(pair(), 0), 60);
    expect(pingInterval(channelOf([]))).toBe(48);
    expect(pingInterval(channelOf([selected], selected))).toBe(48);
    exchange(selected, 120);
    expect(pingInterval(channelOf([selected], selected))).toBe(480);
  });
});

describe('USE-CANDIDATE', () => {
  const [good, relayed] = [exchange(pair(), 0), exchange(pair({ local: RELAY }), 0)];

  test('is on everything while nothing is selected, then on the selected pair and better ones', () => {
    expect(isNominating(channelOf([good]), good)).toBe(true);
    expect(isNominating(channelOf([good, relayed], good), relayed)).toBe(false);
    expect(isNominating(channelOf([good, relayed], relayed), good)).toBe(true);
    expect(isNominating(channelOf([good, relayed], good), good)).toBe(true);
  });

  test('is never sent by the controlled side, and to a lite agent only on the pair in use', () => {
    expect(isNominating(channelOf([good], good, { role: 'controlled' }), good)).toBe(false);
    const lite = { isRemoteLite: true };
    expect(isNominating(channelOf([good], undefined, lite), good)).toBe(false);
    expect(isNominating(channelOf([good], good, lite), good)).toBe(true);
  });
});

describe('pruning', () => {
  test('takes what ranks lower on the network of a strong pair, and leaves other networks', () => {
    const [strong, lower] = [exchange(pair(), 0), pair({ local: RELAY })];
    const elsewhere = pair({ local: { ...RELAY, network: WIFI } });
    const channel = channelOf([strong, lower, elsewhere], strong);
    expect(connectionsToPrune(channel)).toEqual([lower]);
  });

  test('leaves what might still become better', () => {
    const [relayed, better] = [exchange(pair({ local: RELAY }), 0), pair()];
    expect(connectionsToPrune(channelOf([relayed, better], relayed))).toEqual([]);
  });

  test('takes nothing while the best pair is weak', () => {
    expect(connectionsToPrune(channelOf([pair(), pair({ local: RELAY })]))).toEqual([]);
  });

  test('waits for a nomination on the controlled side', () => {
    const [strong, lower] = [exchange(pair(), 0), pair({ local: RELAY })];
    const channel = channelOf([strong, lower], strong, { role: 'controlled' });
    expect(connectionsToPrune(channel)).toEqual([]);
    strong.isRemoteNominated = true;
    expect(connectionsToPrune(channel)).toEqual([lower]);
  });
});
