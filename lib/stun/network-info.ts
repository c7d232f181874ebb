import type { AttributeCodec } from './attribute-codec';

/** What Chrome says of the network that a check leaves by. */
export interface NetworkInfo {
  readonly networkId: number;
  /** 0 Ethernet, 10 Wi-Fi, 50 unknown, 900 cellular, 999 when bound to any address. */
  readonly networkCost: number;
}

/** GOOG-NETWORK-INFO, in every check of Chrome. */
export function networkInfo(code: number): AttributeCodec<NetworkInfo> {
  return {
    code,
    read: (reader) => ({
      networkId: reader.u16('network id'),
      networkCost: reader.u16('network cost'),
    }),
    write: (writer, { networkId, networkCost }) => {
      writer.u16('network id', networkId);
      writer.u16('network cost', networkCost);
    },
  };
}
