import { type Opened, openRecording } from '@/machines/open-recording';

/** What the worker says: how far it is, then what it found. */
export type OpenTraceAnswer = { readonly kind: 'progress'; readonly share: number } | Opened;

const answer = (message: OpenTraceAnswer) => postMessage(message);

addEventListener('message', (event: MessageEvent<string>) => {
  answer(openRecording(event.data, (share) => answer({ kind: 'progress', share })));
});
