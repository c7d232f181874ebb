import fc from 'fast-check';

/** An offer with one or two of its lines taken out, doubled, moved or changed. */
export function mutatedOffer(text: string): fc.Arbitrary<string> {
  const lines = text.split('\r\n').slice(0, -1);
  const mutation = fc.record({
    kind: fc.constantFrom('remove', 'double', 'move', 'word', 'letter', 'blank', 'indent'),
    at: fc.nat({ max: lines.length - 1 }),
    to: fc.nat({ max: lines.length - 1 }),
    word: fc.constantFrom('', '0', '96', '127', '999999', 'x', 'IN', 'RTP/AVP', ':', 'send', 'é'),
  });
  return fc
    .array(mutation, { minLength: 1, maxLength: 2 })
    .map((mutations) => `${mutations.reduce(mutate, lines).join('\r\n')}\r\n`);
}

interface Mutation {
  readonly kind: string;
  readonly at: number;
  readonly to: number;
  readonly word: string;
}

function mutate(lines: readonly string[], { kind, at, to, word }: Mutation): string[] {
  const line = lines[at] ?? '';
  const rest = [...lines.slice(0, at), ...lines.slice(at + 1)];
  const put = (index: number, text: string) => [
    ...rest.slice(0, index),
    text,
    ...rest.slice(index),
  ];
  if (kind === 'remove') return rest;
  if (kind === 'double') return [...lines.slice(0, at), line, ...lines.slice(at)];
  if (kind === 'move') return put(to, line);
  if (kind === 'blank') return [...lines.slice(0, at), '', ...lines.slice(at)];
  if (kind === 'indent') return put(at, `  ${line}`);
  const words = line.split(/([ :/;=])/);
  const place = to % words.length;
  words[place] = kind === 'word' ? word : (words[place] ?? '').slice(1);
  return put(at, words.join(''));
}
