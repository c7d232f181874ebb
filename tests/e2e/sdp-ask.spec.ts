import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import type { Locator, Page } from '@playwright/test';
import { askWords as english, misfitText } from '../../content/en/sdp/ask';
import { askWords as korean } from '../../content/ko/sdp/ask';
import type { Locale } from '../../content/locale';
import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { type SdpPage, sdpPage } from './sdp-page';

test('an offer that is taken can be opened with its answer', async ({ page }) => {
  const sdp = sdpPage(page);
  const { offer } = await exchangeIn(sdp);
  const asked = await ask(sdp, offer);
  await expect(asked.result).toContainText(/(Chrome|Firefox) 1\d\d\S* accepts it as an offer/);
  await expect(asked.region).toContainText('nothing is sent');
  await asked.result.getByRole('button', { name: english.openPair.offer }).click();
  await expect(page.getByRole('textbox').filter({ hasText: 'a=setup:actpass' })).toHaveCount(1);
  await expect(page.getByRole('textbox').filter({ hasText: 'a=setup:active' })).toHaveCount(1);
});

/** The same for both browsers. */
const OFFER = [
  'v=0',
  'o=- 4611731400430051336 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'c=IN IP4 0.0.0.0',
  'a=ice-ufrag:EsAw',
  'a=ice-pwd:bP+XJMM09aR8AiX1jdukzR6Y',
  `a=fingerprint:sha-256 ${'AB:'.repeat(31)}AB`,
  'a=setup:actpass',
  'a=mid:0',
  'a=rtcp-mux',
  'a=rtpmap:111 opus/48000/2',
  '',
];

/** One line put in the place of others, the words of each browser, and the line that they mean. */
const REJECTED: readonly {
  readonly what: string;
  readonly from: number;
  readonly instead: readonly string[];
  readonly chromium: RegExp;
  readonly firefox: RegExp;
  readonly line: number;
}[] = [
  {
    what: 'an origin without an address',
    from: 2,
    instead: ['o=- 1 1 IN'],
    chromium: /^OperationError: .*Expects 6 fields/,
    firefox: /^OperationError: SIPCC.*on line 2:/s,
    line: 2,
  },
  {
    what: 'a missing t=',
    from: 4,
    instead: [],
    chromium: /^OperationError: .*a=group:BUNDLE 0 Expect line: t=/,
    firefox: /^OperationError: SIPCC.*t= timespec line not specified/s,
    line: 4,
  },
  {
    what: 'an empty line',
    from: 11,
    instead: ['', 'a=setup:actpass'],
    chromium: /^OperationError: .*Invalid SDP line/,
    firefox: /^\w+Error: .*at level 0|does not exist/,
    line: 11,
  },
  {
    what: 'a missing fingerprint',
    from: 10,
    instead: [],
    chromium: /^InvalidAccessError: .*without DTLS fingerprint/,
    firefox: /^\w+Error: .*no fingerprint attribute at level 0/,
    line: 6,
  },
  {
    what: 'a password that is too short',
    from: 9,
    instead: ['a=ice-pwd:short'],
    chromium: /^\w+Error: .*ICE pwd must be between 22/,
    firefox: /^\w+Error: .*ice-pwd is too short at level 0/,
    line: 9,
  },
  {
    what: 'a group of a section that is not there',
    from: 5,
    instead: ['a=group:BUNDLE 7'],
    chromium: /^\w+Error: .*MID='7' matching no m= section/,
    firefox: /^\w+Error: .*\(mid=7\)/,
    line: 5,
  },
];

for (const { what, from, instead, line, ...words } of REJECTED) {
  test(`rejected: ${what}; the browser's words, and the line meant`, async ({
    page,
    browserName,
  }) => {
    const sdp = sdpPage(page);
    await sdp.open();
    const asked = await ask(sdp, OFFER.toSpliced(from - 1, 1, ...instead).join('\r\n'));
    await expect(asked.result).toContainText('rejects it as an offer');
    const said = browserName === 'firefox' ? words.firefox : words.chromium;
    await expect(asked.words).toHaveText(said);
    await asked.result.getByRole('button', { name: english.line(line), exact: true }).click();
    await expect(sdp.current.locator('button[aria-current]')).toHaveText(
      new RegExp(`(^|\\D)${line}$`),
    );
  });
}

test('an answer to an offer of this browser is taken; names in it are not looked up', async ({
  page,
}) => {
  const sdp = sdpPage(page);
  const { answer, offer } = await exchangeIn(sdp);
  const named =
    'a=candidate:9 1 udp 2113937151 0b3a7a8c-486e-44ed-b370-1485271c8d6b.local 50000 typ host';
  const text = `${answer}${named}\r\n`;
  const asked = await ask(sdp, text);
  await expect(asked.region.getByRole('radio', { name: english.types.answer })).toBeChecked();
  await expect(asked.result).toContainText('accepts it as an answer to its own offer');
  await expect(asked.result).toContainText(
    english.replaced([text.split('\r\n').indexOf(named) + 1]),
  );
  await expect(asked.result.getByRole('button', { name: english.openPair.answer })).toBeVisible();
  // What was said of another text, or of another type, is gone.
  await asked.region.getByRole('radio', { name: english.types.offer }).click();
  await expect(asked.result).toBeEmpty();
  await sdp.paste(offer);
  await expect(asked.region.getByRole('radio', { name: english.types.offer })).toBeChecked();
});

test('an answer that fits no offer of this browser is not asked, and why', async ({ page }) => {
  const sdp = sdpPage(page);
  const { answer } = await exchangeIn(sdp);
  const lines = answer.split('\r\n');
  const mid = lines.findIndex((line) => line.startsWith('a=mid:'));
  lines[mid] = 'a=mid:data';
  const asked = await ask(sdp, lines.join('\r\n'));
  const why = misfitText({ why: 'mid', line: mid + 1, mid: 'data', offered: '0' });
  await expect(asked.result).toContainText(why);
  await expect(asked.result).toContainText('was not asked');
  await asked.result.getByRole('button', { name: english.line(mid + 1) }).click();
  await expect(sdp.current).toContainText('a=mid:data');
});

test('an answer with audio in which the payload types are not those of this browser', async ({
  page,
}) => {
  const sdp = sdpPage(page);
  const { answer } = await exchangeIn(sdp, 'audio');
  const asked = await ask(sdp, answer.replaceAll('opus/48000', 'speex/48000'));
  await expect(asked.result).toContainText(/Payload type \d+ is speex; this browser offers opus/);
});

test('a page without WebRTC says so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
  const sdp = sdpPage(page);
  await sdp.open('?example=chromium-data-only');
  const asked = await ask(sdp);
  await expect(asked.result).toContainText('has no WebRTC');
});

test('in Korean, on a narrow page, in the keyboard’s reach', async ({ page, browserName }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const sdp = sdpPage(page, 'ko');
  await sdp.open('?example=no-final-newline');
  const region = page.getByRole('region', { name: korean.heading, exact: true });
  await region.getByRole('button', { name: korean.ask }).focus();
  await page.keyboard.press('Enter');
  // Chromium alone refuses a text whose last line has no end.
  const verdict = browserName === 'firefox' ? korean.accepted : korean.rejected;
  await expect(region.getByRole('status')).toContainText(verdict.offer(''));
  await expectFits(page);
  await expectAccessible(page);
});

test('nothing is sent to an address of the text', async ({ page }) => {
  const socket = createSocket('udp4');
  const packets: string[] = [];
  socket.on('message', (packet) => packets.push(packet.toString('latin1')));
  const address = ownAddress();
  socket.bind(0, address);
  await once(socket, 'listening');
  const candidate = `a=candidate:1 1 udp 2113937151 ${address} ${socket.address().port} typ host`;
  const sdp = sdpPage(page);
  const { offer, answer } = await exchangeIn(sdp);
  const reachable = (text: string, ufrag: string) =>
    `${text.replaceAll(/a=ice-ufrag:.*/g, `a=ice-ufrag:${ufrag}`)}${candidate}\r\n`;
  for (const text of [reachable(offer, 'askedOffer'), reachable(answer, 'askedAnswer')]) {
    const asked = await ask(sdp, text);
    await expect(asked.result).toContainText('accepts it');
  }
  // The same answer in an ordinary connection is tried at once: so the socket does hear.
  await connectTo(page, reachable(answer, 'ordinary'));
  await expect.poll(() => packets.some((packet) => packet.includes('ordinary'))).toBe(true);
  expect(packets.filter((packet) => packet.includes('asked'))).toEqual([]);
  socket.close();
});

/** Firefox sends nothing to 127.0.0.1. */
function ownAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((addressed) => addressed ?? []);
  return (
    addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'
  );
}

interface Asked {
  readonly region: Locator;
  readonly result: Locator;
  /** The very words of the browser. */
  readonly words: Locator;
}

/** Pastes a text, where there is one, and asks the browser about it. */
async function ask({ page, overall, paste }: SdpPage, text?: string): Promise<Asked> {
  if (text !== undefined) await paste(text);
  await expect(overall).toBeVisible();
  const region = regionOf(page, 'en');
  const button = region.getByRole('button', { name: english.ask, exact: true });
  const result = region.getByRole('status');
  await expect(result).toBeEmpty();
  await button.click();
  return { region, result, words: result.locator('pre') };
}

function regionOf(page: Page, locale: Locale): Locator {
  const name = { en: english, ko: korean }[locale].heading;
  return page.getByRole('region', { name, exact: true });
}

/** An offer of this browser and the answer that it gives itself. */
async function exchangeIn(sdp: SdpPage, media: 'data' | 'audio' = 'data') {
  await sdp.open();
  return sdp.page.evaluate(async (kind) => {
    const [one, other] = [new RTCPeerConnection(), new RTCPeerConnection()];
    if (kind === 'audio') one.addTransceiver('audio');
    else one.createDataChannel('');
    const offer = await one.createOffer();
    await other.setRemoteDescription(offer);
    const answer = await other.createAnswer();
    one.close();
    other.close();
    return { offer: offer.sdp ?? '', answer: answer.sdp ?? '' };
  }, media);
}

/** A connection as any page makes one, which gets this answer. */
async function connectTo(page: Page, answer: string): Promise<void> {
  await page.evaluate(async (sdp) => {
    const connection = new RTCPeerConnection();
    connection.createDataChannel('');
    await connection.setLocalDescription();
    await connection.setRemoteDescription({ type: 'answer', sdp });
  }, answer);
}
