import type { ExplainedFinding } from '@/lib/sdp/rules/explain-finding';

export type Severity = ExplainedFinding['severity'];

/** What stands together: what decides a browser's verdict, the others by gravity. */
export type FindingGroup = 'deciding' | Severity;

const GROUPS: readonly FindingGroup[] = ['deciding', 'error', 'warning', 'information'];

export function decidesSomething({ decides }: ExplainedFinding): boolean {
  return decides.chromium !== undefined || decides.firefox !== undefined;
}

/** The groups that have findings, the gravest first, each in the order of its findings. */
export function groupFindings(
  findings: readonly ExplainedFinding[],
): readonly { readonly group: FindingGroup; readonly findings: readonly ExplainedFinding[] }[] {
  return GROUPS.map((group) => ({
    group,
    findings: findings.filter((finding) => groupOf(finding) === group),
  })).filter((each) => each.findings.length > 0);
}

function groupOf(finding: ExplainedFinding): FindingGroup {
  return decidesSomething(finding) ? 'deciding' : finding.severity;
}

/** Those of one rule together, in the order of the first one of each. */
export function byRule(
  findings: readonly ExplainedFinding[],
): readonly (readonly [ExplainedFinding, ...ExplainedFinding[]])[] {
  const rules = new Map<string, [ExplainedFinding, ...ExplainedFinding[]]>();
  for (const finding of findings) {
    const same = rules.get(finding.rule);
    if (same) same.push(finding);
    else rules.set(finding.rule, [finding]);
  }
  return [...rules.values()];
}
