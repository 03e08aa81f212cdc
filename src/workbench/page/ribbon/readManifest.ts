/** What the workbench takes from the add-in's manifest: the same things that Excel shows or loads. */
export interface AddInManifest {
  readonly displayName: string;
  /** The pane's path below the add-in's own folder, e.g. `taskpane.html`. */
  readonly paneUrl: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tipText: string;
  readonly iconUrl: string;
  readonly action: RibbonAction;
}

export type RibbonAction =
  | { readonly kind: 'showTaskPane' }
  /** Runs the function that the add-in associated with `name`. */
  | { readonly kind: 'executeFunction'; readonly name: string };

/** The manifest is not one that the workbench can show. */
export class UnreadableManifestError extends Error {
  override readonly name = 'UnreadableManifestError';
}

/** The icon size that suits the ribbon on an ordinary and on a dense display. */
const iconSize = '32';

/**
 * Reads the ribbon of an add-in-only (XML) manifest.
 *
 * @param xml text of `manifest.xml`.
 * @param addinBase where the add-in's files are served here; addresses of the manifest's own host are led there.
 * @see https://learn.microsoft.com/javascript/api/manifest/extensionpoint#primarycommandsurface
 */
export function readManifest(xml: string, addinBase: string): AddInManifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror') !== null)
    throw new UnreadableManifestError("The add-in's manifest.xml is not well-formed XML.");

  const resources = new Map(
    ['Image', 'Url', 'String'].flatMap((kind) =>
      elements(document, kind)
        .filter((item) => item.hasAttribute('id'))
        .map((item) => [attribute(item, 'id'), attribute(item, 'DefaultValue')] as const),
    ),
  );
  const resource = (resid: string): string => {
    const value = resources.get(resid);
    if (value === undefined)
      throw new UnreadableManifestError(`The add-in's manifest.xml names the resource "${resid}" but does not define it.`);
    return value;
  };
  const labelled = (parent: Element, name: string): string => resource(attribute(child(parent, name), 'resid'));

  const pane = new URL(attribute(child(document.documentElement, 'DefaultSettings', 'SourceLocation'), 'DefaultValue'));
  const manifestBase = new URL('.', pane).href;
  const servedHere = (url: string): string => (url.startsWith(manifestBase) ? addinBase + url.slice(manifestBase.length) : url);

  const readButton = (control: Element): RibbonButton => ({
    id: attribute(control, 'id'),
    label: labelled(control, 'Label'),
    tipTitle: labelled(child(control, 'Supertip'), 'Title'),
    tipText: labelled(child(control, 'Supertip'), 'Description'),
    iconUrl: servedHere(resource(attribute(iconOf(control), 'resid'))),
    action: readAction(child(control, 'Action')),
  });

  const surface = elements(document, 'ExtensionPoint').find((point) => point.getAttribute('xsi:type') === 'PrimaryCommandSurface');
  if (surface === undefined) throw new UnreadableManifestError("The add-in's manifest.xml has no ribbon (PrimaryCommandSurface).");
  return {
    displayName: attribute(child(document.documentElement, 'DisplayName'), 'DefaultValue'),
    paneUrl: servedHere(pane.href),
    groups: elements(surface, 'Group').map((group) => ({
      id: attribute(group, 'id'),
      label: labelled(group, 'Label'),
      buttons: elements(group, 'Control').map(readButton),
    })),
  };
}

function readAction(action: Element): RibbonAction {
  const kind = action.getAttribute('xsi:type');
  if (kind === 'ShowTaskpane') return { kind: 'showTaskPane' };
  if (kind === 'ExecuteFunction') return { kind: 'executeFunction', name: child(action, 'FunctionName').textContent.trim() };
  throw new UnreadableManifestError(`The add-in's manifest.xml has an action that the workbench does not know: ${String(kind)}.`);
}

function iconOf(control: Element): Element {
  const images = elements(child(control, 'Icon'), 'Image');
  const image = images.find((candidate) => candidate.getAttribute('size') === iconSize) ?? images[0];
  if (image === undefined)
    throw new UnreadableManifestError(`The button ${attribute(control, 'id')} in the add-in's manifest.xml has no icon.`);
  return image;
}

/** Elements of a local name at any depth: the manifest's prefixes differ from writer to writer. */
function elements(parent: Document | Element, localName: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', localName)];
}

function child(parent: Element, ...path: string[]): Element {
  return path.reduce<Element>((element, name) => {
    const found = [...element.children].find((candidate) => candidate.localName === name);
    if (found === undefined) throw new UnreadableManifestError(`The add-in's manifest.xml has no <${name}> in <${element.localName}>.`);
    return found;
  }, parent);
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new UnreadableManifestError(`The add-in's manifest.xml has a <${element.localName}> without "${name}".`);
  return value;
}
