import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import type { PacketLayer } from '@/lib/selectors/packet-layers';

/** A layer by what it is: the datagram, its payload on the wire, the plaintext of a record, a message put together. */
export function layerName(layer: PacketLayer, { view }: PacketFieldWords): string {
  if (layer.kind === 'datagram') return view.datagram(layer.tree.bytes.length);
  if (layer.kind === 'wire') return view.wire(layer.tree.bytes.length);
  const [first] = layer.tree.fields;
  if (layer.kind === 'joined') return view.layer('joined', first?.text ?? '');
  switch (layer.part.place.of) {
    case 'dtls-record':
      return view.layer('plaintext', view.record(layer.part.place.epoch));
    case 'srtp-packet':
      return view.layer('plaintext', view.rtp);
    case 'srtcp-packet':
      return view.layer('plaintext', view.rtcp);
  }
}
