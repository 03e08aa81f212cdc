import {
  ICommandService,
  IResourceLoaderService,
  IUniverInstanceService,
  UniverInstanceType,
  type IExecutionOptions,
  type Injector,
  type IWorkbookData,
  type Univer,
  type Workbook,
} from '@univerjs/core';

/** A running Univer with one workbook open: what the host works on. */
export interface Engine {
  readonly injector: Injector;
  readonly workbook: Workbook;
  /** Runs a command, mutation or operation at once. Throws when Univer refuses it. */
  run(commandId: string, params: object, options?: IExecutionOptions): void;
  /** As {@link Engine.run}, for commands that answer later. */
  runAsync(commandId: string, params: object): Promise<void>;
  /** Whether a command is known: those of the user interface are not when Univer runs without one. */
  hasCommand(commandId: string): boolean;
  /** The workbook as data, with conditional formats, validation, notes, tables and names in its `resources`. */
  snapshot(): IWorkbookData;
}

/** Univer answered `false` to a command. It gives no reason: the command's id and its parameters are all there is to go by. */
export class EngineRefusal extends Error {
  constructor(
    readonly commandId: string,
    readonly params: object,
  ) {
    super(`Univer refused ${commandId}`);
    this.name = 'EngineRefusal';
  }
}

/** The workbook that is current in a running Univer, with or without a user interface. Throws when none is open. */
export function engineFromUniver(univer: Univer): Engine {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new Error('No workbook is open in Univer.');

  return {
    injector,
    workbook,
    run(commandId, params, options) {
      if (commands.syncExecuteCommand(commandId, params, options) === false) throw new EngineRefusal(commandId, params);
    },
    async runAsync(commandId, params) {
      if ((await commands.executeCommand(commandId, params)) === false) throw new EngineRefusal(commandId, params);
    },
    hasCommand: (commandId) => commands.hasCommand(commandId),
    snapshot: () => injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(workbook.getUnitId()) as IWorkbookData,
  };
}
