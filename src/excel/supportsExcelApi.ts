/** Whether this Excel has a later requirement set than 1.9, which the manifest asks for. */
export function supportsExcelApi(version: '1.10' | '1.11' | '1.12' | '1.13' | '1.14'): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
