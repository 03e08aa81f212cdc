import { splitWaived, type Waiver } from '../../domain/validation/waivers';
import { countBySeverity, type CheckReport } from './checkReport';

/** The report as it is with these waivers. Repairs of waived warnings are no longer offered as safe. */
export function withWaivers<Report extends Omit<CheckReport, 'validation' | 'waived' | 'waivers' | 'issueCounts'>>(
  report: Report,
  waivers: readonly Waiver[],
): Report & Pick<CheckReport, 'validation' | 'waived' | 'waivers' | 'issueCounts'> {
  const { standing, waived } = splitWaived(report.judged.issues, waivers);
  return { ...report, waivers, waived, validation: { ...report.judged, issues: standing }, issueCounts: countBySeverity(standing) };
}
