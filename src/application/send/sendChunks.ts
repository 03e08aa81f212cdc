import type { Chunk } from '../../domain/importing/importRecord';
import type { BackendPort } from '../ports/backendPort';
import type { ImportRun } from './importRun';

/** The import protocol's bound. */
const MAX_IN_FLIGHT = 3;

/**
 * Sends the chunks that have no answer yet, a few at once; but what rows refer to has arrived before they leave: a level starts
 * when the one before it is finished. The first failure stops the others.
 */
export async function sendChunks(backend: BackendPort, run: ImportRun, signal: AbortSignal, onAnswer: () => void): Promise<void> {
  for (const level of levelsOf(run.chunks)) {
    const waiting = level.filter((chunk) => !run.answered.has(chunk.seq));
    await eachInFlight(waiting, signal, async (chunk, chunkSignal) => {
      run.answered.set(chunk.seq, await backend.sendChunk(run.importId, chunk, chunkSignal));
      onAnswer();
    });
  }
}

function levelsOf(chunks: readonly Chunk[]): Chunk[][] {
  const levels: Chunk[][] = [];
  for (const chunk of chunks) (levels[chunk.level] ??= []).push(chunk);
  return levels;
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
