import type { ReactNode } from 'react';
import type { DrawnLink } from './scene-links';
import styles from './timeline.module.css';

/** Signaling messages, candidates and packets between the lanes. */
export function MessageLayer({ links }: { readonly links: readonly DrawnLink[] }): ReactNode {
  return links.map((link) => <LinkLine key={link.key} link={link} />);
}

function LinkLine({ link }: { readonly link: DrawnLink }) {
  const { link: about, from, to, last, text } = link;
  return (
    <>
      <path
        className={styles['link']}
        data-kind={about.kind}
        data-origin={about.origin}
        data-end={about.end.kind}
        data-many={last ? '' : undefined}
        d={last ? bandPath(from, to, last) : `M${from.x} ${from.y}L${to.x} ${to.y}`}
      />
      {!last && about.end.kind !== 'unknown' && (
        <path
          className={styles['link-end']}
          data-kind={about.kind}
          data-end={about.end.kind}
          d={endPath(link)}
        />
      )}
      {text && (
        <text className={styles['link-text']} x={text.x} y={text.y}>
          {text.value}
        </text>
      )}
    </>
  );
}

type Ends = Pick<DrawnLink, 'from' | 'to'>;

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
