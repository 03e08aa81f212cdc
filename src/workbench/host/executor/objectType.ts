import type { HostSession } from './hostSession';

/**
 * One kind of object of the Excel JavaScript API, as a table of what the host answers for it. Names are those of the wire
 * (`RowCount`, `GetRange`). A member that is not in the table is not implemented, and the executor says so by name.
 */
export interface ObjectType<T> {
  /** The class's name in the API: `Range`. */
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** The members of a collection, in order. */
  items?(target: T, session: HostSession): readonly HostObject[];
  /** A collection's `getItem`. Throws `ItemNotFound`. */
  getItem?(target: T, key: unknown, session: HostSession): HostObject;
  /** The id by which the client asks for this object in a later request. */
  id?(target: T, session: HostSession): string | number;
  /** For `_ID` objects, whose id the API does not show. */
  privateId?(target: T, session: HostSession): string | number;
}

export interface Property<T> {
  /** A value, or a {@link HostObject} for a property that leads to another object, or null where there is none. */
  get?(target: T, session: HostSession): unknown;
  set?(target: T, value: unknown, session: HostSession): void;
}

/** Answers a value, a {@link HostObject}, or null for an `OrNullObject` method that finds nothing. */
export type Method<T> = (target: T, args: readonly unknown[], session: HostSession) => unknown;

/** An object that the client holds a proxy of. */
export class HostObject<T = unknown> {
  /** Given when the client tracks the object (`_KeepReference`), so that it survives the request. */
  referenceId: string | undefined;

  constructor(
    readonly type: ObjectType<T>,
    readonly target: T,
  ) {}
}

/** Makes the object of a kind that stands for a target. */
export type ObjectFactory<T> = (target: T) => HostObject;

export function defineObject<T>(type: ObjectType<T>): ObjectFactory<T> {
  return (target) => new HostObject(type, target) as HostObject;
}
