import { classOfAddress, familyOfAddress } from '../../address';
import type { AttributeReaders } from '../attribute-reader';
import { AS_WRITTEN, readCandidateFields } from '../candidate-grammar';
import {
  meaningOfTypePreference,
  type PriorityAgent,
  partsOfLocalPreference,
  partsOfPriority,
} from '../candidate-priority';
import type { LineReader } from '../line-reader';
import type { ReadingOf } from '../reading';
import type { Candidate } from '../readings/candidate';
import type { AddressFacts, PriorityFacts } from '../readings/transport';

export const candidateReaders: AttributeReaders = {
  candidate: { read: readCandidate, reference: { rfc: 8839, section: '5.1' } },
};

/** Sample input: `1 1 UDP 1686052863 203.0.113.5 54321 typ srflx raddr 192.168.1.7 rport 54321` */
function readCandidate(reader: LineReader): ReadingOf<'candidate'> {
  const candidate = readCandidateFields(reader, AS_WRITTEN);
  const { address, relatedAddress } = candidate;
  return {
    kind: 'candidate',
    candidate,
    transport: transportAsWritten(reader),
    priority: priorityFacts(candidate),
    address: addressFacts(address),
    related: relatedAddress === undefined ? undefined : addressFacts(relatedAddress),
  };
}

function transportAsWritten({ text, tokens }: LineReader): string {
  const token = tokens.find(({ role }) => role === 'transport');
  return text.slice(token?.start, token?.end);
}

function addressFacts(address: string): AddressFacts {
  return { class: classOfAddress(address), family: familyOfAddress(address) };
}

const AGENTS: readonly PriorityAgent[] = ['chromium', 'firefox'];

function priorityFacts({ priority, extensions }: Candidate): PriorityFacts {
  const parts = partsOfPriority(priority);
  const uses = AGENTS.flatMap((agent) => {
    const meaning = meaningOfTypePreference(parts.type, agent);
    return meaning === undefined ? [] : [{ agent, meaning }];
  });
  const libwebrtc = extensions.some(({ name }) => name === 'network-id');
  const local = libwebrtc ? partsOfLocalPreference(parts.local, 'chromium') : undefined;
  return { ...parts, uses, packed: local?.agent === 'chromium' ? local : undefined };
}
