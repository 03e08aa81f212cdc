import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are in use once nothing is left that could be collected. */
export function usedHeap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
