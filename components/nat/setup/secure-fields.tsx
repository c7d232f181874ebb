'use client';

import type { ReactNode } from 'react';
import { Select } from '@/components/controls/select';
import { useNatPageWords } from '@/components/nat/nat-words';
import { type SecureChoice, type Setup, SRTP_CHOICES } from '@/lib/simulator/setup/setup';

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
        value={nameOf(secure)}
        onChange={(name) => {
          const handshake = HANDSHAKES[name];
          onChange(handshake && { ...DEFAULTS, ...secure, ...handshake });
        }}
      />
      {secure ? (
        <Select
          label={words.srtp}
          options={SRTP_CHOICES.map((value) => ({ value, label: value }))}
          value={secure.srtp}
          onChange={(srtp) => onChange({ ...secure, srtp })}
        />
      ) : undefined}
    </>
  );
}

const DEFAULTS = { srtp: 'SRTP_AEAD_AES_128_GCM', timer: 'libwebrtc' } as const;

function nameOf(secure: SecureChoice | undefined): HandshakeName {
  if (secure === undefined) return 'none';
  if (secure.dtls === '1.2') return 'dtls-1.2';
  return secure.group === 'x25519' ? 'dtls-1.3' : 'dtls-1.3-hybrid';
}
