import { attributeOf, type TransactionId } from '@/lib/stun/message';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { familyOf, type TransportAddress } from '@/lib/transport-address';
import { Allocation } from './allocation';
import { UDP_PROTOCOL } from './attributes';
import { grantedLifetime } from './lifetimes';
import { accept, ownAllocation, type Reply, reject, type ServerRequest } from './server-request';

/** Allocate: the checks of RFC 8656 §7.2 in their order, then a relayed transport address. */
export function handleAllocate(request: ServerRequest): Reply {
  const existing = request.allocations.of(request.client);
  if (existing !== undefined) {
    const isRetransmission = existing.transactionId === request.message.transactionId;
    return isRetransmission ? granted(request, existing) : reject(437);
  }
  const refusal = refusalOf(request);
  if (refusal !== undefined) return refusal;
  const relayed = freeRelayed(request);
  if (relayed === undefined) return reject(508);
  return granted(request, create(request, relayed));
}

/** Refresh (§8.2): a lifetime of 0 releases the allocation. */
export function handleRefresh(request: ServerRequest): Reply {
  const { now, message, allocations, settings, emit } = request;
  const allocation = ownAllocation(request);
  if (!(allocation instanceof Allocation)) return allocation;
  const { relayed } = allocation;
  const family = attributeOf(message, 'REQUESTED-ADDRESS-FAMILY');
  if (family !== undefined && family !== familyOf(relayed.address)) return reject(443);
  const asked = attributeOf(message, 'LIFETIME');
  if (asked === 0) {
    allocations.remove(allocation);
    emit({ kind: 'deallocated', relayed, cause: 'released' });
    return accept({ type: 'LIFETIME', value: 0 });
  }
  const lifetime = grantedLifetime(asked, settings.greatestLifetime);
  allocation.expiresAt = after(now, lifetime);
  emit({ kind: 'allocation-refreshed', relayed, lifetime });
  return accept({ type: 'LIFETIME', value: lifetime });
}

function refusalOf({ message, username, settings, allocations }: ServerRequest): Reply | undefined {
  const transport = attributeOf(message, 'REQUESTED-TRANSPORT');
  const family = attributeOf(message, 'REQUESTED-ADDRESS-FAMILY');
  const additional = attributeOf(message, 'ADDITIONAL-ADDRESS-FAMILY');
  const evenPort = attributeOf(message, 'EVEN-PORT');
  const token = attributeOf(message, 'RESERVATION-TOKEN');
  if (transport === undefined) return reject(400);
  if (transport !== UDP_PROTOCOL) return reject(442);
  const askedElsewhere = evenPort ?? family ?? additional;
  if (token !== undefined) return reject(askedElsewhere === undefined ? 508 : 400);
  if (family !== undefined && additional !== undefined) return reject(400);
  if (relayAddress(settings.relayAddresses, family ?? 'IPv4') === undefined) return reject(440);
  if (evenPort?.reserveNext === true) return reject(additional === undefined ? 508 : 400);
  if (additional === 'IPv4') return reject(400);
  return allocations.countOf(username) >= settings.allocationsPerUser ? reject(486) : undefined;
}

function freeRelayed(request: ServerRequest): TransportAddress | undefined {
  const { message, settings, allocations, random } = request;
  const family = attributeOf(message, 'REQUESTED-ADDRESS-FAMILY') ?? 'IPv4';
  const address = relayAddress(settings.relayAddresses, family);
  if (address === undefined) return undefined;
  const even = attributeOf(message, 'EVEN-PORT') !== undefined;
  const port = allocations.freePort(address, settings.relayPorts, even, random);
  return port === undefined ? undefined : { address, port };
}

function create(request: ServerRequest, relayed: TransportAddress): Allocation {
  const { now, message, client, username, settings, allocations, emit } = request;
  const lifetime = grantedLifetime(attributeOf(message, 'LIFETIME'), settings.greatestLifetime);
  const id: TransactionId = message.transactionId;
  const allocation = new Allocation(client, relayed, username, id, after(now, lifetime));
  allocations.add(allocation);
  emit({ kind: 'allocated', client, relayed, username, lifetime });
  return allocation;
}

function granted({ now, client }: ServerRequest, { relayed, expiresAt }: Allocation): Reply {
  return accept(
    { type: 'XOR-RELAYED-ADDRESS', value: relayed },
    { type: 'XOR-MAPPED-ADDRESS', value: client.client },
    { type: 'LIFETIME', value: Math.ceil((expiresAt - now) / 1000) },
  );
}

function relayAddress(addresses: readonly string[], family: string): string | undefined {
  return addresses.find((address) => familyOf(address) === family);
}

function after(now: Milliseconds, seconds: number): Milliseconds {
  return milliseconds(now + seconds * 1000);
}
