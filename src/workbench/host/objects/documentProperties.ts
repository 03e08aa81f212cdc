import { defineObject, type HostObject, type ObjectFactory } from '../executor/objectType';

/** The workbench keeps no document properties: all are blank, and setting one fails by name. */
const define: ObjectFactory<null> = defineObject({
  name: 'DocumentProperties',
  properties: Object.fromEntries(
    ['Author', 'Category', 'Comments', 'Company', 'Keywords', 'LastAuthor', 'Manager', 'Subject', 'Title'].map((name) => [
      name,
      { get: () => '' },
    ]),
  ),
});

export const documentProperties = (): HostObject => define(null);
