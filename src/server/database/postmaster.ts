import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';

/** A running PostgreSQL server, as it says of itself in its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Null when no server has this cluster open. https://www.postgresql.org/docs/18/storage-file-layout.html names the file. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const [pid, , , port] = text.split('\n');
  return pid && port ? { pid: Number(pid), port: Number(port) } : null;
}

/** Whether the server of this cluster, and no other that took its port, answers there to our password. */
export async function answers(cluster: string, port: number, password: string): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres', connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}
