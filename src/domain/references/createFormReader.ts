import { companyForm, type CompanyForm } from './companyForm';

export type FormReader = (name: string) => CompanyForm;

/** Reads the form of each name once, for whoever looks at the same hundred thousand names again after every edit. */
export function createFormReader(): FormReader {
  const known = new Map<string, CompanyForm>();
  return (name) => {
    const form = known.get(name) ?? companyForm(name);
    known.set(name, form);
    return form;
  };
}
