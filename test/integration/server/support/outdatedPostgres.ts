import { createServer, type AddressInfo } from 'node:net';

/** Speaks just enough of PostgreSQL's protocol to say that it is version 9.6. https://www.postgresql.org/docs/18/protocol-message-formats.html */
export async function startOutdatedPostgres(): Promise<{ databaseUrl: string; stop(): Promise<void> }> {
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), READY]));
      socket.on('data', (data) => {
        if (data[0] === 'Q'.charCodeAt(0)) socket.write(ANSWER);
        else socket.end();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    databaseUrl: `postgres://me@127.0.0.1:${(server.address() as AddressInfo).port}/old`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const int32 = (value: number) => Buffer.from(new Int32Array([value]).buffer).swap32();
const int16 = (value: number) => Buffer.from(new Int16Array([value]).buffer).swap16();
const text = (value: string) => Buffer.from(`${value}\0`);
const message = (type: string, body: Buffer) => Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);

const READY = message('Z', Buffer.from('I'));
const COLUMNS = { version: '9.6.24', number: '90624', readOnly: 'off' };
const TEXT_TYPE = 25;
const column = (name: string) => Buffer.concat([text(name), int32(0), int16(0), int32(TEXT_TYPE), int16(-1), int32(-1), int16(0)]);
const value = (content: string) => Buffer.concat([int32(content.length), Buffer.from(content)]);
const ANSWER = Buffer.concat([
  message('T', Buffer.concat([int16(3), ...Object.keys(COLUMNS).map(column)])),
  message('D', Buffer.concat([int16(3), ...Object.values(COLUMNS).map(value)])),
  message('C', text('SELECT 1')),
  READY,
]);
