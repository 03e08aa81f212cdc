import { readFileSync } from 'node:fs';
import { emptyWorkbook } from '../../src/workbench/engine/emptyWorkbook';
import { startHeadlessEngine, type HeadlessEngine } from '../../src/workbench/engine/startHeadlessEngine';
import { createHost, type Host } from '../../src/workbench/host/createHost';
import { isSetSupported } from '../../src/workbench/office/isSetSupported';
import type { WorkbookState } from '../../src/workbench/state/workbookState';

/** Rows to put on a new sheet under its header row, as if typed: `'0412'` becomes a number unless `text` names its header. Short rows leave the rest blank. */
export interface SheetSeed {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** Headers of columns that are formatted as text before the values are entered. */
  readonly text?: readonly string[];
}

export interface HeadlessExcelOptions {
  /** Open this workbook instead of a new one. */
  readonly state?: WorkbookState;
  /** Sheets of the new workbook, instead of one empty `Sheet1`. */
  readonly sheets?: Readonly<Record<string, SheetSeed>>;
}

/** What one `context.sync` sent and received. */
export interface Message {
  readonly requestBytes: number;
  readonly answerBytes: number;
}

export interface HeadlessExcel {
  readonly host: Host;
  readonly engine: HeadlessEngine;
  /** Every message since the start, or since the list was emptied. */
  readonly messages: Message[];
  /** Called before each message is answered: to act between two messages, as the person or a co-author may. */
  onRequest: ((requestText: string) => void | Promise<void>) | null;
  dispose(): void;
}

/**
 * Starts Microsoft's own Excel client, unmodified, in this process on a headless workbook. The globals `Excel`, `Office` and
 * `OfficeExtension` are the client's, so code written for Excel runs as it is. One workbook is open at a time.
 */
export async function startHeadlessExcel(options: HeadlessExcelOptions = {}): Promise<HeadlessExcel> {
  loadClient();
  const seeds = Object.entries(options.sheets ?? {});
  const engine = startHeadlessEngine(
    options.state?.workbook ?? emptyWorkbook('Book1.xlsx', seeds.length > 0 ? seeds.map(([name]) => name) : undefined),
  );
  const host = createHost(engine, options.state?.addIn);
  const excel: HeadlessExcel = {
    host,
    engine,
    messages: [],
    onRequest: null,
    dispose() {
      host.dispose();
      engine.dispose();
    },
  };
  connect(excel);
  for (const [name, seed] of seeds) await enter(name, seed);
  excel.messages.length = 0;
  return excel;
}

/** Answers of `Office.context.requirements`. */
const REQUIREMENT_SETS = { ExcelApi: '1.17' };

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

function connect(excel: HeadlessExcel): void {
  const answer = async (text: string) => {
    await excel.onRequest?.(text);
    const answerText = await excel.host.handle(text);
    excel.messages.push({ requestBytes: Buffer.byteLength(text), answerBytes: Buffer.byteLength(answerText) });
    bridge.onMessageFromHost?.(answerText);
  };
  const bridge: Bridge = { sendMessageToHost: (text) => void answer(text) };
  const { HostBridge } = (globalThis as unknown as { OfficeExtension: { HostBridge: { init(bridge: Bridge): void } } }).OfficeExtension;
  HostBridge.init(bridge);
  excel.host.onMessage((text) => bridge.onMessageFromHost?.(text));
}

async function enter(name: string, { headers, rows, text = [] }: SheetSeed): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const header of text)
      sheet.getRangeByIndexes(0, headers.indexOf(header), rows.length + 1, 1).numberFormat = '@' as unknown as string[][];
    sheet.getRangeByIndexes(0, 0, 1, headers.length).values = [[...headers]];
    if (rows.length > 0)
      sheet.getRangeByIndexes(1, 0, rows.length, headers.length).values = rows.map((row) =>
        headers.map((_, column) => row[column] ?? null),
      );
    await context.sync();
  });
}

/**
 * Runs the client's script once, in the global scope as a page does. It looks for a few things of a page while it loads, which
 * are lent to it and then taken away, so that the code under test still finds itself outside a browser.
 */
function loadClient(): void {
  if ('Excel' in globalThis) return;
  const script = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');
  const storage = { getItem: () => null, setItem() {}, removeItem() {}, key: () => null, length: 0 };
  const location = new URL('https://add-in.example/');
  const element = { setAttribute() {}, appendChild() {}, style: {} };
  const page = {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    location,
    localStorage: storage,
    sessionStorage: storage,
    addEventListener() {},
    removeEventListener() {},
    navigator: { userAgent: 'Node.js', language: 'en-AU' },
    document: {
      URL: location.href,
      cookie: '',
      head: element,
      body: element,
      addEventListener() {},
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: () => ({ ...element }),
    },
  };
  const lent = Object.keys(page).filter((name) => !(name in globalThis));
  for (const name of lent)
    Object.defineProperty(globalThis, name, { value: page[name as keyof typeof page], configurable: true, writable: true });
  try {
    // eslint-disable-next-line no-eval -- as a script element does; a module loader would not give the client its globals
    const runAsScript = eval;
    runAsScript(script);
  } finally {
    for (const name of lent) Reflect.deleteProperty(globalThis, name);
  }
  // What Microsoft's loader, not the client, provides: `Office.context` is what this function answers.
  const context = { requirements: { isSetSupported: (name: string, version?: string) => isSetSupported(REQUIREMENT_SETS, name, version) } };
  const { OSF } = globalThis as unknown as { OSF: object };
  Object.assign(OSF, { _OfficeAppFactory: { getContext: () => context } });
}
