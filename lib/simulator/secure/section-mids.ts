/** The m-sections of a simulated call with media, as their descriptions name them. */
export const SECTION_MIDS = { audio: '0', video: '1', data: '2' } as const;

/** Whether an RTP section is that of audio or that of video. */
export function kindOfSection(mid: string): 'audio' | 'video' {
  return mid === SECTION_MIDS.video ? 'video' : 'audio';
}
