import type { RouteOptions } from 'fastify';
import { createApp } from '../../../src/server/app';
import { permissionsOf, ROLES, type Role } from '../../../src/domain/people/role';
import { Client } from './support/client';
import { newPerson, newTenant, tokenOfNewPerson } from './support/companies';
import { contentOfTenant } from './support/contentOfTenant';
import { ROUTE_CALLS, type RouteCall } from './support/routeCalls';
import { startTestServer, type TestServer } from './support/testServer';
import { fillWalkedCompany, SECRET, type WalkedIds } from './support/walkedCompany';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(120_000);

interface Route {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly config: RouteOptions['config'];
}

type Guarded = Route & { readonly call: RouteCall };

const reads = ({ method }: Route) => method === 'GET' || method === 'HEAD';

describe('Every route of the server', () => {
  let routes: readonly Route[];
  let guarded: readonly Guarded[];
  let server: TestServer;
  let tenantId: string;
  let founder: string;
  let ids: WalkedIds;
  beforeAll(async () => {
    server = await startTestServer({ metricsToken: 'token-of-the-operator' });
    routes = server.routes.map(({ method, url, options: { config } }) => ({ name: `${method} ${url}`, method, url, config }));
    tenantId = await newTenant(server.database);
    founder = await tokenOf('administrator');
    for (let viewers = 0; viewers < 2; viewers++) await tokenOf('viewer');
    ids = await fillWalkedCompany(new Client(server.origin, founder), () => newPerson(server.database, tenantId, 'importer'));
    guarded = routes.flatMap((route) => {
      const call = entryOf(route);
      return call && !('isOpen' in call) ? [{ ...route, call }] : [];
    });
  });
  afterAll(() => server.close());

  const tokenOf = (role: Role, tenant = tenantId) => tokenOfNewPerson(server.database, tenant, role);

  /** Calls a route with the ids of the walked company. */
  async function call({ method, url, call: { path, query, bodyAt, ...fixed } }: Guarded, token: string | null, origin = server.origin) {
    const body = bodyAt ? bodyAt(await revisionFor(token)) : fixed.body;
    const params = path?.(ids);
    const address = url.replace(/:(\w+)/g, (_param, name: string) => params![name]!) + (query ? `?${query}` : '');
    const response = await fetch(origin + address, {
      method,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  }

  /** Of the lists and fields of whoever has the token. */
  async function revisionFor(token: string | null): Promise<number> {
    const { status, body } = await new Client(server.origin, token).get('/account/revision');
    return status === 200 ? body.revision : 1;
  }

  /** Sentences about what went wrong on the walk from route to route. */
  async function walk(step: (route: Guarded, tell: (fault: string) => void) => Promise<void>): Promise<string[]> {
    const faults: string[] = [];
    expect(guarded.length).toBeGreaterThan(20);
    for (const route of guarded) await step(route, (fault) => faults.push(`${route.name}: ${fault}`));
    return faults;
  }

  test('is known to this test: one that is new needs an entry in ROUTE_CALLS', () => {
    expect(routes.filter((route) => !entryOf(route)).map(({ name }) => name)).toEqual([]);
    const names = new Set(routes.map(({ name }) => name));
    expect(Object.keys(ROUTE_CALLS).filter((name) => !names.has(name))).toEqual([]);
  });

  test('says which permission it needs: more than to read where it changes something', async () => {
    const faults = await walk(async (route, tell) => {
      const permission = route.config?.permission;
      if (permission === undefined) tell('needs none');
      if (permission === 'read' && !reads(route) && !route.call.isOwn) tell('is open to who may only read');
    });
    expect(faults).toEqual([]);
  });

  test('refuses whoever has no session', async () => {
    const strangers = [null, 'nonsense', `fs_${tenantId}_${'A'.repeat(43)}`];
    const faults = await walk(async (route, tell) => {
      for (const token of strangers) {
        const { status } = await call(route, token);
        if (status !== 401) tell(`answers ${status} to ${token ?? 'nobody'}`);
      }
    });
    expect(faults).toEqual([]);
  });

  async function walkAsAnotherCompany(origin: string): Promise<string[]> {
    const before = await contentOfTenant(server.database, tenantId);
    const foreign = await newTenant(server.database);
    return walk(async (route, tell) => {
      const { status, text } = await call(route, await tokenOf('administrator', foreign), origin);
      const isTheirs = route.call.path !== undefined && !route.call.makesOwn;
      if (isTheirs ? status !== 404 : !isDone(status)) tell(`answers ${status}`);
      if (text.includes(SECRET)) tell('tells what is another’s');
      if ((await contentOfTenant(server.database, tenantId)) !== before) tell('changes what is another’s');
    });
  }

  test('finds nothing of another company, tells nothing of it and changes nothing there', async () => {
    expect(await walkAsAnotherCompany(server.origin)).toEqual([]);
  });

  test('does so by the conditions of its own statements too, without the help of row-level security', async () => {
    const { database } = server;
    const app = await createApp({ database: { ...database, forTenant: () => database.system }, demo: false });
    expect(await walkAsAnotherCompany(await app.listen({ host: '127.0.0.1', port: 0 }))).toEqual([]);
    await app.close();
  });

  test('lets those do it whose role allows it, and nobody else', async () => {
    const faults = await walk(async (route, tell) => {
      const may = (role: Role) => permissionsOf(role).includes(route.config!.permission!);
      for (const role of ROLES.filter((each) => !may(each))) {
        const token = await tokenOf(role);
        const before = await contentOfTenant(server.database, tenantId);
        const { status } = await call(route, token);
        if (status !== 403) tell(`answers ${status} to a person who is ${role}`);
        if ((await contentOfTenant(server.database, tenantId)) !== before) tell(`changes something for a person who is ${role}`);
      }
      const { status } = await call(route, founder);
      if (!isDone(status)) tell(`answers ${status} to the one who made what it is about`);
      for (const role of ROLES.filter(may)) {
        const again = await call(route, await tokenOf(role));
        if (again.status === 401 || again.status === 403) tell(`answers ${again.status} to a person who is ${role}`);
      }
    });
    expect(faults).toEqual([]);
  });
});

/** What answers GET answers HEAD too, by the same code. */
function entryOf({ name }: Route) {
  return ROUTE_CALLS[name] ?? ROUTE_CALLS[name.replace(/^HEAD /, 'GET ')];
}

function isDone(status: number): boolean {
  return status >= 200 && status < 300;
}
