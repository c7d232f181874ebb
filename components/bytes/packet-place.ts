import type { FieldPath } from '@/components/bytes/field-paths';

/*
 * A field of a packet in an address: the packet, which of its layers from outside (0, the payload
 * on the wire, is left out; -1 is the datagram around it), and the way to the field.
 *
 *   packet=a/12&layer=1&field=0.3
 */

/** Where in a recording a byte view stands. */
export interface PacketPlace {
  readonly packet: string;
  /** From 0, the payload on the wire, inwards; -1 is the datagram around it. */
  readonly layer: number;
  readonly field: FieldPath | undefined;
}

export const PACKET = 'packet';
export const LAYER = 'layer';
export const FIELD = 'field';

/** A packet goes by its sender and a number. */
const PACKET_NAME = /^[\w.-]{1,40}(?:\/[\w.-]{1,40}){1,3}$/;
const LAYER_NUMBER = /^(?:-1|\d{1,3})$/;
const FIELD_PATH = /^\d{1,4}(?:\.\d{1,4}){0,15}$/;

/** A parameter that is no place in a packet. */
export interface PlaceProblem {
  readonly kind: 'unfit-packet' | 'unfit-layer' | 'unfit-field';
  readonly path: string;
  readonly found: string;
}

/** The place that an address names, and what of it could not be read. Never throws. */
export function placeIn(parameters: URLSearchParams): {
  readonly place: PacketPlace | undefined;
  readonly problems: readonly PlaceProblem[];
} {
  const packet = readAs(parameters, PACKET, PACKET_NAME, 'unfit-packet');
  const layer = readAs(parameters, LAYER, LAYER_NUMBER, 'unfit-layer');
  const field = readAs(parameters, FIELD, FIELD_PATH, 'unfit-field');
  const problems = [packet, layer, field].flatMap(({ problem }) => problem ?? []);
  if (packet.text === undefined) return { place: undefined, problems };
  const number = Number(layer.text ?? 0);
  return { place: { packet: packet.text, layer: number, field: field.text }, problems };
}

/** Writes a place into an address. */
export function setPlace(parameters: URLSearchParams, { packet, layer, field }: PacketPlace): void {
  parameters.set(PACKET, packet);
  if (layer !== 0) parameters.set(LAYER, String(layer));
  if (field !== undefined) parameters.set(FIELD, field);
}

function readAs(
  parameters: URLSearchParams,
  path: string,
  form: RegExp,
  kind: PlaceProblem['kind'],
): { readonly text?: string; readonly problem?: PlaceProblem } {
  const found = parameters.get(path);
  if (found === null) return {};
  return form.test(found) ? { text: found } : { problem: { kind, path, found } };
}
