'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import { useWords } from '@/components/site/words';
import type { CallStart } from '@/lib/call/call-start';
import type { EnvironmentCheck } from '@/lib/call/environment';
import type { DeviceProblem } from '@/lib/call/media-source';
import type { CallCondition } from '@/lib/call/observer';

/** Why no call can be made in this browser or on this page. */
export function EnvironmentNotice({ check }: { readonly check: EnvironmentCheck }): ReactNode {
  const words = useWords().call.notices.environment;
  if (check === 'ok') return undefined;
  if (check.kind === 'blocked') {
    return (
      <Notice tone="error" heading={words.blocked.heading}>
        <p>{words.blocked.text(check.message)}</p>
      </Notice>
    );
  }
  const { heading, text } = words[check.kind];
  return (
    <Notice tone="error" heading={heading}>
      <p>{text}</p>
    </Notice>
  );
}

/** Why the call did not start; where devices were at fault, the test source is offered. */
export function StartNotice({
  start,
  onUseTestSource,
}: {
  readonly start: CallStart;
  readonly onUseTestSource: () => void;
}): ReactNode {
  const words = useWords().call.notices;
  switch (start.kind) {
    case 'no-devices':
      return (
        <Notice
          tone="error"
          heading={words.devices[start.problem.kind].heading}
          actions={<Button onClick={onUseTestSource}>{words.devices.useTest}</Button>}
        >
          <DeviceText problem={start.problem} />
        </Notice>
      );
    case 'configuration-rejected':
      return (
        <Notice tone="error" heading={words.configuration.heading}>
          <p>{words.configuration.text(start.name, start.message)}</p>
        </Notice>
      );
    default:
      return undefined;
  }
}

/** What the browser keeps silent about while the call runs. */
export function ConditionNotice({
  condition,
  policy,
}: {
  readonly condition: CallCondition;
  readonly policy: RTCIceTransportPolicy;
}): ReactNode {
  const words = useWords().call.notices;
  if (condition.kind === 'no-candidates') {
    const text = words['no-candidates'];
    return (
      <Notice tone="warning" heading={text.heading(condition.peer)}>
        <p>{text[policy]}</p>
      </Notice>
    );
  }
  const text = words['negotiation-error'];
  return (
    <Notice tone="error" heading={text.heading(condition.peer)}>
      <p>{text.text(condition.name, condition.message)}</p>
    </Notice>
  );
}

function DeviceText({ problem }: { readonly problem: DeviceProblem }): ReactNode {
  const words = useWords().call.notices.devices;
  if (problem.kind === 'other') return <p>{words.other.text(problem.name, problem.message)}</p>;
  return <p>{words[problem.kind].text}</p>;
}
