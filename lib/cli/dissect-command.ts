import { setImmediate } from 'node:timers/promises';
import { Decryption } from '../decryption/decryption';
import { readKeyLog } from '../dtls/keys/read-key-log';
import type { CaptureReading } from '../importers/capture';
import { CaptureDissector } from '../importers/capture-dissector';
import { readPackedCapture } from '../importers/capture-file';
import { decryptCaptured } from '../importers/decrypt-captured';
import { nameAndMessage } from '../name-and-message';
import type { DissectCommand, Form } from './arguments';
import { DissectDocument } from './dissect-document';
import { DissectText } from './dissect-text';
import type { DissectWords } from './dissect-words';
import type { DissectWriter } from './dissect-writer';

/** What `dissect` needs of the program's streams. */
interface DissectStreams {
  readonly read: (file: string) => Promise<string>;
  readonly readBytes: (file: string) => Promise<Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Prints the packets of every file; 0 for each capture, 2 for each other file. */
export async function dissectFiles(
  command: DissectCommand & Form,
  streams: DissectStreams,
  words: DissectWords,
): Promise<readonly (0 | 2)[]> {
  const { keylog } = command;
  const keyLog = keylog === undefined ? '' : await readOrSay(keylog, streams.read, streams);
  if (keyLog === undefined) return [2];
  for (const { line, kind } of readKeyLog(keyLog).problems) {
    streams.err(`peerscope: ${keylog}: ${words.report.keyLogLine(line, kind)}\n`);
  }
  const codes: (0 | 2)[] = [];
  for (const file of command.files) {
    codes.push(await dissectFile(file, keyLog, command.json, streams, words));
  }
  return codes;
}

async function dissectFile(
  file: string,
  keyLog: string,
  json: boolean,
  streams: DissectStreams,
  words: DissectWords,
): Promise<0 | 2> {
  const bytes = await readOrSay(file, streams.readBytes, streams);
  if (bytes === undefined) return 2;
  const reading = await readPackedCapture(bytes);
  const writer: DissectWriter = json ? new DissectDocument(words) : new DissectText(words);
  if (!reading.ok) {
    streams.err(`peerscope: ${file}: ${words.report.noCapture(reading.problem.found)}\n`);
    streams.out(writer.instead(file, reading.problem));
    return 2;
  }
  await writeCapture(file, reading, keyLog, writer, streams);
  return 0;
}

/** Enough for one write; a tree has a few kilobytes. */
const BATCH = 2 ** 16;

/** Packet by packet, so that no more than one of them is held as text. */
async function writeCapture(
  file: string,
  { format, items }: Extract<CaptureReading, { readonly ok: true }>,
  keyLog: string,
  writer: DissectWriter,
  streams: DissectStreams,
): Promise<void> {
  const dissector = new CaptureDissector();
  const decryption = new Decryption();
  if (keyLog !== '') decryption.addKeyLog(keyLog);
  let batch = writer.begin(file, format);
  for (const item of items) {
    switch (item.kind) {
      case 'packet': {
        const dissected = dissector.dissect(item.packet);
        batch += writer.packet(dissected, decryptCaptured(decryption, dissected));
        break;
      }
      case 'key-log':
        decryption.addKeyLog(item.text);
        break;
      default:
        writer.note(item);
    }
    if (batch.length < BATCH) continue;
    streams.out(batch);
    batch = '';
    // A reader that closed early (`| head`) is noticed between turns of the event loop.
    await setImmediate();
  }
  streams.out(batch + writer.end());
}

async function readOrSay<Content>(
  file: string,
  read: (file: string) => Promise<Content>,
  { err }: DissectStreams,
): Promise<Content | undefined> {
  try {
    return await read(file);
  } catch (error) {
    err(`peerscope: ${file}: ${nameAndMessage(error).message}\n`);
    return undefined;
  }
}
