import { nameAndMessage } from '../name-and-message';
import { readText } from '../sdp/read-text';
import { redact } from '../sdp/redact';
import { type Command, langIn, readArguments } from './arguments';
import { dissectFiles } from './dissect-command';
import { loadDissectWords } from './dissect-words';
import { type ExplainedDocument, explainDocument, explainPair } from './explained-document';
import { matrixReport } from './matrix-command';
import { simulateFor, simulationReport } from './simulate-command';
import { canWrite, writeFiles } from './simulated-files';
import { textReport } from './text-report';
import { UsageError } from './usage-error';
import { type CliWords, loadSimulationWords, loadWords, type ReportWords } from './words';

/** What the program reads and writes; tests hand in their own. */
export interface CliStreams {
  /** The whole text of a file; `-` is standard input. @throws Error in the system's words. */
  readonly read: (file: string) => Promise<string>;
  /** The same as bytes. @throws Error in the system's words. */
  readonly readBytes: (file: string) => Promise<Uint8Array>;
  /** Whether a file can be written, as far as known before. @throws Error in the system's words. */
  readonly checkWritable: (file: string) => Promise<void>;
  /** Writes a file anew. @throws Error in the system's words. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * 0: no error was found, a simulation ran, or captures were dissected, whatever came of it. 1: errors
 * were found. 2: nothing could be read, a file not be written, or nothing of the kind is known.
 */
export type ExitCode = 0 | 1 | 2;

/** Runs one command line (without the program's name). */
export async function run(args: readonly string[], streams: CliStreams): Promise<ExitCode> {
  const { report } = await loadWords(langIn(args));
  let command: Command;
  try {
    command = readArguments(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const problem = report.usageProblems[error.problem](error.found, error.known.join(', '));
    streams.err(`peerscope: ${problem}\n\n${report.usage}`);
    return 2;
  }
  switch (command.name) {
    case 'help':
      streams.out(report.usage);
      return 0;
    case 'redact':
      return redactFile(command.file, report, streams);
    case 'explain':
      return explainFiles(command, streams);
    case 'explain pair':
      return explainTwo(command, streams);
    case 'dissect':
      return overall(await dissectFiles(command, streams, await loadDissectWords(command.lang)));
    case 'simulate':
      return simulateCall(command, streams);
    case 'matrix':
      streams.out(matrixReport(command, (await loadSimulationWords(command.lang)).terminal));
      return 0;
  }
}

async function simulateCall(
  command: Extract<Command, { name: 'simulate' }>,
  streams: CliStreams,
): Promise<ExitCode> {
  const words = await loadSimulationWords(command.lang);
  if (!(await canWrite(command, streams))) return 2;
  const run = simulateFor(command, words);
  const { lang, json } = command;
  const saved = await writeFiles(run.trace, command, { lang, words: words.terminal }, streams);
  if (saved === undefined) return 2;
  streams.out(simulationReport(run, command, words));
  if (!json) streams.out(saved.map((sentence) => `${sentence}\n`).join(''));
  return 0;
}

async function redactFile(
  file: string,
  report: ReportWords,
  streams: CliStreams,
): Promise<ExitCode> {
  const text = await readOrSay(file, streams);
  if (text === undefined) return 2;
  const { descriptions } = readText(text);
  if (descriptions.every(({ session, media }) => session.lines.length + media.length === 0)) {
    streams.err(`peerscope: ${file}: ${report.nothing}\n`);
    return 2;
  }
  streams.out(redact(descriptions).text);
  return 0;
}

async function explainFiles(
  { files, json, lang }: Extract<Command, { name: 'explain' }>,
  streams: CliStreams,
): Promise<ExitCode> {
  const words = await loadWords(lang);
  const codes: ExitCode[] = [];
  for (const file of files) {
    const text = await readOrSay(file, streams);
    if (text === undefined) {
      codes.push(2);
      continue;
    }
    const { document, readable } = explainDocument(file, text, words);
    if (!readable) sayNothing(file, words, streams);
    if (readable || json) write(document, json, words, streams);
    codes.push(readable ? codeOf(document) : 2);
  }
  return overall(codes);
}

async function explainTwo(
  command: Extract<Command, { name: 'explain pair' }>,
  streams: CliStreams,
): Promise<ExitCode> {
  const words = await loadWords(command.lang);
  const offer = await readOrSay(command.offer, streams);
  const answer = await readOrSay(command.answer, streams);
  if (offer === undefined || answer === undefined) return 2;
  const pair = explainPair(
    { file: command.offer, text: offer },
    { file: command.answer, text: answer },
    words,
  );
  if (pair === undefined) {
    sayNothing(`${command.offer}, ${command.answer}`, words, streams);
    return 2;
  }
  for (const document of pair) write(document, command.json, words, streams);
  return overall(pair.map(codeOf));
}

async function readOrSay(file: string, streams: CliStreams): Promise<string | undefined> {
  try {
    return await streams.read(file);
  } catch (error) {
    streams.err(`peerscope: ${file}: ${nameAndMessage(error).message}\n`);
    return undefined;
  }
}

function sayNothing(file: string, { report }: CliWords, streams: CliStreams): void {
  streams.err(`peerscope: ${file}: ${report.nothing}\n`);
}

function write(
  document: ExplainedDocument,
  json: boolean,
  words: CliWords,
  streams: CliStreams,
): void {
  streams.out(json ? `${JSON.stringify(document)}\n` : textReport(document, words));
}

function codeOf({ findings }: ExplainedDocument): ExitCode {
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** One file of several that could not be read is an error; 2 says that none could. */
function overall(codes: readonly ExitCode[]): ExitCode {
  if (codes.every((code) => code === 2)) return 2;
  return codes.some((code) => code > 0) ? 1 : 0;
}
