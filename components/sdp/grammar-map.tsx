'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/controls/button';
import { ExternalReference } from '@/components/controls/external-reference';
import type { GrammarPlaces, LinesByNode } from '@/components/sdp/explainer/explainer-api';
import type { Explanation } from '@/components/sdp/explainer/use-explainer';
import styles from '@/components/sdp/grammar-map.module.css';
import { MoreItems } from '@/components/sdp/more-items';
import { type GrammarWords, useGrammarWords } from '@/components/sdp/use-grammar-words';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';
import { type GrammarNode, type GrammarPart, SDP_GRAMMAR } from '@/lib/sdp/grammar';
import { referenceText, referenceUrl } from '@/lib/sdp/reference';

interface Context {
  readonly words: SdpPageWords;
  readonly names: GrammarWords;
  readonly places: GrammarPlaces | undefined;
  readonly onLine: (number: number) => void;
}

/** How many lines of one node are named at first. */
const SHOWN = 6;

/** The grammar of RFC 8866 as a foldable map, and which of its keys this description has. */
export function GrammarMap({
  explanation,
  place,
  words,
  onLine,
}: {
  readonly explanation: Explanation;
  /** Which of the text's descriptions. */
  readonly place: number;
  readonly words: SdpPageWords;
  readonly onLine: (number: number) => void;
}): ReactNode {
  const names = useGrammarWords();
  const [places, setPlaces] = useState<GrammarPlaces>();
  useEffect(() => {
    let current = true;
    const { explainer, overview } = explanation;
    void explainer.grammar(overview.version, place).then((found) => {
      if (current) setPlaces(found);
    });
    return () => {
      current = false;
    };
  }, [explanation, place]);
  return (
    <div className={styles['map']}>
      <Part part={SDP_GRAMMAR} lines={places?.session} context={{ words, names, places, onLine }} />
    </div>
  );
}

function Part({
  part,
  lines,
  title,
  context,
}: {
  readonly part: GrammarPart;
  readonly lines: LinesByNode | undefined;
  readonly title?: string | undefined;
  readonly context: Context;
}): ReactNode {
  const { names, places } = context;
  const notes = [names.needs[part.need], ...(part.repeats ? [names.repeats] : [])];
  return (
    <details className={styles['part']} open>
      <summary>
        {title ?? names.parts[part.id]} <span className={styles['notes']}>{notes.join(', ')}</span>
      </summary>
      <ul>
        {part.content.map((item) =>
          'letter' in item ? (
            <Key key={item.id} node={item} lines={lines?.[item.id] ?? []} context={context} />
          ) : item.id === 'media' && places && places.media.length > 0 ? (
            places.media.map((media, index) => (
              <li key={`${item.id} ${media['media m'][0] ?? index}`}>
                <Part
                  part={item}
                  lines={media}
                  title={`${names.parts[item.id]} ${index + 1}`}
                  context={context}
                />
              </li>
            ))
          ) : (
            <li key={item.id}>
              <Part part={item} lines={lines} context={context} />
            </li>
          ),
        )}
      </ul>
    </details>
  );
}

function Key({
  node,
  lines,
  context: { words, names, onLine },
}: {
  readonly node: GrammarNode;
  readonly lines: readonly number[];
  readonly context: Context;
}): ReactNode {
  const { name, webrtc } = names.nodes[node.id];
  const notes = [
    names.needs[node.need],
    ...(node.repeats ? [names.repeats] : []),
    names.webrtc[node.webrtc],
    ...(node.usual === undefined ? [] : [names.usual(node.usual)]),
  ];
  return (
    <li className={styles['key']} data-present={lines.length > 0 ? '' : undefined}>
      <code>{node.letter}=</code>
      <div>
        <p>
          <strong>{name}</strong> <span className={styles['notes']}>{notes.join(', ')}</span>
        </p>
        <p className={styles['webrtc']}>
          {webrtc}{' '}
          <ExternalReference
            label={referenceText(node.reference)}
            href={referenceUrl(node.reference)}
          />
        </p>
        <p className={styles['here']}>
          {lines.length === 0 ? words.grammar.absent : undefined}
          <MoreItems items={lines} first={SHOWN} words={words.lines} keyOf={(line) => line}>
            {(line) => (
              <Button
                size="small"
                variant="quiet"
                aria-label={words.lines.goToWhat(line, name)}
                onClick={() => onLine(line)}
              >
                {words.lines.goTo(line)}
              </Button>
            )}
          </MoreItems>
        </p>
      </div>
    </li>
  );
}
