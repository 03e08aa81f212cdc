import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { RateGuard } from './limitRates';
import { pageDirectives } from './pageDirectives';

export interface AddinPagesOptions {
  /** Folder of the built add-in. */
  readonly folder: string;
  /** Who may show the pane in a frame, besides `OFFICE_HOSTS`: a SharePoint or Office server of one's own, or a national cloud. */
  readonly framedBy?: readonly string[];
  readonly guardRate: RateGuard;
}

/**
 * Where `office.js` loads itself from; nothing in version 1.1 of the library names another host.
 * https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn
 */
export const OFFICE_JS_HOST = 'https://appsforoffice.microsoft.com';

/**
 * Where Excel on the web shows panes; Excel on Windows and Mac puts no page around them. Microsoft gives no list for this: these are the hosts of Office on
 * the web in https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges (Microsoft 365 common and SharePoint Online), with OneDrive's own,
 * and cover what add-in makers found: https://github.com/OfficeDev/office-js/issues/3342, https://github.com/OfficeDev/office-js-docs-pr/issues/4911.
 */
export const OFFICE_HOSTS = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
];

/** Names hold a digest of the content: `taskpane.0a1b2c3d4e.js`. */
const NEVER_CHANGES = /\.[0-9a-f]{10}\.\w+$/;

/** The built add-in at `/addin/`, on the API's own origin: what Excel loads where no workbench is. */
export async function addinPages(app: FastifyInstance, { folder, framedBy = [], guardRate }: AddinPagesOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: pageDirectives({ scripts: [OFFICE_JS_HOST], framedBy: ["'self'", ...OFFICE_HOSTS, ...framedBy] }),
    },
    // It knows one origin or none; `frame-ancestors` above decides.
    xFrameOptions: false,
    // Office's dialogs speak to the pane that opened them, and its ribbon shows our icons on Microsoft's pages.
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  app.addHook('onRequest', guardRate);
  await app.register(compress);
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/addin/',
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (response, file) => void response.setHeader('Cache-Control', cachingOf(file)),
  });
}

function cachingOf(file: string): string {
  if (NEVER_CHANGES.test(file)) return 'public, max-age=31536000, immutable';
  // Office does not show icons that may not be kept: https://learn.microsoft.com/office/dev/add-ins/testing/testing-and-troubleshooting
  return file.endsWith('.png') ? 'public, max-age=3600' : 'no-cache';
}
