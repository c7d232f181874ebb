import type { ReactNode } from 'react';
import { grouped } from '@/lib/selectors/timeline/grouped';
import { Texts } from './row-parts';
import type { DrawnLink } from './scene-links';
import styles from './timeline.module.css';

/** Signaling messages, candidates and packets between the lanes. */
export function MessageLayer({ links }: { readonly links: readonly DrawnLink[] }): ReactNode {
  return (
    <>
      {[...grouped(links, lookOf)].map(([look, alike]) => (
        <LinkLines key={look} links={alike} />
      ))}
      <Texts of={links.map(({ text }) => text)} className={styles['link-text']} />
    </>
  );
}

function lookOf({ link: { kind, origin, end }, last }: DrawnLink): string {
  return `${kind} ${origin} ${end.kind} ${last ? 'many' : 'one'}`;
}

/** Links that look alike: one path is their lines, another their ends. */
function LinkLines({ links }: { readonly links: readonly DrawnLink[] }) {
  const [first] = links;
  if (!first) return undefined;
  const { kind, origin, end } = first.link;
  const many = first.last !== undefined;
  return (
    <>
      <path
        className={styles['link']}
        data-kind={kind}
        data-origin={origin}
        data-end={end.kind}
        data-many={many ? '' : undefined}
        d={links.map(linePath).join('')}
      />
      {!many && end.kind !== 'unknown' && (
        <path
          className={styles['link-end']}
          data-kind={kind}
          data-end={end.kind}
          d={links.map(endPath).join('')}
        />
      )}
    </>
  );
}

type Ends = Pick<DrawnLink, 'from' | 'to'>;

/** A line, or the space from the first of several to the last. */
function linePath({ from, to, last }: DrawnLink): string {
  return last ? bandPath(from, to, last) : `M${from.x} ${from.y}L${to.x} ${to.y}`;
}

function bandPath(from: Ends['from'], to: Ends['to'], last: Ends): string {
  const corners = [from, to, last.to, last.from].map(({ x, y }) => `${x} ${y}`);
  return `M${corners.join('L')}Z`;
}

/** How a line ends: an arrow where it came, a cross where it was lost, nothing where none knows. */
function endPath({ link, from, to }: DrawnLink): string {
  switch (link.end.kind) {
    case 'received':
      return arrowPath(from, to);
    case 'dropped':
      return `M${to.x - 5} ${to.y - 5}l10 10m0-10l-10 10`;
    case 'unknown':
      return '';
  }
}

function arrowPath(from: Ends['from'], to: Ends['to']): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const wing = (turn: number) => {
    const x = to.x - 7 * Math.cos(angle + turn);
    const y = to.y - 7 * Math.sin(angle + turn);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  return `M${wing(0.38)}L${to.x} ${to.y}L${wing(-0.38)}`;
}
