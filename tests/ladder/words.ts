type Value = string | number | boolean | readonly string[];

/** The words of one line, read from left to right; `key=value` words stand apart. */
export interface Words {
  /** The next word; throws where the line ends. */
  next(): string;
  maybe(): string | undefined;
  /** All `key=value` words; `local.priority=5` is a value within `local`. */
  readonly options: readonly (readonly [path: readonly string[], value: Value])[];
}

const WORD = /(?:([\w.]+)=)?(?:"([^"]*)"|\[([^\]]*)\]|(\S+))/g;

/** Splits a line. `$name` stands for a text block; a quoted value is always text. */
export function readWords(line: string, texts: ReadonlyMap<string, string>): Words {
  const plain: string[] = [];
  const options: (readonly [readonly string[], Value])[] = [];
  for (const [, key, quoted, list, bare] of line.matchAll(WORD)) {
    const text = quoted ?? (bare === undefined ? '' : lookUp(bare, texts));
    if (key === undefined) plain.push(text);
    else
      options.push([
        key.split('.'),
        list === undefined ? readValue(text, quoted !== undefined) : listOf(list, texts),
      ]);
  }
  let position = 0;
  const maybe = () => {
    const word = plain[position];
    position += 1;
    return word;
  };
  return {
    options,
    maybe,
    next() {
      const word = maybe();
      if (word === undefined) throw new Error('the line ends too early');
      return word;
    },
  };
}

function lookUp(word: string, texts: ReadonlyMap<string, string>): string {
  if (!word.startsWith('$')) return word;
  const text = texts.get(word.slice(1));
  if (text === undefined) throw new Error(`no text block ${word}`);
  return text;
}

function listOf(list: string, texts: ReadonlyMap<string, string>): readonly string[] {
  return list.split(',').map((item) => lookUp(item.trim(), texts).trim());
}

function readValue(text: string, quoted: boolean): Value {
  if (quoted) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
