import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { customers, type Client } from './support/client';
import { inTestOrSoak, SEED, SOAK_TIMEOUT_MS } from './support/soak';
import { startTestServer, type TestServer } from './support/testServer';
import { undone } from './support/undone';

/** Many imports against a real database. */
jest.setTimeout(SOAK_TIMEOUT_MS);

const RUNS = inTestOrSoak(20, 5_000);

const FIELDS = ['notes', 'streetSuburb'] as const;
type Fields = { readonly [field in (typeof FIELDS)[number]]?: string };

interface Customer {
  /** Tells it from another one of the same name that was there before. */
  readonly id: number;
  readonly fields: Fields;
  /** Id of the customer that it is billed to. */
  readonly payer: number | null;
}
interface Written {
  readonly name: string;
  readonly before: Customer | null;
  readonly after: Customer;
}
interface ModelImport {
  readonly written: readonly Written[];
  isUndone: boolean;
}

/** What the server must hold, worked out with none of its code. */
class Model {
  readonly customers = new Map<string, Customer>();
  readonly imports: ModelImport[] = [];
  #ids = 0;

  import(rows: readonly Row[]): Row[] {
    const taken: Row[] = [];
    const written: Written[] = [];
    for (const row of rows) {
      const before = this.customers.get(row.name) ?? null;
      const payer = row.payer === null ? null : (this.customers.get(row.payer) ?? null);
      if (row.payer !== null && (!payer || (before && this.#leadsTo(payer.id, before.id)) || row.payer === row.name)) continue;
      const after = {
        id: before?.id ?? (this.#ids += 1),
        fields: { ...before?.fields, ...row.fields },
        payer: payer?.id ?? before?.payer ?? null,
      };
      this.customers.set(row.name, after);
      taken.push(row);
      if (!before || JSON.stringify(before) !== JSON.stringify(after)) written.push({ name: row.name, before, after });
    }
    if (taken.length > 0) this.imports.push({ written, isUndone: false });
    return taken;
  }

  undo(found: ModelImport): void {
    found.isUndone = true;
    for (const { name, before, after } of [...found.written].reverse()) {
      const now = this.customers.get(name);
      if (now?.id !== after.id) continue;
      if (before) this.customers.set(name, this.#restored(now, before, after));
      else if (isSame(now, after) && !this.isReferredTo(name)) this.customers.delete(name);
    }
  }

  isReferredTo(name: string): boolean {
    const { id } = this.customers.get(name)!;
    return [...this.customers.values()].some(({ payer }) => payer === id);
  }

  nameOf(id: number | null): string | null {
    return [...this.customers].find(([, customer]) => customer.id === id)?.[0] ?? null;
  }

  #restored(now: Customer, before: Customer, after: Customer): Customer {
    const fields: Record<string, string> = { ...now.fields };
    for (const field of FIELDS) {
      if (before.fields[field] === after.fields[field] || now.fields[field] !== after.fields[field]) continue;
      if (before.fields[field] === undefined) delete fields[field];
      else fields[field] = before.fields[field];
    }
    const mayBill = before.payer === null || (this.nameOf(before.payer) !== null && !this.#leadsTo(before.payer, now.id));
    const payer = before.payer !== after.payer && now.payer === after.payer && mayBill ? before.payer : now.payer;
    return { ...now, fields, payer };
  }

  #leadsTo(from: number, to: number): boolean {
    const payers = new Map([...this.customers.values()].map(({ id, payer }) => [id, payer]));
    for (let at: number | null = from; at !== null; at = payers.get(at) ?? null) if (at === to) return true;
    return false;
  }

  state(): string[] {
    return [...this.customers].map(([name, { fields, payer }]) => line(name, fields, this.nameOf(payer))).sort();
  }
}

interface Row {
  readonly name: string;
  readonly fields: Fields;
  readonly payer: string | null;
}
interface Real {
  readonly server: TestServer;
  readonly client: Client;
  readonly tenantId: string;
  readonly importIds: string[];
}

const isSame = (a: Customer, b: Customer) => a.payer === b.payer && FIELDS.every((field) => a.fields[field] === b.fields[field]);
const line = (name: string, fields: Fields, payer: string | null) => JSON.stringify([name, fields.notes, fields.streetSuburb, payer]);

async function agree(model: Model, { server, tenantId }: Real): Promise<void> {
  const { rows } = await sql<{ name: string; values: Fields; payer: string | null }>`
    select c.name, c.values, p.name as payer
    from customers c left join customers p on p.tenant_id = c.tenant_id and p.customer_id = c.billing_customer_id
    where c.tenant_id = ${tenantId}`.execute(server.database.system);
  expect(rows.map(({ name, values, payer }) => line(name, values, payer)).sort()).toEqual(model.state());
}

/** One row a chunk, so that each sees what the one before it has done; a row that the server would refuse is left out. */
class Import implements fc.AsyncCommand<Model, Real> {
  constructor(readonly rows: readonly Row[]) {}
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const chunks = model
      .import(this.rows)
      .map(({ name, fields, payer }) =>
        customers({ companyName: name, ...(fields as Record<string, string>), ...(payer !== null && { billingCustomer: payer }) }),
      );
    if (chunks.length === 0) return;
    const id = await real.client.upload(chunks);
    expect((await real.client.apply(id)).counts.failed).toBe(0);
    real.importIds.push(id);
    await agree(model, real);
  }
  toString = () => `import ${this.rows.map(({ name, fields, payer }) => line(name, fields, payer)).join(' ')}`;
}

/** Of any import, undone before or not: the plan holds, the second time does nothing. */
class Undo implements fc.AsyncCommand<Model, Real> {
  constructor(readonly which: number) {}
  check = ({ imports }: Readonly<Model>) => imports.length > 0;
  async run(model: Model, real: Real): Promise<void> {
    const at = model.imports.length - 1 - (this.which % model.imports.length);
    const [found, id] = [model.imports[at]!, real.importIds[at]!];
    if (found.isUndone) {
      expect((await real.client.put(`/imports/${id}/undo/${randomUUID()}`)).status).toBe(409);
    } else {
      const plan = (await real.client.get(`/imports/${id}/undo-plan`)).body;
      await agree(model, real);
      const undoId = randomUUID();
      const first = (await undone(real.client, id, undoId)).body;
      expect(first.undo.counts).toEqual(plan.counts);
      model.undo(found);
      await agree(model, real);
      expect((await undone(real.client, id, undoId)).body).toEqual(first);
    }
    await agree(model, real);
  }
  toString = () => `undo ${this.which}`;
}

/** By somebody in the system itself. */
class Edit implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly name: string,
    readonly notes: string,
  ) {}
  check = (model: Readonly<Model>) => model.customers.has(this.name);
  async run(model: Model, real: Real): Promise<void> {
    const found = model.customers.get(this.name)!;
    model.customers.set(this.name, { ...found, fields: { ...found.fields, notes: this.notes } });
    await sql`
      update customers set values = jsonb_set(values, '{notes}', to_jsonb(${this.notes}::text)), version = version + 1, last_import_id = null
      where tenant_id = ${real.tenantId} and name = ${this.name}`.execute(real.server.database.system);
    await agree(model, real);
  }
  toString = () => `edit ${this.name} ${this.notes}`;
}

class Delete implements fc.AsyncCommand<Model, Real> {
  constructor(readonly name: string) {}
  check = (model: Readonly<Model>) => model.customers.has(this.name) && !model.isReferredTo(this.name);
  async run(model: Model, real: Real): Promise<void> {
    model.customers.delete(this.name);
    await sql`delete from customers where tenant_id = ${real.tenantId} and name = ${this.name}`.execute(real.server.database.system);
    await agree(model, real);
  }
  toString = () => `delete ${this.name}`;
}

const name = fc.constantFrom('A', 'B', 'C', 'D');
const text = fc.constantFrom('x', 'y', 'z');
const row: fc.Arbitrary<Row> = fc.record({
  name,
  fields: fc.record({ notes: text, streetSuburb: text }, { requiredKeys: [] }),
  // Mostly none: a payer that is not there would leave the row out.
  payer: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: name }),
});
const commands = fc.commands(
  [
    fc.uniqueArray(row, { selector: (each) => each.name, minLength: 1, maxLength: 4 }).map((rows) => new Import(rows)),
    fc.uniqueArray(row, { selector: (each) => each.name, minLength: 1, maxLength: 4 }).map((rows) => new Import(rows)),
    fc.nat(3).map((which) => new Undo(which)),
    fc.nat(3).map((which) => new Undo(which)),
    fc.tuple(name, text).map(([of, notes]) => new Edit(of, notes)),
    fc.tuple(name, text).map(([of, notes]) => new Edit(of, notes)),
    name.map((of) => new Delete(of)),
  ],
  { maxCommands: 24, size: 'max' },
);

test(`imports, edits, deletions and undos in any order leave what the rules say (seed ${SEED})`, async () => {
  const server = await startTestServer();
  try {
    await fc.assert(
      fc.asyncProperty(commands, async (steps) => {
        const client = await server.newCompany();
        const tenantId = (await client.get('/session')).body.company.id as string;
        await fc.asyncModelRun(() => ({ model: new Model(), real: { server, client, tenantId, importIds: [] } }), steps);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  } finally {
    await server.close();
  }
});
