import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import type { StoredMapping } from '../../../src/contract/savedMappings';
import type { CellValue } from '../../../src/domain/cells/cell';
import { columnMappingSchema, type ColumnMapping } from '../../../src/domain/mapping/ownSheet/columnMapping';
import { MAX_MAPPING_FILE_BYTES, readMappingFile, writeMappingFile } from '../../../src/domain/mapping/saved/mappingFile';
import { accessibilityFaults, renderPane } from './renderPane';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const combobox = (name: string) => screen.getByRole('combobox', { name });

const SHEET: CellValue[][] = [
  ['Client', 'E-mail', 'Zone', 'Colour'],
  ['Harbour Bakery', 'jo@harbour.example', 'North', 'red'],
  ['Reef Motel', 'sam@reef.example', 'South', 'blue'],
];

function mappingOf(fields: Record<string, string | null>): ColumnMapping {
  const columns = Object.entries(fields).map(([header, field]) => ({ header, place: 0, field }));
  return columnMappingSchema.parse({ kind: 'customers', headerRow: 1, columns, constants: [], includeTotals: false });
}

function stored(name: string, mapping: ColumnMapping, change: Partial<StoredMapping> = {}): StoredMapping {
  const about = { version: 1, isYours: true, updatedBy: 'Dana Whitfield', updatedAt: '2026-01-31T00:00:00.000Z' };
  return { id: `id of ${name}`, name, scope: 'company', mapping, ...about, ...change };
}

const KNOWN = stored('Job list', mappingOf({ Client: 'companyName', 'E-mail': 'emailAddress', Zone: 'notes' }));
/** jsdom's files cannot be asked for their text. */
const file = (text: string) => Object.assign(new File([text], 'mapping.json', { type: 'application/json' }), { text: async () => text });

function textOf(content: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(content);
  });
}

jest.setTimeout(60_000);

describe('saved mappings', () => {
  test.each([
    ['of another kind', 'Some text', /This file holds no mapping/],
    ['that is damaged', writeMappingFile(KNOWN).replace('"customers"', '"invoices"'), /damaged or incomplete/],
    ['of a later version', writeMappingFile(KNOWN).replace('"version": 1', '"version": 2'), /later version of Fieldsheet/],
    ['that is too large', 'x'.repeat(MAX_MAPPING_FILE_BYTES + 1), /too large to be a mapping/],
  ])('a file %s is answered clearly, and nothing is saved', async (_what, text, words) => {
    const { user, backend } = await renderPane(() => undefined);
    await user.click(button('Saved mappings'));
    await heading('Saved mappings');
    await user.upload(screen.getByLabelText('Import from a file', { selector: 'input' }), file(text));
    expect(await screen.findByText(words)).toBeVisible();
    expect(backend.mappings).toEqual([]);
  });

  test('a name that is taken, or none, is not saved', async () => {
    const { user } = await renderPane(({ workbook, backend }) => {
      workbook.addOwnSheet('Mine', SHEET);
      backend.mappings = [stored('Other', mappingOf({ Height: 'notes' }), { scope: 'private' })];
    });
    await user.click(button('Map my own sheet'));
    await user.click(await screen.findByRole('button', { name: 'Match the columns' }));
    await user.click(button('Save mapping'));
    expect(await heading('Save this mapping')).toHaveFocus();
    const name = screen.getByRole('textbox', { name: 'Name' });
    expect(name).toHaveValue('Mine');
    expect(await accessibilityFaults()).toEqual([]);
    await user.clear(name);
    expect(screen.getByText('Give it a name.')).toBeVisible();
    await user.type(name, 'OTHER');
    expect(screen.getByText(/This name is taken/)).toBeVisible();
    expect(button('Save')).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('radio', { name: 'Everybody in my company' }));
    expect(button('Save')).not.toHaveAttribute('aria-disabled', 'true');
  });

  test('matches are saved for the company, and another sheet with columns moved, renamed and added finds them', async () => {
    const { user, backend, workbook } = await renderPane(({ workbook: book }) => void book.addOwnSheet('Mine', SHEET));
    await user.click(button('Map my own sheet'));
    await user.click(await screen.findByRole('button', { name: 'Match the columns' }));
    await user.click(combobox('Field for Zone'));
    await user.click(screen.getByRole('option', { name: 'Notes' }));
    await user.click(button('Save mapping'));
    await heading('Save this mapping');
    await user.click(screen.getByRole('radio', { name: 'Everybody in my company' }));
    await user.click(button('Save'));
    expect(await screen.findByText('“Mine” is saved.')).toBeVisible();
    expect(backend.mappings).toMatchObject([{ name: 'Mine', scope: 'company', version: 1 }]);

    workbook.addOwnSheet('Next', [
      ['Colour', 'ZONE', 'E-mail addr.', 'Height', 'Client'],
      ['red', 'North', 'al@dune.example', '3', 'Dune Cafe'],
    ]);
    await user.click(button('Back to the sheet'));
    expect(await screen.findByRole('combobox', { name: 'Match the columns as in' })).toHaveTextContent('Mine (company)');
    await user.click(await screen.findByRole('button', { name: 'Back to start' }));
    await user.click(await screen.findByRole('button', { name: 'Map my own sheet' }));
    await heading('Map my own sheet');
    await user.click(combobox('Your data'));
    await user.click(screen.getByRole('option', { name: 'Next' }));
    expect(await screen.findByRole('combobox', { name: 'Match the columns as in' })).toHaveTextContent('Mine (company)');
    await user.click(button('Match the columns'));
    expect(await screen.findByText('Matched as in “Mine”, with differences.')).toBeVisible();
    expect(screen.getByText(/Renamed: E-mail is now E-mail addr\.\. New: Height\./)).toBeVisible();
    expect(combobox('Field for ZONE')).toHaveTextContent('Notes');
    expect(combobox('Field for E-mail addr.')).toHaveTextContent('Email Address');
    expect(combobox('Field for Client')).toHaveTextContent('Company Name');
    expect(combobox('Field for Colour')).toHaveTextContent('Don’t import');
  });

  test('a field that the system no longer has is named, and the rest of the mapping holds', async () => {
    const { user } = await renderPane(({ workbook, backend }) => {
      workbook.addOwnSheet('Mine', SHEET);
      backend.mappings = [
        stored('Old', mappingOf({ Client: 'companyName', 'E-mail': 'emailAddress', Zone: 'custom.Region', Colour: 'notes' })),
      ];
    });
    await user.click(button('Map my own sheet'));
    await user.click(await screen.findByRole('button', { name: 'Match the columns' }));
    expect(await screen.findByText(/Your system no longer has: Region\./)).toBeVisible();
    expect(combobox('Field for Zone')).toHaveTextContent('Don’t import');
    expect(combobox('Field for Colour')).toHaveTextContent('Notes');
  });

  test('what the company matched in sheets of another shape is taken for a header that says nothing by itself', async () => {
    const { user } = await renderPane(({ workbook, backend }) => {
      workbook.addOwnSheet('Mine', SHEET);
      backend.mappings = [stored('Wide', mappingOf({ Zone: 'notes', A: 'faxNumber', B: 'website', C: 'importId' }), { isYours: false })];
    });
    await user.click(button('Map my own sheet'));
    await user.click(await screen.findByRole('button', { name: 'Match the columns' }));
    expect(combobox('Field for Zone')).toHaveTextContent('Notes');
    expect(screen.getByText('As your company matched it')).toBeVisible();
  });

  test('one is renamed, duplicated, exported, imported and deleted, after asking', async () => {
    const { user, backend, saved } = await renderPane(({ backend: system }) => {
      system.mappings = [KNOWN];
    });
    await user.click(button('Saved mappings'));
    await heading('Saved mappings');
    await user.click(button('Job list'));
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button('Rename'));
    expect(screen.getByRole('textbox', { name: 'New name' })).toHaveFocus();
    await user.type(screen.getByRole('textbox', { name: 'New name' }), ' 2026{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Duplicate' }));
    expect(await screen.findByText('“Job list 2026” is saved.')).toBeVisible();
    expect(backend.mappings.map(({ name, scope, version }) => [name, scope, version])).toEqual([
      ['Job list 2026', 'company', 2],
      ['Job list 2026', 'private', 1],
    ]);

    await user.click(button('Export'));
    expect(saved[0]?.name).toBe('Job list 2026.fieldsheet.json');
    const text = await textOf(saved[0]!.content);
    expect(readMappingFile(text)).toMatchObject({ read: true, content: { mapping: KNOWN.mapping } });
    await user.upload(screen.getByLabelText('Import from a file', { selector: 'input' }), file(text));
    expect(await screen.findByText('“Job list 2026 (2)” is saved.')).toBeVisible();

    await user.click(button('Delete'));
    expect(screen.getByText(/gone for everybody in your company/)).toBeVisible();
    expect(button('Keep')).toHaveFocus();
    await user.click(button('Keep'));
    expect(button('Use for a sheet')).toHaveFocus();
    await user.click(button('Delete'));
    await user.click(button('Delete'));
    expect(await screen.findByText('“Job list 2026” is deleted.')).toBeVisible();
    expect(backend.mappings.map(({ name }) => name)).toEqual(['Job list 2026', 'Job list 2026 (2)']);
  });

  test('a change by somebody else in between is told, and the list shows it', async () => {
    const { user, backend } = await renderPane(({ backend: system }) => {
      system.mappings = [KNOWN];
    });
    await user.click(button('Saved mappings'));
    await heading('Saved mappings');
    await user.click(button('Job list'));
    await user.click(button('Delete'));
    backend.mappings = [{ ...KNOWN, name: 'By Marcus', version: 2 }];
    await user.click(button('Delete'));
    expect(await screen.findByText(/Somebody has changed or deleted this mapping/)).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'Your company’s' })).getByRole('button', { name: 'By Marcus' })).toBeVisible();
  });
});
