import { DerivationRecord } from '@/lib/derivation/derivation-record';
import type { AeadName } from '@/lib/dtls/cipher/aead';
import { exportKeyingMaterial12 } from '@/lib/dtls/keys/exporter-12';
import { exportKeyingMaterial13 } from '@/lib/dtls/keys/exporter-13';
import { deriveVerifyData12 } from '@/lib/dtls/keys/finished-12';
import { deriveVerifyData13 } from '@/lib/dtls/keys/finished-13';
import type { AgreementGroup } from '@/lib/dtls/keys/key-agreement';
import { KEY_AGREEMENTS } from '@/lib/dtls/keys/key-agreements';
import { deriveKeyBlock12 } from '@/lib/dtls/keys/key-block-12';
import {
  deriveExtendedMasterSecret,
  derivePremasterSecret,
} from '@/lib/dtls/keys/master-secret-12';
import {
  giveValue,
  idOf,
  type KeySchedule,
  type SchedulePlace,
} from '@/lib/dtls/keys/schedule-place';
import {
  deriveApplicationSecrets,
  deriveHandshakeSecrets,
  deriveResumptionSecret,
  type KeySchedule13,
} from '@/lib/dtls/keys/secrets-13';
import { deriveNextTrafficSecret, deriveTrafficKeys13 } from '@/lib/dtls/keys/traffic-keys-13';
import { giveMessage, type Transcript } from '@/lib/dtls/keys/transcript';
import type { MessageName, Role } from '@/lib/dtls/keys/value-name';
import { randomStream } from '@/lib/random';
import { cutMasterKeys, srtpExport } from '@/lib/srtp/master-keys';
import { PROTECTION_PROFILES, type ProtectionProfile } from '@/lib/srtp/protection-profile';

/** Two peers whose key shares met, with no wire between them; each writes into a record of its own. */
export interface Pair<Schedule> {
  readonly client: Schedule;
  readonly server: Schedule;
}

const ROLES: readonly Role[] = ['client', 'server'];
const AGREED = 'the shares of two honest peers agree';

/** Records of client and server that hold their own and the other's share, and the shared secret. */
export function agreed(group: AgreementGroup, offerer: Role, seed: number): Pair<SchedulePlace> {
  const random = randomStream(seed);
  const agreement = KEY_AGREEMENTS[group];
  const pair: Pair<SchedulePlace> = { client: place('client'), server: place('server') };
  const answerer = offerer === 'client' ? 'server' : 'client';
  const offered = agreement.offer(pair[offerer], offerer, random.stream('offer'));
  const answer = agreement.answer(pair[answerer], answerer, offered, random.stream('answer'));
  if (!answer.ok) throw new Error(AGREED);
  if (!agreement.complete(pair[offerer], offerer, answer.share).ok) throw new Error(AGREED);
  return pair;
}

const MESSAGES_13 = [
  'client-hello',
  'server-hello',
  'encrypted-extensions',
  'certificate-request',
  'server-certificate',
  'server-certificate-verify',
  'server-finished',
  'client-certificate',
  'client-certificate-verify',
  'client-finished',
] as const;

const MESSAGES_12 = [
  'client-hello',
  'server-hello',
  'server-certificate',
  'server-key-exchange',
  'certificate-request',
  'server-hello-done',
  'client-certificate',
  'client-key-exchange',
  'client-certificate-verify',
  'client-finished',
] as const;

/** Everything that a 1.3 connection derives, a KeyUpdate and an export with a context included. */
export function wholeSchedule13(
  group: AgreementGroup,
  seed: number,
  hash: KeySchedule['hash'] = 'sha-256',
  aead: AeadName = 'AEAD_AES_128_GCM',
): Pair<KeySchedule13> {
  const places = agreed(group, 'client', seed);
  for (const role of ROLES) {
    const schedule: KeySchedule13 = { ...places[role], hash, prefix: 'dtls13' };
    giveMessages(schedule, MESSAGES_13, seed);
    deriveHandshakeSecrets(schedule, upTo(MESSAGES_13, 'server-hello'));
    for (const sender of ROLES) deriveTrafficKeys13(schedule, aead, sender, 2);
    deriveVerifyData13(schedule, 'server', upTo(MESSAGES_13, 'server-certificate-verify'));
    deriveApplicationSecrets(schedule, upTo(MESSAGES_13, 'server-finished'));
    deriveVerifyData13(schedule, 'client', upTo(MESSAGES_13, 'client-certificate-verify'));
    deriveResumptionSecret(schedule, upTo(MESSAGES_13, 'client-finished'));
    for (const sender of ROLES) {
      deriveTrafficKeys13(schedule, aead, sender, 3);
      deriveNextTrafficSecret(schedule, sender, 3);
      deriveTrafficKeys13(schedule, aead, sender, 4);
    }
    const profile = PROTECTION_PROFILES.SRTP_AES128_CM_HMAC_SHA1_80;
    exportKeyingMaterial13(schedule, srtpExport(profile));
    cutMasters(schedule, profile);
    const context = Uint8Array.of(1, 2, 3);
    exportKeyingMaterial13(schedule, { name: 'other', label: 'other', context, length: 77 });
  }
  return { client: schedule13(places.client, hash), server: schedule13(places.server, hash) };
}

/** Everything that a 1.2 connection derives. */
export function wholeSchedule12(
  group: AgreementGroup,
  seed: number,
  hash: KeySchedule['hash'] = 'sha-256',
  aead: AeadName = 'AEAD_AES_128_GCM',
): Pair<KeySchedule> {
  const places = agreed(group, 'server', seed);
  for (const role of ROLES) {
    const schedule: KeySchedule = { ...places[role], hash };
    giveMessages(schedule, MESSAGES_12, seed);
    for (const sender of ROLES) {
      const bytes = randomStream(seed).stream(`${sender} random`).bytes(32);
      giveValue(schedule, `${sender}-random`, sender === role ? 'drawn' : 'received', bytes);
    }
    derivePremasterSecret(schedule);
    deriveExtendedMasterSecret(schedule, upTo(MESSAGES_12, 'client-key-exchange'));
    deriveKeyBlock12(schedule, aead);
    deriveVerifyData12(schedule, 'client', upTo(MESSAGES_12, 'client-certificate-verify'));
    deriveVerifyData12(schedule, 'server', upTo(MESSAGES_12, 'client-finished'));
    const profile = PROTECTION_PROFILES.SRTP_AEAD_AES_128_GCM;
    exportKeyingMaterial12(schedule, srtpExport(profile));
    cutMasters(schedule, profile);
    const context = Uint8Array.of(1, 2, 3);
    exportKeyingMaterial12(schedule, { name: 'other', label: 'other', context, length: 77 });
  }
  return { client: { ...places.client, hash }, server: { ...places.server, hash } };
}

function cutMasters(at: SchedulePlace, profile: ProtectionProfile): void {
  cutMasterKeys(at.record, profile, idOf(at, 'srtp-exported'), at.scope);
}

function place(role: Role): SchedulePlace {
  return { record: new DerivationRecord(), scope: `${role}:` };
}

function schedule13(at: SchedulePlace, hash: KeySchedule['hash']): KeySchedule13 {
  return { ...at, hash, prefix: 'dtls13' };
}

function giveMessages(at: SchedulePlace, names: readonly MessageName[], seed: number): void {
  for (const name of names) {
    giveMessage(at, name, 'received', randomStream(seed).stream(name).bytes(60));
  }
}

function upTo(names: readonly [MessageName, ...MessageName[]], last: MessageName): Transcript {
  const [first, ...rest] = names;
  return [first, ...rest.slice(0, names.indexOf(last))];
}
