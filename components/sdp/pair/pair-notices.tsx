import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import { type ReadSide, type Relation, SIDES, type Side } from '@/components/sdp/pair/pair-api';
import type { PairTexts } from '@/components/sdp/pair/use-pair-texts';
import type { PairWords } from '@/components/sdp/pair/use-pair-words';

interface NoticeProps {
  readonly pair: PairTexts;
  readonly texts: Readonly<Record<Side, string>>;
  readonly relation: Relation;
  readonly words: PairWords;
  readonly onAlone: (text: string) => void;
}

/** Why nothing can be compared yet, and what to do about it. */
export function PairNotices(props: NoticeProps): ReactNode {
  const { pair, texts, relation, words } = props;
  const { comparison, unwrapped } = pair;
  const exchanged = unwrapped.first?.type === 'answer' || unwrapped.second?.type === 'offer';
  return (
    <>
      {relation === 'pair' && exchanged ? (
        <Notice
          tone="warning"
          heading={words.exchanged.heading}
          actions={
            <Button size="small" onClick={pair.swap}>
              {words.toolbar.swap}
            </Button>
          }
        >
          <p>{words.exchanged.text}</p>
        </Notice>
      ) : undefined}
      {SIDES.map((side) => {
        if (texts[side] === '') {
          return (
            <Notice
              key={side}
              tone="information"
              heading={words.missing(words.names[relation][side])}
            />
          );
        }
        // What is said of a side while its text moves on would be about another text.
        if (!comparison || comparison.request[side] !== texts[side]) return undefined;
        return <SideNotice key={side} side={side} read={comparison.result[side]} {...props} />;
      })}
    </>
  );
}

function SideNotice({
  side,
  read: { text, offsets, descriptions },
  pair,
  texts,
  relation,
  words,
  onAlone,
}: NoticeProps & { readonly side: Side; readonly read: ReadSide }): ReactNode {
  const name = words.names[relation][side];
  if (descriptions.length === 1) return undefined;
  if (descriptions.length === 0) {
    const unfound = words.unfound(name);
    return (
      <Notice
        tone="warning"
        heading={unfound.heading}
        actions={
          <Button size="small" onClick={() => onAlone(texts[side])}>
            {words.toolbar.alone}
          </Button>
        }
      >
        <p>{unfound.text}</p>
      </Notice>
    );
  }
  const several = words.several(name, descriptions.length);
  const textOf = (place: number) => {
    const found = descriptions[place];
    return found ? text.slice(offsets[found.first - 1], offsets[found.last]) : '';
  };
  const other = side === 'first' ? 'second' : 'first';
  // In the order of the texts, but an answer never before its offer.
  const [one, two] =
    descriptions[0]?.type === 'answer' && descriptions[1]?.type === 'offer' ? [1, 0] : [0, 1];
  return (
    <Notice
      tone="warning"
      heading={several.heading}
      actions={
        <>
          {descriptions.length === 2 && texts[other] === '' ? (
            <Button
              size="small"
              variant="primary"
              onClick={() => pair.giveBoth(textOf(one), textOf(two))}
            >
              {words.spread}
            </Button>
          ) : undefined}
          {descriptions.slice(0, SHOWN).map(({ type, first, last }, place) => (
            <Button key={first} size="small" onClick={() => pair.give(side, textOf(place))}>
              {words.keep(place + 1, type, first, last)}
            </Button>
          ))}
        </>
      }
    >
      <p>{several.text}</p>
    </Notice>
  );
}

/** A log may hold hundreds of descriptions. */
const SHOWN = 8;
