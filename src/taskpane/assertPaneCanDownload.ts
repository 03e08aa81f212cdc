import { JourneyError } from '../application/session/failure';

/**
 * Excel on a Mac ignores downloads from a pane: https://github.com/OfficeDev/office-js/issues/2700
 *
 * @throws JourneyError there
 */
export function assertPaneCanDownload(): void {
  if (Office.context.platform === Office.PlatformType.Mac)
    throw new JourneyError({ code: 'no-downloads-here' }, 'A pane on a Mac cannot download');
}
