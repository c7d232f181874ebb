'use client';

import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { activeSides } from '@/components/nat/active-sides';
import { type NatPageWords, useNatPageWords } from '@/components/nat/nat-words';
import styles from '@/components/nat/play/play.module.css';
import { handshakeName } from '@/components/nat/setup/secure-fields';
import { VanishingButton } from '@/components/nat/vanishing-button';
import { natOf } from '@/lib/simulator/setup/nat-of-choice';
import type { Setup, SideSetup } from '@/lib/simulator/setup/setup';

/** Who stands behind what, for whoever predicts; what is as everywhere is left out. */
export function NetworkSummary({
  setup,
  isOwn,
  isEdited,
  onReset,
}: {
  readonly setup: Setup;
  /** It belongs to no scenario. */
  readonly isOwn: boolean;
  readonly isEdited: boolean;
  readonly onReset: () => void;
}): ReactNode {
  const words = useNatPageWords();
  const sides = activeSides(setup);
  const rows = ROWS.map((row) => ({
    label: row.label(words),
    cells: sides.map((side) => ({ side, text: row.text(setup[side], words, setup) })),
  })).filter(({ cells }) => cells.some(({ text }) => text !== undefined));
  const secured = securedText(setup, words);
  return (
    <div className={styles['network']} data-heir="" tabIndex={-1}>
      <table className={styles['summary']}>
        <caption>
          {words.regions.setup}
          {setup.shape === 'apart' ? undefined : ` · ${words.setup.shapes[setup.shape]}`}
        </caption>
        <thead>
          <tr>
            <td />
            {sides.map((side) => (
              <th key={side} scope="col">
                {words.setup.side(side.toUpperCase())}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map(({ side, text }) => (
                <td key={side}>{text ?? '–'}</td>
              ))}
            </tr>
          ))}
          {secured === undefined ? undefined : (
            <tr>
              <th scope="row">{words.setup.secure.label}</th>
              <td colSpan={sides.length}>{secured}</td>
            </tr>
          )}
        </tbody>
      </table>
      {isEdited ? (
        <p className={styles['edited']}>
          {isOwn ? words.summary.changedOwn : words.summary.changed}
          <VanishingButton
            heir={(button) => button.closest<HTMLElement>('[data-heir]')}
            size="small"
            icon={<RotateCcw size={16} aria-hidden />}
            onClick={onReset}
          >
            {isOwn ? words.setup.resetOwn : words.setup.reset}
          </VanishingButton>
        </p>
      ) : undefined}
    </div>
  );
}

interface Row {
  readonly label: (words: NatPageWords) => string;
  /** Undefined where there is nothing to say of this side. */
  readonly text: (side: SideSetup, words: NatPageWords, setup: Setup) => string | undefined;
}

const ROWS: readonly Row[] = [
  { label: ({ setup }) => setup.behind.label, text: placeText },
  {
    label: ({ setup }) => setup.mapping,
    text: ({ behind, nat }, { setup }) =>
      behind === 'nat' ? setup.behaviours[natOf(nat).mapping] : undefined,
  },
  {
    label: ({ setup }) => setup.filtering,
    text: ({ behind, nat }, { setup }) =>
      behind === 'nat' ? setup.behaviours[natOf(nat).filtering] : undefined,
  },
  {
    label: ({ setup }) => setup.blocks.label,
    text: ({ blocks }, { setup }) => (blocks === 'nothing' ? undefined : setup.blocks[blocks]),
  },
  {
    label: ({ setup }) => setup.ipv6.label,
    text: ({ ipv6 }, { setup }) => (ipv6 === 'none' ? undefined : setup.ipv6[ipv6]),
  },
  {
    label: ({ summary }) => summary.servers,
    text: (side, words, { calls }) => (calls ? serversText(side, words) : undefined),
  },
  {
    label: ({ setup }) => setup.agent.label,
    text: ({ agent }, { setup }, { calls }) => (calls ? setup.agent[agent] : undefined),
  },
];

function placeText({ behind, nat, carrier }: SideSetup, { setup }: NatPageWords): string {
  const place = [setup.behind[behind]];
  if (behind === 'nat' && nat.preset !== undefined) place.push(setup.presets[nat.preset]);
  if (carrier !== undefined) place.push(setup.carrier);
  return place.join(' · ');
}

/** What follows ICE, where anything does; who is in between, the question tells. */
function securedText({ secure }: Setup, { setup }: NatPageWords): string | undefined {
  if (secure === undefined) return undefined;
  return `${setup.secure.handshakes[handshakeName(secure)]} · ${secure.srtp}`;
}

function serversText({ stun, turn }: SideSetup, { setup, summary }: NatPageWords): string {
  const servers = stun ? ['STUN'] : [];
  if (turn.length > 0) {
    servers.push(summary.turn(turn.map((one) => setup.turnTransports[one]).join(', ')));
  }
  return servers.length === 0 ? summary.none : servers.join(' · ');
}
