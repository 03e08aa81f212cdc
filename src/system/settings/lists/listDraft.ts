import { moved } from '../moved';

/** A value as it is being edited. */
export interface DraftValue {
  /** Unlike that of any other, whatever is typed. */
  readonly id: number;
  readonly text: string;
  /** What it was when it was loaded; null for a new one. */
  readonly former: string | null;
}

export interface ListDraft {
  readonly values: readonly DraftValue[];
  readonly nextId: number;
}

export type ListStep =
  | { readonly step: 'add'; readonly text: string }
  | { readonly step: 'rename'; readonly id: number; readonly text: string }
  | { readonly step: 'move'; readonly id: number; readonly by: -1 | 1 }
  | { readonly step: 'remove'; readonly id: number }
  | { readonly step: 'start'; readonly values: readonly string[]; readonly stored: readonly string[] };

/** @param stored what the server has: a value that is not among these is new */
export function draftOf(values: readonly string[], stored: readonly string[] = values): ListDraft {
  const known = new Set(stored);
  return {
    values: values.map((text, id) => ({ id, text, former: known.has(text) ? text : null })),
    nextId: values.length,
  };
}

export function editList(draft: ListDraft, step: ListStep): ListDraft {
  const { values, nextId } = draft;
  switch (step.step) {
    case 'start':
      return draftOf(step.values, step.stored);
    case 'add':
      return { values: [...values, { id: nextId, text: step.text.trim(), former: null }], nextId: nextId + 1 };
    case 'rename':
      return { ...draft, values: values.map((value) => (value.id === step.id ? { ...value, text: step.text } : value)) };
    case 'move':
      return {
        ...draft,
        values: moved(
          values,
          values.findIndex(({ id }) => id === step.id),
          step.by,
        ),
      };
    case 'remove':
      return { ...draft, values: values.filter(({ id }) => id !== step.id) };
  }
}

/** What would be stored. */
export function textsOf({ values }: ListDraft): string[] {
  return values.map(({ text }) => text.trim());
}
