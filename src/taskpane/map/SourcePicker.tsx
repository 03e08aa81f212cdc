import { Dropdown, Field, Option } from '@fluentui/react-components';
import type { SheetChoice } from '../../application/map/sheetChoice';
import type { SourceInfo } from '../../application/ports/workbookPort';
import type { MapActions } from '../../application/session/actions';
import { sourceKey } from '../../domain/mapping/ownSheet/dataSource';
import { mapStrings, wordSource } from '../strings/mapStrings';

const SELECTION = 'selection';

interface SourcePickerProps {
  readonly choice: SheetChoice;
  readonly actions: Pick<MapActions, 'chooseSource' | 'chooseSelection'>;
}

/** The sheets and tables that can be mapped, and the cells that are selected. */
export function SourcePicker({ choice, actions }: SourcePickerProps) {
  const { preview, sources, selection, replaces } = choice;
  const keyed = sources.map((source) => ({ source, key: keyOf(source) }));
  return (
    <Field
      label={mapStrings.source}
      {...(replaces && { hint: mapStrings.replaces(wordSource({ sheet: preview.sheet, source: replaces.source })) })}
    >
      <Dropdown
        value={wordSource(preview)}
        selectedOptions={[preview.source.kind === 'range' ? SELECTION : keyOf(preview)]}
        onOptionSelect={(_event, { optionValue }) => {
          if (optionValue === SELECTION) void actions.chooseSelection();
          const chosen = keyed.find(({ key }) => key === optionValue);
          if (chosen) void actions.chooseSource(chosen.source);
        }}
      >
        {keyed.map(({ source, key }) => (
          <Option key={key} value={key}>
            {wordSource(source)}
          </Option>
        ))}
        <Option value={SELECTION}>{mapStrings.selection(selection?.source)}</Option>
      </Dropdown>
    </Field>
  );
}

function keyOf({ sheet, source }: SourceInfo): string {
  return `${sheet.id} ${sourceKey(source)}`;
}
