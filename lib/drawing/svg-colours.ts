/** Of the page's tokens (components/styles/tokens.css), which a file cannot reach. */
export const SVG_COLOURS = {
  light: {
    paper: '#fcfcfa',
    ink: '#1a1d20',
    'ink-soft': '#464c52',
    'ink-faint': '#5f666d',
    line: '#d9d9d2',
    'line-strong': '#81878d',
    'phase-signaling-stroke': '#2143a0',
    'phase-ice-stroke': '#8a5005',
    'phase-dtls-stroke': '#a862da',
    'phase-media-stroke': '#1a8a67',
    'tone-failed': '#b0221c',
  },
  dark: {
    paper: '#14171a',
    ink: '#e8eaec',
    'ink-soft': '#b9bfc5',
    'ink-faint': '#969da5',
    line: '#343a40',
    'line-strong': '#747c84',
    'phase-signaling-stroke': '#7089e0',
    'phase-ice-stroke': '#c98719',
    'phase-dtls-stroke': '#d3acfb',
    'phase-media-stroke': '#58cb86',
    'tone-failed': '#ff9389',
  },
} as const;

export type SvgTheme = keyof typeof SVG_COLOURS;
export type SvgColour = keyof (typeof SVG_COLOURS)['light'];
