import { itemNotFound } from './hostError';
import type { HostObject } from './objectType';

/** The objects that the client tracks across requests, by the reference id it was given. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private next = 1;

  keep(object: HostObject): null {
    object.referenceId ??= `reference-${this.next++}`;
    this.objects.set(object.referenceId, object);
    return null;
  }

  get(referenceId: string): HostObject {
    const object = this.objects.get(referenceId);
    if (!object) throw itemNotFound();
    return object;
  }

  remove(referenceId: string): void {
    this.objects.delete(referenceId);
  }

  removeAll(): void {
    this.objects.clear();
  }

  all(): Iterable<HostObject> {
    return this.objects.values();
  }

  get size(): number {
    return this.objects.size;
  }
}
