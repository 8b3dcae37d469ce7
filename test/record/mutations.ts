/** Damage: what may happen to a code or a record on its way, and what somebody may do to it. */
import fc from 'fast-check';

const spots = fc.nat({ max: 999_999 }).map((spot) => spot / 1_000_000);
const scraps = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'ABCabc019-_.~#"{}[],: \n\\') },
  fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  fc.constantFrom('\ud800', '\\ud800', '\u0000', '%00', '__proto__', 'constructor', '1e999', 'null', '"'.repeat(500)),
);

/** A change of a text: cut, swap, insert, replace. */
export const textDamage: fc.Arbitrary<(text: string) => string> = fc
  .tuple(fc.constantFrom('cut', 'head', 'swap', 'insert', 'replace', 'drop', 'twice'), spots, spots, scraps)
  .map(([kind, at, other, scrap]) => (text) => {
    const [from, to] = [at, other].map((spot) => Math.floor(spot * text.length)).sort((a, b) => a - b);
    if (from === undefined || to === undefined) return text;
    const [head, middle, tail] = [text.slice(0, from), text.slice(from + 1, to), text.slice(to + 1)];
    const [first, second] = [text.charAt(from), to > from ? text.charAt(to) : ''];
    if (kind === 'cut') return text.slice(0, to);
    if (kind === 'head') return text.slice(from);
    if (kind === 'swap') return head + second + middle + first + tail;
    if (kind === 'insert') return head + scrap + text.slice(from);
    if (kind === 'replace') return head + scrap + text.slice(from + 1);
    if (kind === 'drop') return head + text.slice(to);
    return text.slice(0, to) + text.slice(from);
  });

const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

const values: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1e21, '', 'x', 'none', 'unsure', 'constructor', 'toString', 'available', 'outside'],
  ...['\ud800', '\udfff\ud800', 'é'.normalize('NFD'), 'x'.repeat(5_000), '1.0.0', '9.9.9'],
  ...[[], {}, [[]], [null], ['none', 'none'], ['unsure', 'none'], ['\ud800'], { length: 2 }, { '\ud800': 'x' }],
  ...[nested(500), JSON.parse('{"__proto__":{"outcome":"available"}}')],
];

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A change of what a JSON text says: a value of the wrong kind, a key gone, renamed or added, anywhere. */
export const valueDamage: fc.Arbitrary<(text: string) => string> = fc
  .tuple(
    fc.constantFrom('value', 'value', 'remove', 'rename', 'add'),
    fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 }),
    fc.constantFrom(...values),
    fc.constantFrom('__proto__', 'constructor', 'x', '', '\ud800', 'first-move', 'rules'),
  )
  .map(([kind, path, value, name]) => (text) => {
    const whole: unknown = JSON.parse(text);
    let at = whole;
    for (const [depth, step] of path.entries()) {
      if (!isContainer(at)) break;
      const keys = Object.keys(at);
      const key = keys[step % keys.length] ?? '';
      const next = at[key];
      if (depth < path.length - 1 && isContainer(next)) {
        at = next;
        continue;
      }
      if (kind !== 'add' && kind !== 'value') delete at[key];
      // Not by assignment: that would set the prototype.
      if (kind === 'rename' || kind === 'add') {
        const given = kind === 'rename' ? next : value;
        Object.defineProperty(at, name, { value: given, enumerable: true, configurable: true, writable: true });
      }
      if (kind === 'value') at[key] = value;
      break;
    }
    return JSON.stringify(whole);
  });
