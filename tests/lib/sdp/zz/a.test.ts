import { test } from 'vitest';
import { summaryWords as en } from '@/content/en/sdp/summary';
import { summaryWords as ko } from '@/content/ko/sdp/summary';
import { readDescription } from '@/lib/sdp/read-description';
import { judge } from '@/lib/sdp/rules/judge';
import { summaryOf } from '@/lib/sdp/summary/summary-of';
import { OFFER } from '@/tests/fixtures/sdp/offer-text';

const say = (t: string, name: string) => {
  const d = readDescription(t);
  const s = summaryOf(d, judge(d));
  console.log(
    '=== ' + name + '\n' + en.paragraph(s).join('\n') + '\n--\n' + ko.paragraph(s).join('\n'),
  );
};
const once = (a: string | RegExp, b: string) => OFFER.replace(a, b);
test('x', () => {
  console.log(OFFER);
  say(OFFER, 'good');
  say(once(/(fingerprint:sha-256 )50:/, '$1'), 'digest');
  say(once('BUNDLE 0 1 2', 'BUNDLE 0 1 2 9'), 'bundle');
  say(once('a=mid:1', 'a=mid:0'), 'dup');
  say(once(/a=candidate.*typ host/, 'a=candidate:1 1 udp x 1.2.3.4 5 typ host'), 'cand');
  say(once(/a=ice-ufrag:.*/, 'a=ice-ufrag:ab'), 'ufrag');
  say(once('a=setup:actpass', 'a=setup:foo'), 'setup');
  say(once('m=video 9', 'm=video x'), 'mline');
  say(once('m=video 9', 'm=video 0'), 'port0');
  say(once('a=sendrecv', 'a=sendrcv'), 'sendrcv');
  say(once('a=sendrecv', 'a=sendrecv\r\na=recvonly'), 'twodir');
  say(once('a=fingerprint', 'a=fingerprnt'), 'fp');
  say(once('sctp-port:5000', 'sctp-port:99999'), 'sctp');
});
