import { parseBase64 } from '../bytes/base64';
import { joined } from '../bytes/joined';
import { dissectDatagram } from '../packet/dissect-datagram';
import { type MediaContext, UNKNOWN_MEDIA } from '../packet/media-context';
import { summaryOf } from '../packet/summary';
import { srtpTagLength } from '../trace/srtp-tag';
import type { Trace, TraceHeader } from '../trace/trace';
import { captureNanoseconds, sectionComment } from './capture-moment';
import { encodeIpPacket } from './ip-packet';
import { keyLogOf } from './key-log';
import { endsOf, nodeName, packetStory, placeInWords, placeName } from './packet-story';
import {
  decryptionSecretsBlock,
  interfaceBlock,
  packetBlock,
  sectionHeaderBlock,
} from './pcapng-blocks';
import { type Journey, type Place, placesOf, type Sighting, sightingsOf } from './sightings';

const FIRST_HOP_LIMIT = 64;

/**
 * A trace as a pcapng file (draft-ietf-opsawg-pcapng): every packet as it was seen at both peers,
 * the servers, and the outside of every NAT and router, each an interface of its own, with a comment
 * per packet that explains it. Secrets that the trace knows stand before the packets, as they must,
 * and behind the interfaces: Wireshark's editcap writes no file anew in which they stand elsewhere.
 * The same trace gives the same bytes. Without packets, the file has its interfaces only.
 */
export function writePcapng(trace: Trace): Uint8Array<ArrayBuffer> {
  const { header } = trace;
  const places = placesOf(header);
  const numbers = new Map(places.map(({ node }, index) => [node.id, index]));
  const keyLog = keyLogOf(trace);
  const tagLength = srtpTagLength(trace);
  const media =
    tagLength === undefined ? UNKNOWN_MEDIA : ({ protection: 'srtp', tagLength } as const);
  const contents = new Map<Journey, Content>();
  const contentOf = (journey: Journey) => {
    const content = contents.get(journey) ?? readContent(journey, media);
    contents.set(journey, content);
    return content;
  };
  return joined([
    sectionHeaderBlock({ application: header.producer, comment: commentOn(header, places) }),
    ...places.map((place) =>
      interfaceBlock({ name: placeName({ place }), description: describe(place) }),
    ),
    ...(keyLog === undefined ? [] : [decryptionSecretsBlock(keyLog)]),
    ...sightingsOf(trace).flatMap((sighting) => {
      const number = numbers.get(sighting.place.node.id);
      return number === undefined ? [] : written(sighting, number, contentOf(sighting.journey));
    }),
  ]);
}

interface Content {
  readonly payload: Uint8Array;
  readonly summary: string;
}

function readContent({ beginning }: Journey, media: MediaContext): Content {
  const { protocol, segment, bytes = '' } = beginning;
  const payload = parseBase64(bytes) ?? new Uint8Array();
  const tree = dissectDatagram(payload, { protocol, tls: segment?.tls ?? false, media });
  return { payload, summary: summaryOf(tree) };
}

/** Nothing where an address is no IP address, as in traces of hidden ones. */
function written(
  sighting: Sighting,
  interfaceId: number,
  { payload, summary }: Content,
): readonly Uint8Array[] {
  const { event, journey, boxes } = sighting;
  const { protocol, segment } = journey.beginning;
  const hopLimit = FIRST_HOP_LIMIT - boxes;
  const bytes = encodeIpPacket({ protocol, ...endsOf(sighting), payload, segment, hopLimit });
  if (bytes === undefined) return [];
  const packet = {
    interfaceId,
    nanoseconds: captureNanoseconds(event.at),
    bytes,
    direction: event.kind === 'packet-sent' ? 'outbound' : 'inbound',
    comment: packetStory(sighting, summary),
  } as const;
  return [packetBlock(packet)];
}

/**
 * Tells how to see each packet once. A filter alone is not enough for readers that put fragments
 * together, as Wireshark does: behind it they still meet what several places saw.
 */
function commentOn(header: TraceHeader, places: readonly Place[]): string {
  const [place, another] = places;
  if (place === undefined || another === undefined) return sectionComment(header);
  return [
    sectionComment(header),
    'A packet is here once for each place that saw it, and each place is an interface:',
    `the display filter frame.interface_id==0 leaves what ${placeInWords(place)} saw.`,
    'Saved as a file of their own, those have no fragment of DTLS that looks like a repetition.',
  ].join(' ');
}

function describe({ node, isOutside }: Sighting['place']): string {
  return isOutside ? `${nodeName(node)}, the side away from its network` : nodeName(node);
}
