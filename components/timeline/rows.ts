import type {
  Lane,
  NodeLane,
  PeerLane,
  TimelineModel,
  Track,
  TrackGroup,
} from '@/lib/selectors/timeline/model';

/** A strip of the plot, `y` and `height` in pixels. */
interface Strip {
  readonly id: string;
  readonly y: number;
  readonly height: number;
}

export type Row =
  /** A peer's name, with the state of its connection. */
  | (Strip & {
      readonly kind: 'peer';
      readonly lane: PeerLane;
      readonly group: TrackGroup | undefined;
    })
  /** A phase: its runs and its moments. */
  | (Strip & {
      readonly kind: 'group';
      readonly lane: PeerLane;
      readonly group: TrackGroup;
      readonly open: boolean;
    })
  | (Strip & {
      readonly kind: 'track';
      readonly lane: PeerLane;
      readonly group: TrackGroup;
      readonly track: Track;
      readonly spread: boolean;
      /** One of those that a spread track stands for. */
      readonly nested: boolean;
    })
  | (Strip & { readonly kind: 'node'; readonly lane: NodeLane })
  /** The way between two lanes, where messages are drawn. */
  | (Strip & { readonly kind: 'way' });

/** Where links touch a node's lane. */
export interface Anchor {
  readonly top: number;
  readonly bottom: number;
}

export interface RowLayout {
  readonly rows: readonly Row[];
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly height: number;
}

/** Targets are 24 px high (WCAG 2.5.8); a row that holds none is lower. */
export const HEIGHTS = { peer: 28, group: 24, track: 18, spread: 24, node: 20 } as const;

/** Which groups are closed and which folded tracks are spread, by row id. */
export interface Openness {
  readonly closed: ReadonlySet<string>;
  readonly spread: ReadonlySet<string>;
}

/** The rows from top to bottom. Depends on what is open, not on the window of time. */
export function layoutRows(model: TimelineModel, openness: Openness): RowLayout {
  const rows: Row[] = [];
  const anchors = new Map<string, Anchor>();
  let y = 0;
  const place = (row: Unplaced) => {
    rows.push({ ...row, y });
    y += row.height;
  };
  const way = wayHeight(model.lanes);
  for (const [index, lane] of model.lanes.entries()) {
    if (index > 0) place({ kind: 'way', id: `way ${index}`, height: way });
    const top = y;
    for (const row of laneRows(lane, openness)) place(row);
    anchors.set(lane.node, anchorOf(lane, top, y));
  }
  if (model.lanes.length === 1) place({ kind: 'way', id: 'way', height: way });
  return { rows, anchors, height: y };
}

type Unplaced = Row extends infer R ? (R extends Row ? Omit<R, 'y'> : never) : never;

/** A packet that passes a NAT's lane goes through its middle. */
function anchorOf(lane: Lane, top: number, bottom: number): Anchor {
  if (lane.kind === 'peer') return { top, bottom };
  const middle = (top + bottom) / 2;
  return { top: middle, bottom: middle };
}

function wayHeight(lanes: readonly Lane[]): number {
  return lanes.length > 2 ? 44 : 76;
}

function laneRows(lane: Lane, openness: Openness): readonly Unplaced[] {
  if (lane.kind !== 'peer') {
    return [{ kind: 'node', id: `node ${lane.node}`, lane, height: HEIGHTS.node }];
  }
  const connection = lane.groups.find(({ name }) => name === 'connection');
  const groups = lane.groups.filter(({ name }) => name !== 'connection');
  return [
    { kind: 'peer', id: `peer ${lane.node}`, lane, group: connection, height: HEIGHTS.peer },
    ...groups.flatMap((group) => groupRows(lane, group, openness)),
  ];
}

function groupRows(
  lane: PeerLane,
  group: TrackGroup,
  { closed, spread }: Openness,
): readonly Unplaced[] {
  const id = `group ${lane.node} ${group.name}`;
  const open = !closed.has(id);
  const head: Unplaced = { kind: 'group', id, lane, group, open, height: HEIGHTS.group };
  if (!open) return [head];
  return [
    head,
    ...group.tracks.flatMap((track) => trackRows(lane, group, track, spread.has(track.id))),
  ];
}

function trackRows(
  lane: PeerLane,
  group: TrackGroup,
  track: Track,
  spread: boolean,
): readonly Unplaced[] {
  const foldable = track.folded.length > 0;
  const row: Unplaced = {
    kind: 'track',
    id: track.id,
    lane,
    group,
    track,
    spread,
    nested: false,
    height: foldable ? HEIGHTS.spread : HEIGHTS.track,
  };
  if (!spread) return [row];
  return [
    row,
    ...track.folded.map(
      (each): Unplaced => ({
        ...row,
        id: each.id,
        track: each,
        spread: false,
        nested: true,
        height: HEIGHTS.track,
      }),
    ),
  ];
}
