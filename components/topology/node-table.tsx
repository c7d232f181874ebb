import type { ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import { useFork } from '@/components/nat/fork-context';
import { useWords } from '@/components/site/words';
import { ForkButton } from '@/components/topology/fork-button';
import { kindName, nodeName } from '@/components/topology/node-text';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import { addressesAt } from '@/lib/selectors/topology-addresses';
import type { Milliseconds } from '@/lib/time';
import type { Trace } from '@/lib/trace/trace';

const TEN_SECONDS = 10_000;

/** What the picture shows of the nodes, as a table; where a run can be forked, with what can be lost. */
export function NodeTable({
  trace,
  cursor,
  words,
}: {
  readonly trace: Trace;
  readonly cursor: Milliseconds;
  readonly words: TopologyWords;
}): ReactNode {
  const { workbench } = useWords();
  const canFork = useFork() !== undefined;
  const nodes = trace.header.nodes.filter(({ kind }) => kind !== 'signaling');
  return (
    <DataTable
      caption={words.nodes.heading}
      head={
        <tr>
          <th scope="col">{words.nodes.name}</th>
          <th scope="col">{words.nodes.kind}</th>
          <th scope="col">{words.nodes.addresses}</th>
          {canFork ? (
            <th scope="col">
              <VisuallyHidden>{words.fork.lose}</VisuallyHidden>
            </th>
          ) : undefined}
        </tr>
      }
    >
      {nodes.map((node) => (
        <tr key={node.id}>
          <th scope="row">{nodeName(node, workbench)}</th>
          <td>{kindName(node, words)}</td>
          <td data-mono="wrap">{addressesAt(trace, node, cursor).join(', ')}</td>
          {canFork ? (
            <td>
              {node.kind === 'server' ? undefined : (
                <ForkButton
                  name={words.fork.loseNamed(nodeName(node, workbench))}
                  change={{
                    kind: 'lose-network',
                    at: cursor,
                    node: node.id,
                    duration: TEN_SECONDS,
                  }}
                  done={words.fork.lost}
                  words={words}
                >
                  {words.fork.lose}
                </ForkButton>
              )}
            </td>
          ) : undefined}
        </tr>
      ))}
    </DataTable>
  );
}
