/** A frame of a codec, cut into what fits one packet each. */
export interface MediaFrame {
  readonly isKeyFrame: boolean;
  /** At least one; RTP payloads with the codec's own header. */
  readonly payloads: readonly Uint8Array[];
  /** For audio, −dBov as RFC 6464 has it, and whether it is voice. */
  readonly audioLevel: { readonly isVoice: boolean; readonly level: number } | undefined;
}

/** What an encoder would give: one frame after the other, at an even pace. */
export interface FrameSource {
  /** Milliseconds from one frame to the next. */
  readonly interval: number;
  /** Hertz: the unit of RTP timestamps. */
  readonly clockRate: number;
  next(): MediaFrame;
  /** The next frame will be one that needs none before it. */
  requestKeyFrame(): void;
}
