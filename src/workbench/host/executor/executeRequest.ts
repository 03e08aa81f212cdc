import { HostError, invalidArgument, itemNotFound, notImplemented } from './hostError';
import type { HostSession } from './hostSession';
import { HostObject } from './objectType';
import { projectObject } from './projectObject';
import {
  ActionType,
  ObjectPathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type ReferencedIds,
  type RequestBody,
  type ResponseBody,
} from './wire';

/**
 * Carries out the actions of one request in order and answers their results. The first that fails ends the request: what came
 * before it stays done, what comes after is not done (Microsoft Learn, "Application-specific API model": batches).
 */
export async function executeRequest(body: RequestBody, root: HostObject, session: HostSession): Promise<ResponseBody> {
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  const paths = new Map<number, HostObject | null>();

  for (const [index, action] of body.Actions.entries()) {
    let location = '';
    session.events.acting = true;
    try {
      location = locationOf(action, body.ObjectPaths);
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: await execute(action) });
      await session.finishCommand();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      await session.settle();
      return {
        Error: { Code: error.code, Message: error.message, Location: location, ActionIndex: index, HttpStatusCode: httpStatus(error.code) },
        TraceIds: traceIds,
      };
    } finally {
      session.events.acting = false;
    }
  }
  await session.settle();
  return { Results: results, TraceIds: traceIds };

  async function execute(action: Action): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.trace:
        return null;
      case ActionType.instantiate: {
        const object = resolve(action.ObjectPathId);
        return object && identityOf(object);
      }
      case ActionType.query: {
        const object = resolve(action.ObjectPathId);
        if (!object) return null;
        await session.settle();
        return projectObject(object, action.QueryInfo ?? {}, session, body.AutoKeepReference === true);
      }
      case ActionType.method: {
        const object = resolve(action.ObjectPathId);
        return object && answer(call(object, action.Name, argumentsOf(action.ArgumentInfo)));
      }
      case ActionType.setProperty: {
        const object = resolve(action.ObjectPathId);
        if (object) setProperty(object, action.Name, argumentsOf(action.ArgumentInfo)[0]);
        return null;
      }
      default:
        throw notImplemented(`actions of type ${action.ActionType}`);
    }
  }

  function answer(value: unknown): unknown {
    return value instanceof HostObject ? identityOf(value) : (value ?? null);
  }

  function identityOf(object: HostObject): Record<string, unknown> {
    return session.identityOf(object);
  }

  /** The object at a path; null when it, or what it hangs on, is a null object. */
  function resolve(pathId: number): HostObject | null {
    const known = paths.get(pathId);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[pathId];
    if (!path) throw new HostError('InvalidObjectPath', `The request has no object path ${pathId}.`);
    const object = resolvePath(path);
    paths.set(pathId, object);
    return object;
  }

  function resolvePath(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return root;
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.reference:
        return session.references.get(path.Name);
    }
    const parent = path.ParentObjectPathId === undefined ? null : resolve(path.ParentObjectPathId);
    if (!parent) {
      if (path.ObjectPathType === ObjectPathType.newObject) throw notImplemented(path.Name);
      return null;
    }
    const args = argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case ObjectPathType.method:
        return expectObject(call(parent, path.Name, args), parent, path.Name);
      case ObjectPathType.property:
        return expectObject(getProperty(parent, path.Name), parent, path.Name);
      case ObjectPathType.indexer:
        if (!parent.type.getItem) throw notImplemented(`${parent.type.name}.getItem`);
        return parent.type.getItem(parent.target, args[0], session);
      default:
        throw notImplemented(`object paths of type ${path.ObjectPathType} (${path.Name})`);
    }
  }

  function expectObject(value: unknown, parent: HostObject, name: string): HostObject | null {
    if (value === null || value instanceof HostObject) return value;
    throw new Error(`${parent.type.name}.${name} is used as an object but the host answers a value.`);
  }

  function getProperty(object: HostObject, name: string): unknown {
    const property = object.type.properties?.[name];
    if (!property?.get) throw notImplemented(apiName(object, name));
    return property.get(object.target, session);
  }

  function setProperty(object: HostObject, name: string, value: unknown): void {
    const property = object.type.properties?.[name];
    if (!property?.set) throw notImplemented(`setting ${apiName(object, name)}`);
    property.set(object.target, value, session);
  }

  function call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    if (name === '_KeepReference') return session.references.keep(object);
    const method = object.type.methods?.[name];
    if (!method) throw notImplemented(`${apiName(object, name)}()`);
    return method(object.target, args, session);
  }

  function argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    return withObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  }

  /** Puts the objects in the place of their path ids, in the arguments and inside plain objects among them. */
  function withObjects(args: readonly unknown[], ids: readonly ReferencedIds[] | undefined): readonly unknown[] {
    return args.map((argument, index) => {
      const id = ids?.[index] ?? 0;
      if (typeof id !== 'number') return withObjects(argument as readonly unknown[], id);
      if (id !== 0) {
        const object = resolve(id);
        if (!object) throw invalidArgument();
        return object;
      }
      return withNestedObjects(argument);
    });
  }

  function withNestedObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) {
      const object = resolve(value._ObjectPathId as number);
      if (!object) throw itemNotFound();
      return object;
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNestedObjects(inner)]));
  }

  /** `Range.values`, `WorksheetCollection.getItem`: where an error happened, as the client shows it in `debugInfo.errorLocation`. */
  function locationOf(action: Action, objectPaths: RequestBody['ObjectPaths']): string {
    if (action.ActionType === ActionType.trace) return '';
    const path = objectPaths[action.ObjectPathId];
    if (action.ActionType === ActionType.instantiate && path) {
      const parent = path.ParentObjectPathId === undefined ? null : resolve(path.ParentObjectPathId);
      if (!parent) return '';
      return path.ObjectPathType === ObjectPathType.indexer ? `${parent.type.name}.getItem` : apiName(parent, path.Name);
    }
    const object = resolve(action.ObjectPathId);
    return object ? (action.Name ? apiName(object, action.Name) : object.type.name) : '';
  }
}

function apiName(object: HostObject, wireName: string): string {
  return `${object.type.name}.${wireName.charAt(0).toLowerCase()}${wireName.slice(1)}`;
}

function httpStatus(code: string): number {
  if (code === 'AccessDenied') return 403;
  if (code === 'ItemNotFound') return 404;
  return code === 'NotImplemented' ? 501 : 400;
}
