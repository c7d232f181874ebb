/** The browsers that wrote the recorded texts. Written by tests/fixtures/sdp/record-examples.mjs. */
export const RECORDED_WITH = {
  Chromium: '156.0.8078.79',
  Firefox: '153.7.0',
} as const;
