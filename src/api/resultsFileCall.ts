import { z } from 'zod';
import type { ResultsFormat } from '../contract/resultsFile';
import { ROUTES } from '../contract/routes';
import type { ApiCall } from './createCaller';

const fileSchema = z.instanceof(Blob);

/** How the results of an import are asked for as a file. */
export function resultsFileCall(importId: string, format: ResultsFormat): ApiCall<typeof fileSchema> {
  return { method: 'GET', path: ROUTES.resultsFile(importId, format), expects: 'file', answer: fileSchema };
}
