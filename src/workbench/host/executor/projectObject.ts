import { invalidArgument, notImplemented } from './hostError';
import type { HostSession } from './hostSession';
import { HostObject } from './objectType';
import type { QueryInfo } from './wire';

/**
 * What `load` asks for, as data: the selected properties of an object, or of each member of a collection. A path such as
 * `format/fill/color` reaches into other objects. Without a selection every plain property is loaded.
 */
export function projectObject(object: HostObject, query: QueryInfo, session: HostSession, keepItems: boolean): Record<string, unknown> {
  const selection = parseSelection([...(query.Select ?? []), ...(query.Expand ?? [])]);
  return project(object, selection);

  function project(current: HostObject, wanted: Selection): Record<string, unknown> {
    if (!current.type.items) return projectSingle(current, wanted);
    const result: Record<string, unknown> = projectCollectionScalars(current, wanted);
    let items = current.type.items(current.target, session);
    if (current === object) {
      const skip = query.Skip ?? 0;
      items = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    }
    result._Items = items.map((item) => {
      if (keepItems && (item.type.name === 'Range' || item.type.name === 'RangeAreas')) session.references.keep(item);
      return projectSingle(item, withoutScalars(wanted, current));
    });
    return result;
  }

  /** A collection's own plain properties (`count`) can be selected beside those of its members. */
  function projectCollectionScalars(collection: HostObject, wanted: Selection): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const [name, property] of Object.entries(collection.type.properties ?? {})) {
      if (property.get && (wanted.has(name) || wanted.size === 0)) {
        const value = property.get(collection.target, session);
        if (!(value instanceof HostObject)) result[name] = value;
      }
    }
    return result;
  }

  function withoutScalars(wanted: Selection, collection: HostObject): Selection {
    return new Map([...wanted].filter(([name]) => !collection.type.properties?.[name]));
  }

  function projectSingle(current: HostObject, wanted: Selection): Record<string, unknown> {
    const result: Record<string, unknown> = { ...session.identityOf(current) };
    const properties = current.type.properties ?? {};
    if (wanted.size === 0 || wanted.has('*')) {
      for (const [name, property] of Object.entries(properties)) {
        const value = property.get?.(current.target, session);
        if (value !== undefined && !(value instanceof HostObject)) result[name] = value;
      }
    }
    for (const [name, inner] of wanted) {
      if (name === '*') continue;
      const property = properties[name];
      if (!property?.get) throw notImplemented(`${current.type.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`);
      const value = property.get(current.target, session);
      if (value instanceof HostObject) result[name] = project(value, inner);
      else if (inner.size > 0 && value !== null) throw invalidArgument();
      else result[name] = value;
    }
    return result;
  }
}

/** Property names of the wire, each with the selection inside it. */
type Selection = Map<string, Selection>;

function parseSelection(paths: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const path of paths) {
    let level = root;
    for (const part of path.split(/[/.]/)) {
      const name = part === '$all' ? '*' : part.charAt(0).toUpperCase() + part.slice(1);
      const next = level.get(name) ?? new Map();
      level.set(name, next);
      level = next;
    }
  }
  return root;
}
