import type { ReactNode } from 'react';
import { useWords } from '@/components/site/words';
import { kindName, nodeName } from '@/components/topology/node-text';
import { type Box, pathOf } from '@/components/topology/route';
import type { TopologyLayout } from '@/components/topology/topology-layout';
import styles from '@/components/topology/topology-picture.module.css';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import { INTERNET_NETWORK, type NodeId, type TraceNode } from '@/lib/trace/trace';

export interface DrawnNode {
  readonly node: TraceNode;
  readonly addresses: readonly string[];
}

/** What stands still: links, networks, nodes. */
export function TopologyScene({
  layout,
  nodes,
  unused,
  words,
}: {
  readonly layout: TopologyLayout;
  readonly nodes: readonly DrawnNode[];
  /** Boxes that no peer is behind at the moment. */
  readonly unused: readonly NodeId[];
  readonly words: TopologyWords;
}): ReactNode {
  const { signaling } = layout;
  return (
    <g>
      {layout.links.map((link) => (
        <path
          key={pathOf(link)}
          className={styles['link']}
          d={pathOf(link)}
          data-unused={link.peer && link.box && unused.includes(link.box) ? '' : undefined}
        />
      ))}
      {signaling ? (
        <>
          <path className={styles['signaling']} d={pathOf(signaling)} />
          <text
            className={styles['signaling-word']}
            x={layout.width / 2}
            y={(signaling.points[1]?.y ?? 0) - 22}
          >
            {words.signaling}
          </text>
        </>
      ) : undefined}
      {[...layout.networks].map(([network, box]) => (
        <NetworkBox
          key={network}
          box={box}
          name={network === INTERNET_NETWORK ? words.internet : words.sharedNetwork}
        />
      ))}
      {nodes.map(({ node, addresses }) => {
        const box = layout.nodes.get(node.id);
        return box ? (
          <NodeBox key={node.id} node={node} addresses={addresses} box={box} words={words} />
        ) : undefined;
      })}
    </g>
  );
}

function NetworkBox({ box, name }: { readonly box: Box; readonly name: string }): ReactNode {
  return (
    <g className={styles['network']}>
      <rect {...box} rx={box.height / 2} />
      <text x={box.x + box.width / 2} y={box.y + box.height / 2 + 4}>
        {name}
      </text>
    </g>
  );
}

/** Pixels of a box before its second line, and from line to line. */
const FIRST_LINE = 16;
const LINE = 14;

/** A box below this width has smaller letters. */
const SMALL = 96;

function NodeBox({
  node,
  addresses,
  box,
  words,
}: DrawnNode & { readonly box: Box; readonly words: TopologyWords }): ReactNode {
  const { workbench } = useWords();
  const { x, y, width, height } = box;
  const centre = x + width / 2;
  return (
    <g className={styles['node']} data-kind={node.kind} data-small={width < SMALL ? '' : undefined}>
      <rect x={x} y={y} width={width} height={height} rx={2} />
      <text className={styles['name']} x={centre} y={y + FIRST_LINE}>
        {nodeName(node, workbench)}
      </text>
      {node.kind === 'peer' ? undefined : (
        <text className={styles['kind']} x={centre} y={y + FIRST_LINE + LINE}>
          {kindName(node, words)}
        </text>
      )}
      {addresses.slice(0, 2).map((address, index) => (
        <text
          key={address}
          className={styles['address']}
          x={centre}
          y={
            y +
            FIRST_LINE +
            (node.kind === 'peer' ? 4 : 0) +
            LINE * (index + (node.kind === 'peer' ? 1 : 2))
          }
        >
          {address}
        </text>
      ))}
    </g>
  );
}
