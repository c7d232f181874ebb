import { type ReactNode, useId } from 'react';
import { type FindingActions, FindingCard } from '@/components/sdp/findings/finding-card';
import styles from '@/components/sdp/findings/finding-list.module.css';
import { byRule, type FindingGroup, groupFindings } from '@/components/sdp/findings/finding-order';
import { MoreItems } from '@/components/sdp/more-items';
import type { ExplainedFinding } from '@/lib/sdp/rules/explain-finding';

/** A text may be wrong in thousands of lines: so many rules of a group are shown at first. */
const RULES = 40;

interface GroupProps extends FindingActions {
  readonly group: FindingGroup;
  readonly findings: readonly ExplainedFinding[];
}

/** Everything that is wrong: what decides the verdicts, then by gravity, the notes folded. */
export function FindingList({
  findings,
  ...actions
}: FindingActions & { readonly findings: readonly ExplainedFinding[] }): ReactNode {
  if (findings.length === 0) return <p>{actions.words.findings.none}</p>;
  const groups = groupFindings(findings);
  return (
    <div className={styles['groups']}>
      {groups.map((each) =>
        each.group === 'information' && groups.length > 1 ? (
          <details key={each.group} className={styles['group']}>
            <summary>
              <h2>{headingOf(each, actions)}</h2>
            </summary>
            <Cards {...each} {...actions} />
          </details>
        ) : (
          <Group key={each.group} {...each} {...actions} />
        ),
      )}
    </div>
  );
}

function Group(props: GroupProps): ReactNode {
  const id = useId();
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <h2 id={id}>{headingOf(props, props)}</h2>
      <Cards {...props} />
    </section>
  );
}

function headingOf(
  { group, findings }: Pick<GroupProps, 'group' | 'findings'>,
  { words }: Pick<FindingActions, 'words'>,
): string {
  if (group === 'deciding') return words.findings.deciding;
  return words.overall.counts[group](findings.length);
}

function Cards({ findings, group: _, ...actions }: GroupProps): ReactNode {
  const { words } = actions;
  return (
    <div className={styles['list']}>
      <MoreItems
        items={byRule(findings)}
        first={RULES}
        words={words.lines}
        keyOf={([{ key }]) => key}
      >
        {([first, ...others]) => (
          <>
            <FindingCard finding={first} {...actions} />
            <MoreItems
              items={others}
              first={0}
              words={{
                more: (count) => words.findings.ofTheKind(count, first.rule),
                fewer: words.lines.fewer,
              }}
              keyOf={({ key }) => key}
            >
              {(finding) => <FindingCard finding={finding} {...actions} />}
            </MoreItems>
          </>
        )}
      </MoreItems>
    </div>
  );
}
