/** The function that an add-in gives to `Office.actions.associate`. */
export type ActionFunction = (event: ActionEvent) => unknown;

/** The part of `Office.AddinCommands.Event` that a ribbon function is given. */
export interface ActionEvent {
  readonly source: { readonly id: string };
  completed(): void;
}

export interface Actions {
  /** `Office.actions.associate`. */
  associate(actionIds: string | Readonly<Record<string, ActionFunction>>, actionFunction?: ActionFunction): void;
  /** Runs the function that is associated with `name`; resolves when it calls `event.completed()`, rejects when it throws or when there is none. */
  invoke(name: string, controlId: string): Promise<void>;
}

/** Names are matched without case, as Microsoft's loader does. */
export function createActions(): Actions {
  const functions = new Map<string, ActionFunction>();

  return {
    associate(actionIds, actionFunction) {
      const entries = typeof actionIds === 'string' ? [[actionIds, actionFunction] as const] : Object.entries(actionIds);
      for (const [name, associated] of entries) {
        if (typeof associated !== 'function') throw new TypeError(`Office.actions.associate was given no function for "${name}".`);
        functions.set(name.toUpperCase(), associated);
      }
    },

    invoke(name, controlId) {
      const associated = functions.get(name.toUpperCase());
      if (associated === undefined) return Promise.reject(new Error(`The add-in has associated no function with the action "${name}".`));
      return new Promise((resolve, reject) => {
        Promise.resolve(associated({ source: { id: controlId }, completed: resolve })).catch(reject);
      });
    },
  };
}
