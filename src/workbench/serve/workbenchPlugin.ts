import { readFile } from 'node:fs/promises';
import path from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { pageDirectives, policyText } from '../../server/http/pageDirectives';

export interface WorkbenchPluginOptions {
  /** Folder with the built `addin` and `workbench`, as `npm run build` writes it. */
  readonly distFolder: string;
  /** Folder `dist` of `@microsoft/office-js`: served to the workbench as it is, never part of a build. */
  readonly officeJsFolder?: string;
}

/** Where Microsoft says an add-in gets `office.js` from. */
const cdnOfficeJs = /https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office(\.debug)?\.js/g;

/** As the pane has it in production, but that Microsoft's library comes from here and the workbench shows the pane. */
const panePolicy = policyText(pageDirectives({ framedBy: ["'self'"] }));

/** The workbench also shows the pane, and pictures that its grid makes. */
const workbenchPolicy = policyText({ ...pageDirectives(), defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:', 'blob:'] });

/**
 * Serves the workbench: its page under `/workbench/`, the built add-in under `/addin/`, Microsoft's client library under `/workbench/microsoft/`.
 * The add-in's pages ask Microsoft's CDN for `office.js`; in the HTML that goes out here that address is the workbench's own script instead. The files on
 * disk stay as they were built.
 */
export async function workbenchPlugin(app: FastifyInstance, options: WorkbenchPluginOptions): Promise<void> {
  const addinFolder = path.join(options.distFolder, 'addin');
  const officeJsFolder = options.officeJsFolder ?? path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

  app.addHook('onSend', async (request, reply) => {
    const framed = request.url.startsWith('/addin/');
    reply.header('Content-Security-Policy', framed ? panePolicy : workbenchPolicy);
    reply.header('X-Frame-Options', framed ? 'SAMEORIGIN' : 'DENY');
    reply.header('X-Content-Type-Options', 'nosniff');
    reply.header('Cache-Control', 'no-cache');
  });

  await app.register(fastifyStatic, { root: path.join(options.distFolder, 'workbench'), prefix: '/workbench', redirect: true });
  await app.register(fastifyStatic, { root: officeJsFolder, prefix: '/workbench/microsoft/', decorateReply: false, index: false });
  await app.register(fastifyStatic, {
    root: addinFolder,
    prefix: '/addin/',
    decorateReply: false,
    index: false,
    allowedPath: (name) => !name.endsWith('.html'),
  });

  app.get<{ Params: { page: string } }>('/addin/:page(^[A-Za-z0-9_-]+).html', (request, reply) =>
    sendHtml(reply, path.join(addinFolder, `${request.params.page}.html`)),
  );
}

async function sendHtml(reply: FastifyReply, file: string): Promise<FastifyReply> {
  const html = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (html === undefined)
    return reply.code(404).type('text/plain').send('There is no such page in the add-in. Build it with: npm run build');
  return reply.type('text/html').send(html.replace(cdnOfficeJs, '/workbench/office.js'));
}
