import type { EntityName } from './entity';
import type { Field, FieldKind } from './field';

interface FieldDraft {
  readonly kind?: FieldKind;
  readonly required?: true;
  readonly list?: Field['list'];
  readonly hint: string;
  readonly maxLength?: number;
  readonly width?: number;
}

const DEFAULT_MAX_LENGTH = 255;
const LONG_TEXT_MAX_LENGTH = 8_000;

const WIDTHS: Partial<Record<FieldKind, number>> = {
  longText: 40,
  email: 30,
  website: 28,
  customerReference: 32,
  yesNo: 11,
  postcode: 12,
  state: 12,
};

/** Fills in what most fields share, keeping the order of `drafts` as the order of the template's columns. */
export function defineFields(entity: EntityName, drafts: Record<string, FieldDraft & { header: string }>): readonly Field[] {
  return Object.entries(drafts).map(([key, draft]) => {
    const kind = draft.kind ?? 'text';
    return {
      key,
      entity,
      header: draft.header,
      kind,
      required: draft.required ?? false,
      ...(draft.list && { list: draft.list }),
      hint: draft.hint,
      maxLength: draft.maxLength ?? (kind === 'longText' ? LONG_TEXT_MAX_LENGTH : DEFAULT_MAX_LENGTH),
      width: draft.width ?? WIDTHS[kind] ?? 18,
    };
  });
}
