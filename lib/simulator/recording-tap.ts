import { base64Text } from '@/lib/bytes/base64';
import type { HeldRow, TableEvent } from '@/lib/nat/row';
import type { Milliseconds } from '@/lib/time';
import type { Recorder } from '@/lib/trace/recorder';
import { packetDropText } from './drop';
import type { NetworkTap } from './network-tap';
import type { ScenarioNodeId } from './node-id';
import type { Packet } from './packet';

/** Tells everything to a recorder, bytes included. */
export function recordingTap(recorder: Recorder): NetworkTap {
  return {
    sent: (at, node, packet, next, mapping) => {
      const begins = packet.origin === node && packet.copyOf === undefined;
      recorder.record({
        ...sentEvent(at, node, packet, next, mapping),
        ...bytesOf(packet, begins),
      });
    },
    copied: (at, node, copy, next) => {
      const { copyOf } = copy;
      recorder.record({
        ...sentEvent(at, node, copy, next, undefined),
        ...bytesOf(copy, true),
        ...(copyOf !== undefined && { copyOf }),
      });
    },
    received: (at, node, packet) => {
      const { name, source: from, destination: to } = packet;
      recorder.record({ kind: 'packet-received', at, node, packet: name, from, to });
    },
    dropped: (at, node, { name }, drop) => {
      const reason = packetDropText(drop);
      recorder.record({
        kind: 'packet-dropped',
        at,
        node,
        packet: name,
        reason,
        code: drop.reason,
      });
    },
    tableChanged: (node, event, packet) => {
      recordTableEvent(recorder, node, event, packet);
    },
    allocationChanged: (at, node, { relayed, subject, change }, packet) => {
      recorder.record({
        kind: 'allocation-changed',
        at,
        node,
        relayed,
        subject,
        change,
        ...(packet !== undefined && { packet }),
      });
    },
    intervened: (at, { kind: intervention, ...rest }, isPeer) => {
      const { at: _, ...detail } = rest;
      const peer = 'peer' in rest ? rest.peer : 'node' in rest ? rest.node : undefined;
      recorder.record({
        kind: 'intervention',
        at,
        ...(isPeer && peer !== undefined && { peer }),
        intervention,
        detail: JSON.stringify(detail),
      });
    },
  };
}

function sentEvent(
  at: Milliseconds,
  node: ScenarioNodeId,
  packet: Packet,
  next: ScenarioNodeId | undefined,
  mapping: number | undefined,
) {
  return {
    kind: 'packet-sent',
    at,
    node,
    packet: packet.name,
    protocol: packet.protocol,
    from: packet.source,
    to: packet.destination,
    ...(next !== undefined && { next }),
    ...(packet.protocol === 'tcp' && { segment: segmentOf(packet) }),
    ...(mapping !== undefined && { mapping }),
  } as const;
}

function bytesOf({ bytes }: Packet, begins: boolean) {
  return begins ? { bytes: base64Text(bytes) } : {};
}

function segmentOf(packet: Extract<Packet, { readonly protocol: 'tcp' }>) {
  const { sequence, acknowledgment, flags, tls } = packet;
  return { sequence, acknowledgment, ...flags, tls };
}

function recordTableEvent(
  recorder: Recorder,
  node: string,
  event: TableEvent,
  packet: string | undefined,
): void {
  const { at } = event;
  const cause = packet === undefined ? {} : { packet };
  switch (event.kind) {
    case 'flow-held':
    case 'flow-refreshed':
    case 'flow-released':
      recordFlow(recorder, node, event, cause);
      return;
    case 'remote-added':
    case 'remote-answered':
    case 'remote-expired': {
      const { kind: change, row, remote } = event;
      recorder.record({
        kind: 'mapping-changed',
        at,
        node,
        change,
        row: copyOfRow(row),
        remote,
        ...cause,
      });
      return;
    }
    case 'mapping-expired': {
      const row = copyOfRow(event.row);
      recorder.record({
        kind: 'mapping-changed',
        at,
        node,
        change: 'expired',
        row,
        cause: event.cause,
        ...cause,
      });
      return;
    }
    case 'mapping-created':
    case 'mapping-refreshed': {
      const change = event.kind === 'mapping-created' ? 'created' : 'refreshed';
      const row = copyOfRow(event.row);
      recorder.record({ kind: 'mapping-changed', at, node, change, row, ...cause });
    }
  }
}

type FlowEvent = Extract<TableEvent, { readonly flow: HeldRow }>;

const FLOW_CHANGES = {
  'flow-held': 'held',
  'flow-refreshed': 'refreshed',
  'flow-released': 'released',
} as const satisfies Record<FlowEvent['kind'], string>;

function recordFlow(
  recorder: Recorder,
  node: string,
  { kind, at, flow }: FlowEvent,
  cause: { readonly packet?: string },
): void {
  recorder.record({
    kind: 'held-flow-changed',
    at,
    node,
    change: FLOW_CHANGES[kind],
    ...flow,
    ...cause,
  });
}

/** The schema's lists are not read-only. */
function copyOfRow(row: Extract<TableEvent, { readonly row: unknown }>['row']) {
  return { ...row, remotes: [...row.remotes] };
}
