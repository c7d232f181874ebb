import { spawnSync } from 'node:child_process';

/** Every checksum is looked at: tshark leaves them alone by default, because of offloading. */
const CHECKSUMS = ['ip', 'udp', 'tcp'].flatMap((one) => ['-o', `${one}.check_checksum:TRUE`]);

const SEPARATOR = '\t';

/**
 * The named fields of every packet of a capture, in order; a field that a packet has several times
 * is a list with commas, one that it has not is empty. `preferences` are tshark's own, `name:value`.
 * Throws where tshark does not read the file.
 */
export function dissected<Field extends string>(
  tshark: string,
  file: string,
  fields: readonly Field[],
  preferences: readonly string[] = [],
): readonly Readonly<Record<Field, string>>[] {
  const wanted = fields.flatMap((field) => ['-e', field]);
  const options = [...CHECKSUMS, ...preferences.flatMap((one) => ['-o', one])];
  const run = spawnSync(
    tshark,
    ['-n', '-r', file, ...options, '--enable-heuristic', 'rtp_udp', '-T', 'fields', ...wanted],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (run.status !== 0) throw new Error(`tshark cannot read ${file}: ${run.stderr}`);
  return run.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const values = line.split(SEPARATOR);
      return Object.fromEntries(
        fields.map((field, index) => [field, values[index] ?? '']),
      ) as Readonly<Record<Field, string>>;
    });
}
