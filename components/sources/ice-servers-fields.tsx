'use client';

import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from '@/components/controls/button';
import { TextField } from '@/components/controls/text-field';
import { useWords } from '@/components/site/words';
import styles from '@/components/sources/sources.module.css';
import { EMPTY_ICE_SERVER } from '@/lib/call/call-form';
import type { IceServerField, IceServerFields, IceServerProblem } from '@/lib/call/ice-servers';

const FIELDS: readonly IceServerField[] = ['url', 'username', 'credential'];

/** STUN and TURN servers, a row each, every fault said at its field. */
export function IceServersFields({
  servers,
  problems,
  onChange,
}: {
  readonly servers: readonly IceServerFields[];
  readonly problems: readonly IceServerProblem[];
  readonly onChange: (servers: readonly IceServerFields[]) => void;
}): ReactNode {
  const words = useWords().call.options.iceServers;
  const hint = useId();
  return (
    <fieldset className={styles['group']} aria-describedby={hint}>
      <legend className={styles['legend']}>{words.heading}</legend>
      <p id={hint} className={styles['hint']}>
        {words.hint}
      </p>
      {servers.map((server, row) => (
        <ServerRow
          key={rowKey(row)}
          row={row}
          server={server}
          problems={problems.filter((problem) => problem.row === row)}
          onChange={(changed) => onChange(servers.with(row, changed))}
          onRemove={() => onChange(servers.toSpliced(row, 1))}
        />
      ))}
      <div className={styles['actions']}>
        <Button
          size="small"
          icon={<Plus size={16} aria-hidden />}
          onClick={() => onChange([...servers, EMPTY_ICE_SERVER])}
        >
          {words.add}
        </Button>
        {servers.length > 0 ? <p className={styles['hint']}>{words.privacy}</p> : undefined}
      </div>
    </fieldset>
  );
}

/** Rows have no identity but their place; everything that they show is in their props. */
function rowKey(row: number): string {
  return `row-${row}`;
}

function ServerRow({
  row,
  server,
  problems,
  onChange,
  onRemove,
}: {
  readonly row: number;
  readonly server: IceServerFields;
  readonly problems: readonly IceServerProblem[];
  readonly onChange: (server: IceServerFields) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const words = useWords().call.options;
  const error = (field: IceServerField): string | undefined => {
    const problem = problems.find((each) => each.field === field);
    return problem && words.faults[problem.fault];
  };
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{words.iceServers.row(row + 1)}</legend>
      <div className={styles['row']}>
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={words.iceServers[field]}
            mono
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            type={field === 'credential' ? 'password' : 'text'}
            placeholder={field === 'url' ? 'turn:turn.example.org:3478' : undefined}
            value={server[field]}
            error={error(field)}
            onChange={(value) => onChange({ ...server, [field]: value })}
          />
        ))}
      </div>
      <div className={styles['actions']}>
        <Button
          size="small"
          variant="quiet"
          icon={<Trash2 size={16} aria-hidden />}
          onClick={onRemove}
        >
          {words.iceServers.remove(row + 1)}
        </Button>
      </div>
    </fieldset>
  );
}
