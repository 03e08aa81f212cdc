import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Client } from './client';

const root = path.join(__dirname, '..', '..', '..', '..');

/** Tests ask without a pause, which nobody else does. */
const NO_LIMITS = { RATE_LIMIT_SESSION: '0', RATE_LIMIT_CHUNKS: '0', RATE_LIMIT_ADDRESS: '0', RATE_LIMIT_SIGN_IN: '0' };

export interface ServerProcess {
  readonly client: Client;
  readonly origin: string;
  /** Everything that it has written so far, to its log and elsewhere. */
  output(): string;
  /** Waits until it has written this. */
  logged(text: string): Promise<void>;
  /** Ends the process and waits for it; gives its exit code, null when it was killed. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** What the process said instead of serving. */
export class ServerDidNotStart extends Error {
  constructor(
    readonly exitCode: number | null,
    readonly output: string,
  ) {
    super(`The server ended with code ${exitCode}: ${output}`);
  }
}

/** Starts `src/server/main.ts` as a process of its own, signed in to its demo company. */
export async function startServerProcess(variables: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['-r', 'tsx/cjs', path.join(root, 'src', 'server', 'main.ts')], {
    cwd: root,
    env: { PATH: process.env['PATH'], DEMO: 'on', PORT: '0', ...NO_LIMITS, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => written.push(data.toString()));
  const output = () => written.join('');
  const logged = async (text: string) => {
    while (!output().includes(text)) await once(child.stdout, 'data');
  };
  const origin = await listening(child, exit, output);
  const { body } = await new Client(origin, null).post('/demo-sessions');
  return {
    client: new Client(origin, body.token),
    origin,
    output,
    logged,
    end: async (signal) => {
      child.kill(signal);
      return exit;
    },
  };
}

function listening(child: ChildProcess, exit: Promise<number | null>, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const [, origin] = /Server listening at (http:\/\/[\d.]+:\d+)/.exec(output()) ?? [];
      if (origin) resolve(origin);
    };
    child.stdout?.on('data', look);
    void exit.then((code) => reject(new ServerDidNotStart(code, output().trim())));
  });
}
