import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { RESULTS_MEDIA_TYPES, resultsFileName, resultsFormats } from '../../contract/resultsFile';
import { ROUTES } from '../../contract/routes';
import { accountRepository } from '../account/accountRepository';
import type { Services } from '../services';
import { importRepository } from '../imports/importRepository';
import { resultPages } from '../imports/results/resultPages';
import { resultsCsv } from '../imports/results/resultsCsv';
import { resultsWorkbook } from '../imports/results/resultsWorkbook';
import { resultTable } from '../imports/results/resultTable';

const WRITERS = { csv: resultsCsv, xlsx: resultsWorkbook };

export const resultsFileRoutes: FastifyPluginAsyncZod<{ services: Services }> = async (app, { services }) => {
  const imports = importRepository(services);
  const accounts = accountRepository(services.database);

  for (const format of resultsFormats) {
    app.get(
      ROUTES.resultsFile(':importId', format),
      {
        config: { permission: 'read' },
        schema: {
          summary: `What became of each row, as a file (.${format})`,
          security: [{ bearer: [] }],
          params: z.strictObject({ importId: z.uuid() }),
          produces: [RESULTS_MEDIA_TYPES[format]],
        },
      },
      async ({ identity: { tenantId }, params: { importId } }, reply) => {
        await imports.assertResultsKept(tenantId, importId);
        const [found, account] = await Promise.all([imports.find(tenantId, importId), accounts.settings(tenantId)]);
        const file = WRITERS[format](resultPages(services.database, { tenantId, importId }), resultTable(account));
        return reply
          .type(RESULTS_MEDIA_TYPES[format])
          .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeExtended(resultsFileName(found, format))}`)
          .send(file);
      },
    );
  }
};

/** As RFC 8187 asks: `encodeURIComponent` leaves four characters that its values may not hold. */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
