/** What a policy allows, to compare what hosts send with what a page needs. */

/** The values of each directive. */
const read = (policy: string) =>
  new Map(policy.split('; ').map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1)] as const));

const isHash = (value: string) => value.startsWith("'sha256-");

/** Whether a policy allows all that another does. */
export function allowsAll(policy: string, needed: string): boolean {
  const given = read(policy);
  return [...read(needed)].every(([name, values]) =>
    values.every((value) => value === "'none'" || given.get(name)?.includes(value)),
  );
}

/** Whether two policies differ in nothing but inline parts that other pages of the site have. */
export function sameButHashes(a: string, b: string): boolean {
  const plain = (policy: string) =>
    [...read(policy)].map(([name, values]) => [name, values.filter((one) => !isHash(one))]);
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}
