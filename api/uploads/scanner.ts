import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** Looks for viruses. @throws Error when it cannot say: it is not there, too slow, or does not take so much. */
export type Scanner = (bytes: Buffer) => Promise<'clean' | 'infected'>;

/** How long it may keep silent, in ms. */
const patience = 15_000;

/**
 * A scanner that speaks ClamAV's INSTREAM (clamd(8), checked 2026-11-29): the command, pieces with their length before them, an empty
 * one, and its answer. `tcp://host:port`, or `unix:` and the path of its socket.
 */
export function openScanner(address: string): Scanner {
  const where = address.startsWith('unix:')
    ? { path: address.slice('unix:'.length) }
    : { host: new URL(address).hostname, port: Number(new URL(address).port || 3310) };

  return async (bytes) => {
    const socket = connect(where);
    socket.setTimeout(patience, () => socket.destroy(new Error('the scanner keeps silent')));
    try {
      const answer = text(socket);
      socket.write('zINSTREAM\0');
      socket.write(lengthOf(bytes));
      socket.write(bytes);
      socket.write(lengthOf(Buffer.of()));
      const said = (await answer).replace(/\0$/, '').trim();
      if (said.endsWith(' FOUND')) return 'infected';
      if (said === 'stream: OK') return 'clean';
      throw new Error('the scanner could not say');
    } finally {
      socket.destroy();
    }
  };
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return length;
}
