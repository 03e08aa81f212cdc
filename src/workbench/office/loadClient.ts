/** Microsoft's client library, in so far as the workbench touches it beyond its public types. */
export interface OfficeClient {
  readonly HostBridge: { init(bridge: HostBridge): void };
}

/** The client sets `onMessageFromHost` in `init`. */
export interface HostBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

/** Loads Microsoft's client, as Microsoft's own loader does: by a script element, after the script that asked for it. */
export function loadClient(url: string): Promise<OfficeClient> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve((window as unknown as { OfficeExtension: OfficeClient }).OfficeExtension);
    script.onerror = () => reject(new Error(`Microsoft's client library could not be loaded from ${url}.`));
    document.head.append(script);
  });
}
