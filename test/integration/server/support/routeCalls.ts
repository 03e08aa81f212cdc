import { randomUUID } from 'node:crypto';
import { HELD_CHUNK, HELD_SEAL, OPEN_IMPORT, SAVED_MAPPING, type WalkedIds } from './walkedCompany';

/** How a route is called so that it does what it is for: with the ids of the company that has them. */
export interface RouteCall {
  /** What its path names; a route without is about the caller's whole company. */
  readonly path?: (ids: WalkedIds) => Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  /** The body where it says which revision of the company's lists and fields it has seen. */
  readonly bodyAt?: (revision: number) => unknown;
  /** Whether another company may have something of its own under the same id: then it gets that, and not the 404 of what it does not have. */
  readonly makesOwn?: true;
  /** Whether a person may do so with their own whatever their role, though something changes. */
  readonly isOwn?: true;
}

/** Open to who has no session, and why that gives nothing of a company away. */
interface OpenRoute {
  readonly isOpen: string;
}

const NOTHING_TO_ERASE = {
  person: { name: 'Plain Person' },
  customers: [],
  contacts: [],
  equipment: [],
  importRows: [],
  heldRecords: [],
  mappings: [],
};

const UNDO_ID = randomUUID();

const inImport = (name: keyof WalkedIds, more: Readonly<Record<string, string>> = {}) => ({
  path: (ids: WalkedIds) => ({ importId: ids[name], ...more }),
});

/** Every company has a list of this name. */
const ofList = { path: () => ({ list: 'supplier' }), makesOwn: true } as const;

/** Every route of the server, by method and address: one that is missing here fails the walk, and so does one that is here and not there. */
export const ROUTE_CALLS: Readonly<Record<string, RouteCall | OpenRoute>> = {
  'OPTIONS *': { isOpen: 'tells browsers which origins may ask' },
  'GET /health/live': { isOpen: 'says that the process runs' },
  'GET /health/ready': { isOpen: 'says whether the database answers' },
  'GET /metrics': { isOpen: 'has the operator’s own token, and no company in its labels' },
  'GET /privacy': { isOpen: 'says what becomes of data, in general' },
  'GET /support': { isOpen: 'says whom to ask' },
  'GET /api/v1/openapi.json': { isOpen: 'is the same for everybody' },
  'GET /api/v1/sign-in': { isOpen: 'says how one may sign in' },
  'POST /api/v1/demo-sessions': { isOpen: 'lets into the demo company alone' },

  'GET /oauth/authorize': { isOpen: 'asks who signs in, and for which company' },
  'GET /oauth/authorize/:request': { isOpen: 'goes on for the browser that began' },
  'GET /oauth/keys': { isOpen: 'has public keys' },
  'GET /oauth/.well-known/openid-configuration': { isOpen: 'is the same for everybody' },
  'POST /oauth/token': { isOpen: 'gives tokens for codes and refresh tokens' },
  'OPTIONS /oauth/token': { isOpen: 'tells browsers which origins may ask' },
  'POST /oauth/revoke': { isOpen: 'ends the token that it is given' },
  'OPTIONS /oauth/revoke': { isOpen: 'tells browsers which origins may ask' },
  'GET /sign-in/api/session': { isOpen: 'goes by the cookie of the sign-in pages, and tells whose that is' },
  'POST /sign-in/api/session': { isOpen: 'wants the password' },
  'DELETE /sign-in/api/session': { isOpen: 'ends the session of the cookie' },
  'POST /sign-in/api/accounts': { isOpen: 'makes a company where sign-up is open' },
  'GET /sign-in/requests/:request/details': { isOpen: 'is for the browser that made the request' },
  'POST /sign-in/requests/:request/continue': { isOpen: 'goes by the cookie, and to its person’s own companies' },
  'POST /sign-in/requests/:request/cancel': { isOpen: 'is for the browser that made the request' },
  'POST /sign-in/api/invitation': { isOpen: 'wants the token of the invitation' },
  'POST /sign-in/api/invitation/acceptance': { isOpen: 'wants the token of the invitation' },
  'PUT /sign-in/api/password': { isOpen: 'goes by the cookie, and wants the old password' },
  'POST /sign-in/api/password-reset': { isOpen: 'wants the token of the link' },
  'PUT /sign-in/api/password-reset': { isOpen: 'wants the token of the link' },

  'GET /api/v1/session': {},
  'DELETE /api/v1/session/all': { isOwn: true },
  'GET /api/v1/account': {},
  'GET /api/v1/account/revision': {},
  'POST /api/v1/account/list-values': { body: { entity: 'customer', field: 'customerType', value: 'Farm' } },
  'PUT /api/v1/account/lists/:list': { ...ofList, bodyAt: (revision) => ({ revision, values: ['Plain'] }) },
  'GET /api/v1/account/lists/:list/usage': ofList,
  'PUT /api/v1/account/custom-fields': { bodyAt: (revision) => ({ revision, customFields: [] }) },
  'GET /api/v1/account/custom-fields/usage': {},
  'GET /api/v1/people': {},
  'PUT /api/v1/people/:id': { path: ({ member }) => ({ id: member }), body: { role: 'importer' } },
  'DELETE /api/v1/people/:id': { path: ({ memberToRemove }) => ({ id: memberToRemove }) },
  'POST /api/v1/invitations': { body: { email: 'sam@example.com', role: 'viewer' } },
  'DELETE /api/v1/invitations/:id': { path: ({ invitation }) => ({ id: invitation }) },
  'GET /api/v1/access-tokens': {},
  'POST /api/v1/access-tokens': { body: { name: 'Plain', scopes: ['read'], days: 1 }, isOwn: true },
  'DELETE /api/v1/access-tokens/:id': { path: ({ accessToken }) => ({ id: accessToken }), isOwn: true },
  'GET /api/v1/audit': {},
  'GET /api/v1/customer-references': {},
  'GET /api/v1/customers': {},
  'GET /api/v1/customers/:customerId': { path: ({ customer }) => ({ customerId: customer }) },

  'POST /api/v1/personal-data/search': { body: { name: 'Plain Person' } },
  'POST /api/v1/personal-data/export': { body: { name: 'Plain Person' } },
  'POST /api/v1/personal-data/erase': { body: NOTHING_TO_ERASE },
  'GET /api/v1/people/:userId/personal-data': { path: ({ colleague }) => ({ userId: colleague }) },
  'POST /api/v1/people/:userId/erasure': { path: ({ colleagueWhoLeaves }) => ({ userId: colleagueWhoLeaves }) },

  'GET /api/v1/mappings': {},
  'PUT /api/v1/mappings/:mappingId': { path: ({ mapping }) => ({ mappingId: mapping }), body: SAVED_MAPPING, makesOwn: true },
  'DELETE /api/v1/mappings/:mappingId': { path: ({ mappingToDelete }) => ({ mappingId: mappingToDelete }), query: 'version=1' },

  'GET /api/v1/imports': {},
  'PUT /api/v1/imports/:importId': { ...inImport('openImport'), body: OPEN_IMPORT, makesOwn: true },
  'GET /api/v1/imports/:importId': inImport('writtenImport'),
  'PUT /api/v1/imports/:importId/chunks/:seq': { ...inImport('importToCancel', { seq: '0' }), body: HELD_CHUNK },
  'POST /api/v1/imports/:importId/seal': { ...inImport('importToSeal'), body: HELD_SEAL },
  'POST /api/v1/imports/:importId/preview': inImport('importToPreview'),
  'GET /api/v1/imports/:importId/preview': inImport('previewedImport'),
  'GET /api/v1/imports/:importId/preview/rows': inImport('previewedImport'),
  'POST /api/v1/imports/:importId/apply': inImport('importToApply'),
  'POST /api/v1/imports/:importId/cancel': inImport('importToCancel'),
  'GET /api/v1/imports/:importId/results': inImport('writtenImport'),
  'GET /api/v1/imports/:importId/results.csv': inImport('writtenImport'),
  'GET /api/v1/imports/:importId/results.xlsx': inImport('writtenImport'),
  'GET /api/v1/imports/:importId/undo-plan': inImport('writtenImport'),
  'PUT /api/v1/imports/:importId/undo/:undoId': inImport('importToUndo', { undoId: UNDO_ID }),
};
