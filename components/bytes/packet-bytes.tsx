'use client';

import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { ArrivalRuler } from '@/components/bytes/arrival-ruler';
import { fieldOfPath } from '@/components/bytes/field-paths';
import { LayerBytes } from '@/components/bytes/layer-bytes';
import { layerName } from '@/components/bytes/layer-name';
import styles from '@/components/bytes/packet-bytes.module.css';
import { usePacketLinks } from '@/components/bytes/packet-link-context';
import {
  type PacketFieldWords,
  usePacketFieldWords,
} from '@/components/bytes/use-packet-field-words';
import { Notice } from '@/components/controls/notice';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { parseHex } from '@/lib/bytes/hex';
import { udpHeaders } from '@/lib/exporters/udp-header';
import { indexTrace, nameOf } from '@/lib/selectors/inspect-index';
import { packetArrival } from '@/lib/selectors/packet-arrival';
import { datagramLayer, type PacketLayer, packetLayers } from '@/lib/selectors/packet-layers';
import { type OpenedPacket, openedPacket } from '@/lib/selectors/packet-opened';
import type { Trace } from '@/lib/trace/trace';

interface Props {
  readonly trace: Trace;
  readonly packet: string;
}

interface WholeProps extends Props {
  /** Comes with the bytes, once their words are there. */
  readonly children?: ReactNode;
}

/** The payload of a packet, by its name: trees of fields beside their bytes, down to the plaintext. */
export function PacketBytes({ trace, packet, children }: WholeProps): ReactNode {
  const [isAnnotated, setAnnotated] = useState(true);
  return (
    <Suspense>
      <LoadedBytes
        key={packet}
        trace={trace}
        packet={packet}
        isAnnotated={isAnnotated}
        onAnnotate={setAnnotated}
      />
      {children}
    </Suspense>
  );
}

interface AnnotatedProps extends Props {
  /** Meanings and who can read what, or the bare bytes with the names of their fields. */
  readonly isAnnotated: boolean;
  readonly onAnnotate: (isAnnotated: boolean) => void;
}

function LoadedBytes(props: AnnotatedProps): ReactNode {
  const words = usePacketFieldWords();
  const opened = openedPacket(props.trace, props.packet);
  if (opened === undefined) return <p className={styles['note']}>{words.none}</p>;
  if (opened.tree.bytes.length === 0) return <p className={styles['note']}>{words.empty}</p>;
  return <Layers {...props} words={words} />;
}

function Layers({
  trace,
  packet,
  isAnnotated,
  onAnnotate,
  words,
}: AnnotatedProps & { readonly words: PacketFieldWords }): ReactNode {
  const { view } = words;
  const links = usePacketLinks();
  const wanted = links?.wanted?.packet === packet ? links.wanted : undefined;
  const opened = openedPacket(trace, packet);
  const layers = useMemo(() => numberedLayers(trace, packet, opened), [trace, packet, opened]);
  const [chosen, setChosen] = useState(wanted?.layer ?? 0);
  const layer = layers.get(chosen) ?? layers.get(0);
  if (opened === undefined || layer === undefined) return undefined;
  const parts = opened.parts.filter((part) => part.ok);
  const arrival = packetArrival(trace, packet);
  const index = indexTrace(trace);
  const isMissing =
    wanted !== undefined &&
    (!layers.has(wanted.layer) ||
      (wanted.field !== undefined &&
        fieldOfPath(layers.get(wanted.layer)?.tree.fields ?? [], wanted.field) === undefined));
  const shown = layers.has(chosen) ? chosen : 0;
  return (
    <section className={styles['whole']} aria-label={words.heading}>
      <div className={styles['head']}>
        <h4 className={styles['heading']}>{words.heading}</h4>
        {trace.header.source === 'simulated' ? (
          <span className={styles['origin']}>{words.modelled}</span>
        ) : undefined}
        <label className={styles['annotate']}>
          <input
            type="checkbox"
            checked={isAnnotated}
            onChange={(event) => onAnnotate(event.currentTarget.checked)}
          />
          {view.annotations}
        </label>
      </div>
      {isMissing ? (
        <Notice tone="warning">{view.noSuchField(wanted.field ?? `${wanted.layer}`)}</Notice>
      ) : undefined}
      {arrival && isAnnotated ? (
        <ArrivalRuler arrival={arrival} peer={nameOf(index, arrival.peer)} words={words} />
      ) : undefined}
      {layers.size > 1 ? (
        <div className={styles['layers']}>
          <SegmentedControl
            legend={view.layers}
            hideLegend
            options={[...layers].map(([at, one]) => ({
              value: `${at}`,
              label: layerName(one, words),
            }))}
            value={`${shown}`}
            onChange={(value) => {
              setChosen(Number(value));
              links?.onMove({ packet, layer: Number(value), field: undefined });
            }}
          />
          {parts.length > 0 ? <p className={styles['note']}>{view.opened}</p> : undefined}
          {layer.kind === 'datagram' ? (
            <p className={styles['note']}>{view.datagramNote}</p>
          ) : undefined}
        </div>
      ) : undefined}
      {opened.parts.some(({ ok }) => !ok) ? (
        <p className={styles['note']}>{view.stillClosed}</p>
      ) : undefined}
      <LayerBytes
        key={chosen}
        place={{ trace, packet, layer, opened: parts }}
        number={shown}
        wanted={wanted?.layer === chosen && !isMissing ? wanted.field : undefined}
        isAnnotated={isAnnotated}
        nameOf={(peer) => nameOf(index, peer)}
        words={words}
        onMove={links?.onMove}
      />
    </section>
  );
}

/** Every layer by its number, from outside to inside: -1 is the datagram, where it went by UDP. */
function numberedLayers(
  trace: Trace,
  packet: string,
  opened: OpenedPacket | undefined,
): ReadonlyMap<number, PacketLayer> {
  const layers = new Map<number, PacketLayer>();
  if (opened === undefined) return layers;
  const [sent] = udpHeaders(trace.events, packet);
  const bytes = sent && parseHex(sent.hex.join(''));
  if (bytes) layers.set(-1, datagramLayer(opened, { bytes, field: sent.field }));
  for (const [number, layer] of packetLayers(opened).entries()) layers.set(number, layer);
  return layers;
}
