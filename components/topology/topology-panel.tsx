'use client';

import { type ReactNode, Suspense } from 'react';
import { type TopologyProps, TopologyView } from '@/components/topology/topology-view';
import { useTopologyWords } from '@/components/topology/use-topology-words';

/** The panel of the workbench; its words come with it, and the views around it stay meanwhile. */
export function TopologyPanel(props: TopologyProps): ReactNode {
  return (
    <Suspense>
      <Topology {...props} />
    </Suspense>
  );
}

function Topology(props: TopologyProps): ReactNode {
  return <TopologyView {...props} words={useTopologyWords()} />;
}
