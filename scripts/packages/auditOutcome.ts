/** What `npm audit --json` writes, as far as it is read here. */
interface Audit {
  readonly vulnerabilities?: Record<string, { readonly severity: string; readonly range: string; readonly via: readonly unknown[] }>;
  readonly message?: string;
}

export interface AuditOutcome {
  readonly passes: boolean;
  readonly lines: readonly string[];
}

/** Known weaknesses of these kinds stop a change; lesser ones are told. */
const STOPPING = ['high', 'critical'];

/** A registry that does not answer audits (a mirror often does not, nor does none at all) stops nothing, but is told: nothing was looked at then. */
export function auditOutcome(json: string): AuditOutcome {
  const audit = parsed(json);
  if (audit?.vulnerabilities === undefined)
    return {
      passes: true,
      lines: [`NOT CHECKED for known weaknesses: the registry does not answer audits (${audit?.message ?? 'no answer'}).`],
    };
  const found = Object.entries(audit.vulnerabilities);
  const lines = found.map(([name, { severity, range, via }]) => `${severity}: ${name} ${range}: ${via.map(causeOf).join('; ')}`);
  const stopping = found.filter(([, { severity }]) => STOPPING.includes(severity)).length;
  return {
    passes: stopping === 0,
    lines: [...lines, `${found.length} packages with known weaknesses, ${stopping} of them high or critical.`],
  };
}

function parsed(json: string): Audit | undefined {
  try {
    return JSON.parse(json) as Audit;
  } catch {
    return undefined;
  }
}

/** An advisory, or the name of the package that has it. */
function causeOf(via: unknown): string {
  if (typeof via === 'string') return `through ${via}`;
  const { title, url } = via as { title?: string; url?: string };
  return `${title} ${url}`;
}
