import type { ChunkCodec } from './chunk-codec';
import type { Chunk, ChunkType, ChunkValues } from './chunks';
import { CONTROL_CHUNKS } from './control-chunks';
import { DATA_CHUNKS } from './data-chunks';

/** Every chunk that is known here: one added to `ChunkValues` without its row does not compile. */
export const CHUNK_TABLE: {
  readonly [Type in ChunkType]: ChunkCodec<ChunkValues[Type]>;
} = { ...DATA_CHUNKS, ...CONTROL_CHUNKS };

const TYPES = new Map<number, ChunkType>(
  Object.entries(CHUNK_TABLE).map(([type, { code }]) => [code, type as ChunkType]),
);

/** The name of a type of chunk; undefined for one that is not known here. */
export function chunkType(code: number): ChunkType | undefined {
  return TYPES.get(code);
}

/** The number that says which chunk it is. */
export function chunkCode(chunk: Chunk): number {
  return chunk.type === 'unknown' ? chunk.code : CHUNK_TABLE[chunk.type].code;
}
