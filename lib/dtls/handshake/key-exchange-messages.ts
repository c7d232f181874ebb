import { ByteWriter } from '@/lib/bytes/byte-writer';
import { type Codec, opaque, struct, uint, type ValueOf } from './presentation';
import { EC_CURVE_TYPES } from './single-byte-codes';

/** RFC 8422 §5.4: curve and public key of the server, the part that its signature covers. */
const ECDH_PARAMETERS = {
  curveType: namedCurve(),
  group: uint('named curve', 2),
  publicKey: opaque('public key', 1, { least: 1 }),
};

/** Of an ECDHE suite with certificates; those of other suites look otherwise. */
export const SERVER_KEY_EXCHANGE_ECDHE = struct({
  ...ECDH_PARAMETERS,
  algorithm: uint('signature scheme', 2),
  signature: opaque('signature', 2),
});

/** RFC 8422 §5.7, of an ECDHE suite. */
export const CLIENT_KEY_EXCHANGE_ECDHE = struct({
  publicKey: opaque('public key', 1, { least: 1 }),
});

export type ServerKeyExchange = ValueOf<typeof SERVER_KEY_EXCHANGE_ECDHE>;
export type ClientKeyExchange = ValueOf<typeof CLIENT_KEY_EXCHANGE_ECDHE>;
export type EcdhParameters = Pick<ServerKeyExchange, keyof typeof ECDH_PARAMETERS>;

/** ServerECDHParams: signed behind both randoms (RFC 8422 §5.4). Throws a RangeError as a codec. */
export function encodeEcdhParameters(parameters: EcdhParameters): Uint8Array {
  const writer = new ByteWriter();
  struct(ECDH_PARAMETERS).write(writer, parameters);
  return writer.toBytes();
}

/** One byte, 3. */
function namedCurve(): Codec<typeof EC_CURVE_TYPES.named_curve> {
  const curveType = EC_CURVE_TYPES.named_curve;
  const byte = uint('curve type', 1);
  return {
    read: (reader) => {
      const at = reader.offset;
      if (byte.read(reader) !== curveType) reader.fail('out-of-range', 'curve type', at);
      return curveType;
    },
    write: (writer) => byte.write(writer, curveType),
  };
}
