import { v7 as newId } from 'uuid';
import type { EntityName } from '../../../src/domain/fields/entity';
import type { Connector, ConnectorSession } from '../../../src/server/connector/connector';
import { ownRecords } from '../../../src/server/connector/ownRecords';
import type { StoredValues } from '../../../src/server/database/tables';
import type { ChunkContext } from '../../../src/server/imports/chunkContext';
import type { PlanRules } from '../../../src/server/imports/planRules';
import type { IncomingRow, RowOutcome } from '../../../src/server/imports/rowOutcome';
import type { JournalEntry } from '../../../src/server/imports/undo/journal';
import { newTenant } from './support/companies';
import { contentHash } from './support/contentHash';
import { memoryConnector, MemoryRecords } from './support/memoryConnector';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

/** A company without records in one system of record. */
interface World {
  readonly connector: Connector;
  /** Runs work in a transaction of one import's. */
  within<Result>(importId: string, work: (context: ChunkContext) => Promise<Result>): Promise<Result>;
  /** Differs when any record does. */
  content(): Promise<string>;
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const WORLDS: readonly [string, () => Promise<World>][] = [
  ['of this server’s own records', ownWorld],
  ['that keeps records in memory', memoryWorld],
];

async function ownWorld(): Promise<World> {
  const tenantId = await newTenant(server.database);
  return {
    connector: ownRecords,
    within: (importId, work) =>
      server.database
        .forTenant(tenantId)
        .transaction()
        .execute((sql) => work({ sql, tenantId, importId, now: new Date(), newId })),
    content: () => contentHash(server.database, tenantId),
  };
}

async function memoryWorld(): Promise<World> {
  const records = new MemoryRecords();
  return {
    connector: memoryConnector(records),
    async within(importId, work) {
      const before = records.copy();
      try {
        return await work({ sql: undefined as never, tenantId: newId(), importId, now: new Date(), newId });
      } catch (error) {
        records.replaceBy(before);
        throw error;
      }
    },
    content: async () =>
      JSON.stringify(
        [records.customers, records.contacts, records.equipment].map((kind) =>
          [...kind]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([id, { version: _version, lastImportId: _last, ...content }]) => [id, content]),
        ),
      ),
  };
}

describe.each(WORLDS)('A connector %s', (_name, newWorld) => {
  let world: World;
  beforeEach(async () => {
    world = await newWorld();
  });

  type Rules = Partial<Pick<PlanRules, 'existing' | 'seen'>>;
  const incoming = (rows: readonly StoredValues[], cleared: readonly string[] = []): IncomingRow[] =>
    rows.map((values, position) => ({ position, values, cleared }));

  async function planned(
    session: ConnectorSession,
    context: ChunkContext,
    entity: EntityName,
    rows: readonly IncomingRow[],
    rules: Rules = {},
  ) {
    const planner = await session.plan(entity, rows, context);
    return planner(rows, { importId: context.importId, newId, existing: 'create-and-update', ...rules });
  }

  /** Writes rows as a chunk of an import of their own. */
  async function write(entity: EntityName, rows: readonly IncomingRow[], rules: Rules = {}, importId = newId()): Promise<RowOutcome[]> {
    return world.within(importId, async (context) => {
      const plan = await planned(world.connector.begin(importId), context, entity, rows, rules);
      await plan.write();
      return rows.map(({ position }) => plan.outcomes.get(position)!);
    });
  }

  const told = (outcomes: readonly RowOutcome[]) =>
    outcomes.map((outcome) => ('failure' in outcome ? `${outcome.status}: ${outcome.failure.code}` : outcome.status));

  function journal(outcomes: readonly RowOutcome[]): JournalEntry[] {
    return outcomes.flatMap((outcome, position) =>
      outcome.status === 'created' || outcome.status === 'updated'
        ? [
            {
              recordId: outcome.recordId,
              positions: [position],
              isNew: outcome.status === 'created',
              before: outcome.before?.values ?? null,
              payerBefore: outcome.before?.billingCustomerId ?? null,
              after: outcome.after,
              replacedDefaults: outcome.before?.replacedDefault ? [outcome.before.replacedDefault] : [],
            },
          ]
        : [],
    );
  }

  const undo = (entity: EntityName, entries: readonly JournalEntry[]) =>
    world.within(newId(), (context) => world.connector.undo(entity, entries, context));

  const pump = { customer: 'A', equipmentNumber: 'P1', equipmentType: 'Pump' };
  const jo = { customer: 'A', firstName: 'Jo', emailAddress: 'jo@example.com' };

  test('fails the rows that cannot be, and no others', async () => {
    expect(
      told(
        await write(
          'customer',
          incoming([
            { companyName: 'A' },
            { companyName: 'B', billingCustomer: 'Nobody' },
            { companyName: 'a' },
            { companyName: 'C', billingCustomer: 'A' },
          ]),
        ),
      ),
    ).toEqual(['created', 'failed: unknown-reference', 'failed: duplicate', 'created']);
    expect(told(await write('contact', incoming([{ ...jo, customer: 'Nobody' }, jo])))).toEqual(['failed: unknown-reference', 'created']);
    expect(told(await write('equipment', incoming([{ ...pump, customer: 'Nobody' }, pump])))).toEqual([
      'failed: unknown-reference',
      'created',
    ]);
  });

  test('closes no circle of billing customers', async () => {
    await write('customer', incoming([{ companyName: 'A' }, { companyName: 'B', billingCustomer: 'A' }]));
    expect(told(await write('customer', incoming([{ companyName: 'A', billingCustomer: 'B' }])))).toEqual(['failed: billing-cycle']);
  });

  test('plans without writing', async () => {
    await write('customer', incoming([{ companyName: 'A' }]));
    const before = await world.content();
    await world.within(newId(), (context) =>
      planned(
        world.connector.begin(context.importId),
        context,
        'customer',
        incoming([{ companyName: 'A', notes: 'new' }, { companyName: 'B' }]),
      ),
    );
    expect(await world.content()).toBe(before);
  });

  test('plays chunks for those behind them, and writes nothing', async () => {
    const before = await world.content();
    await world.within(newId(), async (context) => {
      const session = world.connector.begin(context.importId);
      const customers = await planned(session, context, 'customer', incoming([{ companyName: 'A' }]));
      customers.play();
      const created = customers.outcomes.get(0) as Extract<RowOutcome, { status: 'created' }>;
      expect([...(await session.customerNames([created.recordId, newId()], context)).values()]).toEqual(['A']);
      const behind = await planned(session, context, 'contact', incoming([jo]));
      expect(told([...behind.outcomes.values()])).toEqual(['created']);
      const again = await planned(session, context, 'customer', incoming([{ companyName: 'A' }]));
      expect(told([...again.outcomes.values()])).toEqual(['failed: duplicate']);
      const elsewhere = await planned(world.connector.begin(newId()), context, 'contact', incoming([jo]));
      expect(told([...elsewhere.outcomes.values()])).toEqual(['failed: unknown-reference']);
    });
    expect(await world.content()).toBe(before);
  });

  test('keeps nothing of a transaction that fails', async () => {
    const before = await world.content();
    const failing = world.within(newId(), async (context) => {
      await (await planned(world.connector.begin(context.importId), context, 'customer', incoming([{ companyName: 'A' }]))).write();
      throw new Error('The ledger could not be written');
    });
    await expect(failing).rejects.toThrow('The ledger');
    expect(await world.content()).toBe(before);
  });

  test.each<[EntityName, StoredValues]>([
    ['customer', { companyName: 'B', notes: 'one' }],
    ['contact', { ...jo, notes: 'one' }],
    ['equipment', { ...pump, notes: 'one' }],
  ])(
    'finds its records again (%s): equal ones are unchanged, others get the fields that were sent, or lose those that were cleared',
    async (entity, row) => {
      await write('customer', incoming([{ companyName: 'A' }]));
      const [created] = await write(entity, incoming([row]));
      const [same] = await write(entity, incoming([row]));
      expect(same).toEqual({ status: 'unchanged', recordId: (created as { recordId: string }).recordId, version: 1 });
      const { notes: _notes, ...withoutNotes } = row;
      expect(told(await write(entity, incoming([withoutNotes])))).toEqual(['unchanged']);
      const [updated] = await write(entity, incoming([{ ...row, notes: 'two' }]));
      expect(updated).toMatchObject({
        status: 'updated',
        before: { values: { notes: 'one' }, version: 1 },
        after: { values: { notes: 'two' } },
      });
      expect(await write(entity, incoming([withoutNotes], ['notes']))).toMatchObject([
        { status: 'updated', after: { values: { notes: null } } },
      ]);
      expect(told(await write(entity, incoming([row]), { existing: 'create-only' }))).toEqual(['skipped: exists-already']);
    },
  );

  test('overwrites nothing that changed, appeared or went since it was seen', async () => {
    const [seen] = (await write('customer', incoming([{ companyName: 'A' }]))) as { recordId: string }[];
    const before = new Map([[0, { recordId: seen!.recordId, version: 1 }]]);
    await write('customer', incoming([{ companyName: 'A', notes: 'theirs' }]));
    const content = await world.content();
    expect(told(await write('customer', incoming([{ companyName: 'A', notes: 'ours' }]), { seen: before }))).toEqual(['failed: conflict']);
    expect(told(await write('customer', incoming([{ companyName: 'A', notes: 'ours' }]), { seen: new Map([[0, null]]) }))).toEqual([
      'failed: conflict',
    ]);
    expect(told(await write('customer', incoming([{ companyName: 'B' }]), { seen: before }))).toEqual(['failed: conflict']);
    expect(await world.content()).toBe(content);
  });

  test('undone in reverse, has what it had before', async () => {
    await write('customer', incoming([{ companyName: 'A', notes: 'before' }]));
    await write('contact', incoming([{ ...jo, defaultContact: true }]));
    const before = await world.content();
    const customers = await write(
      'customer',
      incoming([
        { companyName: 'A', notes: 'after' },
        { companyName: 'B', billingCustomer: 'A' },
      ]),
    );
    const contacts = await write('contact', incoming([{ customer: 'A', firstName: 'Kim', defaultContact: true }]));
    const equipment = await write('equipment', incoming([pump, { ...pump, customer: 'B' }]));
    const all = [
      ...(await undo('equipment', journal(equipment))),
      ...(await undo('contact', journal(contacts))),
      ...(await undo('customer', journal(customers))),
    ];
    expect(all.map(({ kept, remove }) => [kept, remove])).toEqual([
      [[], true],
      [[], true],
      [[], true],
      [[], false],
      [[], true],
    ]);
    expect(await world.content()).toBe(before);
  });

  test('undone, keeps what was edited since and what others refer to, and says so', async () => {
    await write('customer', incoming([{ companyName: 'A', notes: 'before' }]));
    const customers = await write(
      'customer',
      incoming([{ companyName: 'A', notes: 'after' }, { companyName: 'B' }, { companyName: 'C' }, { companyName: 'D' }]),
    );
    await write(
      'customer',
      incoming([
        { companyName: 'A', notes: 'theirs' },
        { companyName: 'C', notes: 'theirs' },
      ]),
    );
    await write('contact', incoming([{ ...jo, customer: 'B' }]));
    const undos = await undo('customer', journal(customers));
    expect(undos.map(({ kept, remove }) => [kept.map(({ code, fields }) => [code, ...fields]), remove])).toEqual([
      [[['edited-since', 'notes']], false],
      [[['referred-to']], false],
      [[['edited-since']], false],
      [[], true],
    ]);
    expect(await write('customer', incoming([{ companyName: 'A', notes: 'theirs' }]))).toMatchObject([{ status: 'unchanged' }]);
  });

  test('tells which import wrote a record last, and of none that something else did', async () => {
    const [first, second] = [newId(), newId()];
    const [a, b] = await write('customer', incoming([{ companyName: 'A' }, { companyName: 'B' }]), {}, first);
    const later = await write('customer', incoming([{ companyName: 'B', notes: 'new' }]), {}, second);
    const ids = [a, b].map((outcome) => (outcome as { recordId: string }).recordId);
    const last = () => world.within(newId(), (context) => world.connector.lastImports('customer', [...ids, newId()], context));
    expect(await last()).toEqual(
      new Map([
        [ids[0], first],
        [ids[1], second],
      ]),
    );
    await undo('customer', journal(later));
    expect(await last()).toEqual(new Map([[ids[0], first]]));
  });
});
