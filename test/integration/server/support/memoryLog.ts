import { Writable } from 'node:stream';

/** A log that is kept, at the level that says most; for `createApp`. */
export function memoryLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write(line: Buffer, _encoding, done) {
      lines.push(line.toString());
      done();
    },
  });
  return { logger: { level: 'trace', stream }, text: () => lines.join('') };
}
