/** The list of a country's suburbs could not be loaded. */
export class PlacesError extends Error {
  override readonly name = 'PlacesError';
}
