'use client';

import type { ReactNode } from 'react';
import { Select } from '@/components/controls/select';
import { useNatPageWords } from '@/components/nat/nat-words';
import styles from '@/components/nat/setup/setup.module.css';
import { LARGEST_DATAGRAM } from '@/lib/simulator/secure/datagram-size';
import { DEFAULT_SECURE } from '@/lib/simulator/setup/defaults';
import {
  ATTACKS,
  DTLS_ROLES,
  DTLS_TIMERS,
  EARLY_HELLOS,
  type SecureChoice,
  type Setup,
  SRTP_CHOICES,
} from '@/lib/simulator/setup/setup';

/** What may follow ICE; a hybrid key exchange is one of DTLS 1.3 only. */
const HANDSHAKES = {
  none: undefined,
  'dtls-1.3': { dtls: '1.3', group: 'x25519' },
  'dtls-1.3-hybrid': { dtls: '1.3', group: 'X25519MLKEM768' },
  'dtls-1.2': { dtls: '1.2', group: 'x25519' },
} as const satisfies Record<string, Pick<SecureChoice, 'dtls' | 'group'> | undefined>;

export type HandshakeName = keyof typeof HANDSHAKES;

const NAMES = Object.keys(HANDSHAKES) as readonly HandshakeName[];

/** Whether the call goes on after ICE: the handshake, and what protects media. */
export function SecureFields({
  setup,
  onChange,
}: {
  readonly setup: Setup;
  readonly onChange: (secure: SecureChoice | undefined) => void;
}): ReactNode {
  const words = useNatPageWords().setup.secure;
  const { secure } = setup;
  return (
    <>
      <Select
        label={words.label}
        hint={words.hint}
        options={NAMES.map((value) => ({ value, label: words.handshakes[value] }))}
        value={handshakeName(secure)}
        onChange={(name) => {
          const handshake = HANDSHAKES[name];
          onChange(handshake && inOrder({ ...DEFAULT_SECURE, ...secure, ...handshake }));
        }}
      />
      {secure ? (
        <>
          <div className={styles['whole']}>
            <Select
              label={words.srtp}
              options={SRTP_CHOICES.map((value) => ({ value, label: value }))}
              value={secure.srtp}
              onChange={(srtp) => onChange(inOrder({ ...secure, srtp }))}
            />
          </div>
          <Select
            label={words.timer}
            options={DTLS_TIMERS.map((value) => ({ value, label: words.timers[value] }))}
            value={secure.timer}
            onChange={(timer) => onChange(inOrder({ ...secure, timer }))}
          />
          <Select
            label={words.attack}
            options={ATTACKS.map((value) => ({ value, label: words.attacks[value] }))}
            value={secure.attack ?? 'none'}
            onChange={(attack) => onChange(inOrder({ ...secure, attack }))}
          />
          <Select
            label={words.roles}
            options={DTLS_ROLES.map((value) => ({ value, label: words.roleChoices[value] }))}
            value={secure.roles ?? 'right'}
            onChange={(roles) => onChange(inOrder({ ...secure, roles }))}
          />
          <Select
            label={words.early}
            options={EARLY_HELLOS.map((value) => ({ value, label: words.earlyChoices[value] }))}
            value={secure.early ?? 'kept'}
            onChange={(early) => onChange(inOrder({ ...secure, early }))}
          />
          <div className={styles['whole']}>
            <Select
              label={words.mtu}
              hint={words.mtuHint}
              options={mtusWith(secure.mtu).map((value) => ({ value, label: words.mtus(value) }))}
              value={String(secure.mtu ?? LARGEST_DATAGRAM)}
              onChange={(mtu) => onChange(inOrder({ ...secure, mtu: Number(mtu) }))}
            />
          </div>
        </>
      ) : undefined}
    </>
  );
}

/**
 * What to choose from, in bytes: libwebrtc's own; what is left for UDP of the 576 that every host
 * takes over IPv4 (RFC 791 §3.1); little enough to cut each Certificate; and what the address says.
 */
function mtusWith(own: number | undefined): readonly string[] {
  const all = new Set([LARGEST_DATAGRAM, 548, 300, own ?? LARGEST_DATAGRAM]);
  return [...all].toSorted((one, other) => other - one).map(String);
}

/** In the order of the schema, so that the address is the same however it was reached. */
function inOrder(choice: SecureChoice): SecureChoice {
  const { dtls, group, srtp, timer, attack, roles, early, mtu } = choice;
  return {
    dtls,
    group,
    srtp,
    timer,
    // What is as usual is not said.
    ...(attack !== undefined && attack !== 'none' && { attack }),
    ...(roles !== undefined && roles !== 'right' && { roles }),
    ...(early !== undefined && early !== 'kept' && { early }),
    ...(mtu !== undefined && mtu !== LARGEST_DATAGRAM && { mtu }),
  };
}

/** The name of a choice in the list. */
export function handshakeName(secure: SecureChoice | undefined): HandshakeName {
  if (secure === undefined) return 'none';
  if (secure.dtls === '1.2') return 'dtls-1.2';
  return secure.group === 'x25519' ? 'dtls-1.3' : 'dtls-1.3-hybrid';
}
