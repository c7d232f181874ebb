import { type ReactNode, useId } from 'react';
import { dropText } from '@/components/topology/drop-text';
import { ForkButton } from '@/components/topology/fork-button';
import styles from '@/components/topology/packet-lists.module.css';
import { PacketSign, ShapeSign } from '@/components/topology/packet-shape';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import { formatEndpoint } from '@/lib/selectors/inspect-endpoint';
import type { Drop, Flight, FlightUnderWay, PacketEnd } from '@/lib/selectors/topology-flights';
import type { Milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import type { EventId } from '@/lib/trace/events/event';
import type { NodeId, Trace } from '@/lib/trace/trace';

interface ListProps {
  readonly nameOf: (id: NodeId) => string;
  readonly chosen: EventId | undefined;
  readonly words: TopologyWords;
  readonly onLight: (event: EventId | undefined) => void;
  readonly onChoose: (event: EventId, at: Milliseconds) => void;
}

/** More of them nobody reads while they move. */
const MOST = 24;

/** What is on its way at the cursor, step by step as the picture shows it in motion. */
export function UnderWayList({
  underWay,
  ...rest
}: ListProps & { readonly underWay: readonly FlightUnderWay[] }): ReactNode {
  const { words } = rest;
  const id = useId();
  return (
    <section
      className={styles['list']}
      data-brief=""
      data-heir=""
      tabIndex={-1}
      aria-labelledby={id}
    >
      <h3 id={id}>
        {words.underWay.heading} <span className={styles['count']}>{underWay.length}</span>
      </h3>
      {underWay.length === 0 ? <p className={styles['none']}>{words.underWay.none}</p> : undefined}
      <ul>
        {underWay.slice(0, MOST).map(({ flight }) => (
          <FlightItem
            key={flight.event}
            flight={flight}
            from={rest.nameOf(flight.from)}
            to={rest.nameOf(flight.to)}
            isChosen={flight.event === rest.chosen}
            words={words}
            onLight={rest.onLight}
            onChoose={rest.onChoose}
          />
        ))}
      </ul>
      {underWay.length > MOST ? (
        <p className={styles['none']}>{words.underWay.more(underWay.length - MOST)}</p>
      ) : undefined}
    </section>
  );
}

function FlightItem({
  flight,
  from,
  to,
  isChosen,
  words,
  onLight,
  onChoose,
}: Pick<ListProps, 'words' | 'onLight' | 'onChoose'> & {
  readonly flight: Flight;
  readonly from: string;
  readonly to: string;
  readonly isChosen: boolean;
}): ReactNode {
  const { event, what, packet, at } = flight;
  const name = words.what(what);
  return (
    <li data-chosen={isChosen ? '' : undefined}>
      <PacketButton event={event} at={at} onLight={onLight} onChoose={onChoose}>
        <PacketSign what={what} />
        <span>
          {name} <span className={styles['packet']}>{packet}</span>
        </span>
        <span className={styles['leg']}>{words.leg(from, to)}</span>
        <Ends source={flight.source} destination={flight.destination} />
      </PacketButton>
      {what.kind === 'signaling' ? undefined : (
        <ForkButton
          name={words.fork.dropNamed(name, packet, from, to)}
          change={{ kind: 'drop-packet', at, node: flight.to, packet }}
          done={words.fork.dropped}
          words={words}
        >
          {words.fork.drop}
        </ForkButton>
      )}
    </li>
  );
}

/** What a line says, as a button that chooses the packet and lights it in the picture before. */
function PacketButton({
  event,
  at,
  onLight,
  onChoose,
  children,
}: Pick<ListProps, 'onLight' | 'onChoose'> & {
  readonly event: EventId;
  readonly at: Milliseconds;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <button
      type="button"
      className={styles['choose']}
      onClick={() => onChoose(event, at)}
      onFocus={() => onLight(event)}
      onBlur={() => onLight(undefined)}
      onPointerEnter={() => onLight(event)}
      onPointerLeave={() => onLight(undefined)}
    >
      {children}
    </button>
  );
}

/** The addresses as the header reads. */
function Ends({
  source,
  destination,
}: {
  readonly source: PacketEnd | undefined;
  readonly destination: PacketEnd | undefined;
}): ReactNode {
  if (source === undefined || destination === undefined) return undefined;
  return (
    <span className={styles['ends']}>
      {formatEndpoint(source.address, source.port)} →{' '}
      {formatEndpoint(destination.address, destination.port)}
    </span>
  );
}

/** The last packets that went no further, each with where and why. */
export function DropList({
  trace,
  drops,
  ...rest
}: ListProps & { readonly trace: Trace; readonly drops: readonly Drop[] }): ReactNode {
  const { words } = rest;
  const id = useId();
  return (
    <section className={styles['list']} data-heir="" tabIndex={-1} aria-labelledby={id}>
      <h3 id={id}>{words.drops.heading}</h3>
      {drops.length === 0 ? <p className={styles['none']}>{words.drops.none}</p> : undefined}
      <ul>
        {drops.map((drop) => (
          <DropItem
            key={drop.event}
            trace={trace}
            drop={drop}
            node={rest.nameOf(drop.node)}
            earlier={drop.leg && rest.nameOf(drop.leg.from)}
            isChosen={drop.event === rest.chosen}
            words={words}
            onLight={rest.onLight}
            onChoose={rest.onChoose}
          />
        ))}
      </ul>
    </section>
  );
}

function DropItem({
  trace,
  drop,
  node,
  earlier,
  isChosen,
  words,
  onLight,
  onChoose,
}: Pick<ListProps, 'words' | 'onLight' | 'onChoose'> & {
  readonly trace: Trace;
  readonly drop: Drop;
  readonly node: string;
  /** Who sent it there. */
  readonly earlier: string | undefined;
  readonly isChosen: boolean;
}): ReactNode {
  const { event, what, packet, at, leg } = drop;
  const name = words.what(what);
  return (
    <li data-chosen={isChosen ? '' : undefined}>
      <PacketButton event={event} at={at} onLight={onLight} onChoose={onChoose}>
        <ShapeSign shape="dropped" />
        <span className={styles['reason']}>{dropText(trace, drop, words)}</span>
        <span className={styles['leg']}>
          {timeText(at)} · {words.drops.at(node)} · {name}{' '}
          <span className={styles['packet']}>{packet}</span>
        </span>
        <Ends source={drop.source} destination={drop.destination} />
      </PacketButton>
      {leg === undefined || earlier === undefined ? undefined : (
        <ForkButton
          name={words.fork.dropEarlierNamed(name, packet, earlier)}
          change={{ kind: 'drop-packet', at: leg.at, node: leg.from, packet }}
          done={words.fork.dropped}
          words={words}
        >
          {words.fork.dropEarlier}
        </ForkButton>
      )}
    </li>
  );
}
