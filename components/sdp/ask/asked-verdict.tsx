import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { type Tone, ToneGlyph } from '@/components/controls/tone-glyph';
import styles from '@/components/sdp/ask/ask-browser.module.css';
import type { AskWords } from '@/components/sdp/ask/use-ask-words';
import type { AskedType, Asking } from '@/components/sdp/ask/use-asking';
import { assertNever } from '@/lib/assert-never';
import type { BrowserVerdict } from '@/lib/probe/ask-browser';

interface Shown {
  readonly browser: string;
  readonly words: AskWords;
  /** The number that the visitor sees of a line of the text that was asked about. */
  readonly lineName: (line: number) => number;
  readonly onLine: (line: number) => void;
  readonly onOpenPair: (offer: string, answer: string) => void;
}

/** What the browser said, or why it was not asked. */
export function AskedVerdict({ asking, ...shown }: Shown & { readonly asking: Asking }): ReactNode {
  const { askWords } = shown.words;
  switch (asking.state) {
    case 'asking':
      return <p>{askWords.asking}</p>;
    case 'failed':
      return <p>{askWords.failed(asking.message)}</p>;
    case 'answered':
      return <Verdict verdict={asking.verdict} type={asking.type} {...shown} />;
    default:
      return assertNever(asking);
  }
}

function Verdict({
  verdict,
  type,
  ...shown
}: Shown & { readonly verdict: BrowserVerdict; readonly type: AskedType }): ReactNode {
  const { browser, words } = shown;
  switch (verdict.kind) {
    case 'accepted':
      return <Accepted verdict={verdict} type={type} {...shown} />;
    case 'rejected':
      return <Rejected verdict={verdict} type={type} {...shown} />;
    case 'not asked':
      return <NotAsked verdict={verdict} {...shown} />;
    case 'no WebRTC':
      return <Said tone="waiting">{words.askWords.noWebRtc(browser, verdict.message)}</Said>;
    default:
      return assertNever(verdict);
  }
}

type Of<K extends BrowserVerdict['kind']> = Extract<BrowserVerdict, { readonly kind: K }>;

function Accepted({
  verdict: { pair, noAnswer, replaced },
  type,
  browser,
  words: { askWords },
  lineName,
  onOpenPair,
}: Shown & { readonly verdict: Of<'accepted'>; readonly type: AskedType }): ReactNode {
  return (
    <>
      <Said tone="succeeded">{askWords.accepted[type](browser)}</Said>
      {noAnswer === undefined ? undefined : (
        <>
          <p>{askWords.noAnswer}</p>
          <BrowserWords>{noAnswer}</BrowserWords>
        </>
      )}
      <Replaced lines={replaced.map(lineName)} text={askWords.replaced} />
      {pair ? (
        <Button size="small" onClick={() => onOpenPair(pair.offer, pair.answer)}>
          {askWords.openPair[type]}
        </Button>
      ) : undefined}
    </>
  );
}

function Rejected({
  verdict: { name, message, line, replaced },
  type,
  browser,
  words: { askWords },
  lineName,
  onLine,
}: Shown & { readonly verdict: Of<'rejected'>; readonly type: AskedType }): ReactNode {
  return (
    <>
      <Said tone="failed">{askWords.rejected[type](browser)}</Said>
      <BrowserWords>{`${name}: ${message}`}</BrowserWords>
      <Replaced lines={replaced.map(lineName)} text={askWords.replaced} />
      {line === undefined ? (
        <p className={styles['note']}>{askWords.noLine}</p>
      ) : (
        <Button size="small" onClick={() => onLine(line)}>
          {askWords.line(lineName(line))}
        </Button>
      )}
    </>
  );
}

function NotAsked({
  verdict: { misfit },
  browser,
  words: { askWords, misfitText },
  lineName,
  onLine,
}: Shown & { readonly verdict: Of<'not asked'> }): ReactNode {
  const line = 'line' in misfit ? misfit.line : undefined;
  return (
    <>
      <Said tone="waiting">{askWords.notAsked(browser)}</Said>
      <p>{misfitText(misfit)}</p>
      {line === undefined ? undefined : (
        <Button size="small" onClick={() => onLine(line)}>
          {askWords.line(lineName(line))}
        </Button>
      )}
    </>
  );
}

function Said({ tone, children }: { readonly tone: Tone; readonly children: string }): ReactNode {
  return (
    <p className={styles['said']}>
      <ToneGlyph tone={tone} />
      {children}
    </p>
  );
}

/** Scrolls by itself, so a keyboard must be able to reach it (WCAG 2.2, 2.1.1). */
const reachable = { tabIndex: 0 } as const;

/** Firefox lists its warnings, a line each. */
function BrowserWords({ children }: { readonly children: string }): ReactNode {
  return (
    <pre className={styles['words']} {...reachable}>
      {children.trim()}
    </pre>
  );
}

function Replaced({
  lines,
  text,
}: {
  readonly lines: readonly number[];
  readonly text: (lines: readonly number[]) => string;
}): ReactNode {
  if (lines.length === 0) return undefined;
  return <p className={styles['note']}>{text(lines)}</p>;
}
