import { MAX_MAPPING_FILE_BYTES, readMappingFile, type NamedMapping } from '../../domain/mapping/saved/mappingFile';
import { JourneyError } from '../session/failure';

/**
 * The mapping that a file holds.
 *
 * @throws JourneyError when it is too large to be looked at, or holds none that can be read
 */
export async function readUploadedMapping(file: { readonly size: number; text(): Promise<string> }): Promise<NamedMapping> {
  if (file.size > MAX_MAPPING_FILE_BYTES)
    throw new JourneyError({ code: 'mapping-file', fault: 'too-large' }, `A file of ${file.size} bytes is no mapping`);
  const result = readMappingFile(await file.text());
  if (!result.read)
    throw new JourneyError({ code: 'mapping-file', fault: result.fault }, `The file's mapping cannot be read: ${result.fault}`);
  return result.content;
}
