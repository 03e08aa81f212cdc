import { randomUUID } from 'node:crypto';
import type { Answer, Client } from './client';

/** Undoes an import and waits for the end of that; gives the last answer. */
export async function undone(client: Client, importId: string, undoId: string = randomUUID()): Promise<Answer> {
  for (;;) {
    const answer = await client.put(`/imports/${importId}/undo/${undoId}`);
    if (answer.status !== 200 && answer.status !== 202) throw new Error(`The undo was refused: ${JSON.stringify(answer.body)}`);
    if (answer.body.state !== 'undoing') return answer;
  }
}
