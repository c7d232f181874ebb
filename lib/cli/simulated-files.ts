import { keyLogOf } from '../exporters/key-log';
import { writePcapng } from '../exporters/pcapng';
import { writeSctpPcapng } from '../exporters/sctp-pcapng';
import { nameAndMessage } from '../name-and-message';
import { sctpPackets } from '../selectors/sctp-packets';
import type { Trace } from '../trace/trace';
import type { Lang } from './arguments';
import { ladderFile } from './ladder-file';
import { OUTPUTS, type Output, type OutputPaths } from './output-paths';
import { loadLadderWords, type TerminalWords } from './words';

/** What files need of the program's streams. */
interface FileStreams {
  readonly checkWritable: (file: string) => Promise<void>;
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>;
  readonly err: (text: string) => void;
}

/**
 * Whether every file can be written, as far as that is known before; each that cannot is told. So a
 * wrong path costs no simulation, and leaves no file of several.
 */
export async function canWrite(paths: OutputPaths, streams: FileStreams): Promise<boolean> {
  let isSure = true;
  for (const path of OUTPUTS.map((output) => paths[output])) {
    if (path === undefined) continue;
    isSure = (await succeeds(path, () => streams.checkWritable(path), streams)) && isSure;
  }
  return isSure;
}

/** The sentences that tell what was written; undefined where a file was not, which is told. */
export async function writeFiles(
  trace: Trace,
  paths: OutputPaths,
  { lang, words }: { readonly lang: Lang; readonly words: TerminalWords },
  streams: FileStreams,
): Promise<readonly string[] | undefined> {
  const sentences: string[] = [];
  for (const output of OUTPUTS) {
    const path = paths[output];
    if (path === undefined) continue;
    const { bytes, lack } = await contentOf(output, trace, lang, words);
    if (!(await succeeds(path, () => streams.write(path, bytes), streams))) return undefined;
    if (lack === undefined) sentences.push(words.saved[output](path));
    else streams.err(`peerscope: ${path}: ${lack}\n`);
  }
  return sentences;
}

interface Content {
  readonly bytes: Uint8Array;
  /** What to say where the call came to nothing of the kind: the simulation ran all the same. */
  readonly lack: string | undefined;
}

async function contentOf(
  output: Output,
  trace: Trace,
  lang: Lang,
  { noSecrets, noSctp }: TerminalWords,
): Promise<Content> {
  switch (output) {
    case 'pcapng':
      return { bytes: writePcapng(trace), lack: undefined };
    case 'keylog': {
      const keyLog = keyLogOf(trace);
      const lack = keyLog === undefined ? noSecrets : undefined;
      return { bytes: new TextEncoder().encode(keyLog ?? ''), lack };
    }
    case 'sctp': {
      const packets = sctpPackets(trace);
      const lack = packets.length === 0 ? noSctp : undefined;
      return { bytes: writeSctpPcapng(trace.header, packets), lack };
    }
    case 'ladder':
      return { bytes: ladderFile(trace, lang, await loadLadderWords(lang)), lack: undefined };
  }
}

/** False where it failed, which is told with the file. */
async function succeeds(
  file: string,
  attempt: () => Promise<void>,
  { err }: FileStreams,
): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch (error) {
    err(`peerscope: ${file}: ${nameAndMessage(error).message}\n`);
    return false;
  }
}
