import type { CallEnvironment, Cancel } from './environment';
import type { CallPeer } from './observer';

const WIDTH = 320;
const HEIGHT = 180;
/** Enough for a smooth mark, little enough for two software encoders in one page. */
const FRAMES_PER_SECOND = 20;

const looks: Readonly<Record<CallPeer, { readonly ground: string; readonly ink: string }>> = {
  A: { ground: '#16324f', ink: '#ffd166' },
  B: { ground: '#4a2413', ink: '#8fe3cf' },
};

export interface TestPicture {
  readonly track: MediaStreamTrack;
  stop(): void;
}

/**
 * Draws a moving picture and captures it: the peer's letter, the seconds since it began, a hand
 * that turns once in four seconds and a mark that slides, so that a freeze is seen at once.
 * A timer draws it, not animation frames, which stop in a hidden page.
 *
 * @throws Error where the canvas gives no drawing context or no track.
 */
export function createTestPicture(peer: CallPeer, environment: CallEnvironment): TestPicture {
  const canvas = environment.createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The canvas has no 2d context');
  const began = environment.now();
  const draw = () => {
    const seconds = (environment.now() - began) / 1000;
    drawPicture(context, peer, seconds, environment.reducedMotion);
  };
  // Firefox captures nothing from a canvas that was never drawn on.
  draw();
  const cancel: Cancel = environment.repeat(1000 / FRAMES_PER_SECOND, draw);
  const [track] = canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks();
  if (track === undefined) throw new Error('The canvas gave no video track');
  return {
    track,
    stop() {
      cancel();
      track.stop();
    },
  };
}

function drawPicture(
  context: CanvasRenderingContext2D,
  peer: CallPeer,
  seconds: number,
  reducedMotion: boolean,
): void {
  const look = looks[peer];
  const moved = reducedMotion ? Math.floor(seconds) : seconds;
  context.fillStyle = look.ground;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = look.ink;
  context.strokeStyle = look.ink;
  drawLetter(context, peer);
  drawTime(context, seconds, reducedMotion);
  drawHand(context, (moved / 4) * 2 * Math.PI);
  drawMark(context, (moved / 3) % 1);
}

function drawLetter(context: CanvasRenderingContext2D, peer: CallPeer): void {
  context.font = 'bold 84px sans-serif';
  context.textBaseline = 'alphabetic';
  context.fillText(peer, 22, 106);
}

function drawTime(context: CanvasRenderingContext2D, seconds: number, whole: boolean): void {
  context.font = '26px monospace';
  context.fillText(`${whole ? Math.floor(seconds) : seconds.toFixed(1)} s`, 112, 104);
}

function drawHand(context: CanvasRenderingContext2D, angle: number): void {
  const [x, y, radius] = [262, 80, 40];
  context.lineWidth = 3;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.moveTo(x, y);
  context.lineTo(x + radius * Math.sin(angle), y - radius * Math.cos(angle));
  context.stroke();
}

function drawMark(context: CanvasRenderingContext2D, share: number): void {
  context.fillRect(20, 158, WIDTH - 40, 2);
  context.fillRect(20 + share * (WIDTH - 56), 150, 16, 18);
}
