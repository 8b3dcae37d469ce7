/** Lines of a stream, one at a time, whatever its length. */

/**
 * Splits bytes into lines at line feeds only: JSON strings may hold other line separators.
 * @param chunks UTF-8, cut anywhere; a byte order mark at the start is dropped
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    rest.push(first);
    for (const next of others) {
      yield rest.join('');
      rest = [next];
    }
  }
  rest.push(decoder.decode());
  if (rest.some((part) => part !== '')) yield rest.join('');
}
