import type { Chunk } from '../../domain/importing/importRecord';
import type { BackendPort } from '../ports/backendPort';
import type { ImportRun } from './importRun';

/** The import protocol's bound. */
const MAX_IN_FLIGHT = 3;

/** Sends the chunks that the system does not hold yet, a few at once: it writes nothing before it holds them all. The first failure stops the others. */
export async function sendChunks(backend: BackendPort, run: ImportRun, signal: AbortSignal, onHeld: () => void): Promise<void> {
  const waiting = run.chunks.filter((chunk) => !run.held.has(chunk.seq));
  await eachInFlight(waiting, signal, async (chunk, chunkSignal) => {
    const { seq, digest } = await backend.sendChunk(run.running.importId, chunk, chunkSignal);
    run.held.set(seq, digest);
    onHeld();
  });
}

async function eachInFlight(
  chunks: readonly Chunk[],
  signal: AbortSignal,
  send: (chunk: Chunk, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const queue = chunks.values();
  const lane = async () => {
    for (const chunk of queue) {
      either.throwIfAborted();
      await send(chunk, either);
    }
  };
  const lanes = Array.from({ length: MAX_IN_FLIGHT }, lane);
  try {
    await Promise.all(lanes);
  } catch (error) {
    stop.abort(error);
    await Promise.allSettled(lanes);
    throw error;
  }
}
