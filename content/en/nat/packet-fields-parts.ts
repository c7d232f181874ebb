import type { FieldWords } from '@/lib/packet/field-words';

type Covered =
  | 'reserved'
  | 'address-family'
  | 'plain-port'
  | 'plain-address'
  | 'xor-port'
  | 'xor-address'
  | 'username-receiver'
  | 'username-sender'
  | 'priority-type'
  | 'priority-local'
  | 'priority-component'
  | 'error-class'
  | 'error-number'
  | 'error-reason'
  | 'transport-protocol'
  | 'even-port-bit'
  | 'icmp-type-code'
  | 'icmp-data'
  | 'network-id'
  | 'network-cost'
  | 'list-entry'
  | 'password-algorithm-number'
  | 'algorithm-parameters-length'
  | 'algorithm-parameters';

/** The parts of an attribute's value. */
export const partFieldWords: Pick<FieldWords, Covered> = {
  reserved: {
    name: 'Reserved',
    means: ({ length }) => `${length} bytes without a meaning: zero, and not looked at.`,
  },
  'address-family': {
    name: 'Family',
    means: ({ family, byte }) =>
      family ? `${byte} stands for ${family}.` : `${byte} is neither 1 (IPv4) nor 2 (IPv6).`,
  },
  'plain-port': { name: 'Port', means: ({ port }) => `Port ${port}, as it is.` },
  'plain-address': { name: 'Address', means: ({ address }) => `${address}, as it is.` },
  'xor-port': {
    name: 'Port (XOR)',
    means: ({ raw, port }) =>
      `${raw} XOR 0x2112, the first half of the magic cookie, gives ${port}.`,
  },
  'xor-address': {
    name: 'Address (XOR)',
    means: ({ raw, mask, address, family }) =>
      `${raw} XOR ${mask} gives ${address}. ${family === 'IPv4' ? 'The mask is the magic cookie.' : 'The mask is the magic cookie and the transaction ID.'}`,
  },
  'username-receiver': {
    name: 'Fragment of the receiver',
    means: ({ fragment }) =>
      `“${fragment}” is the ice-ufrag that the receiver had signaled. If it is not its own, it refuses the check.`,
  },
  'username-sender': {
    name: 'Fragment of the sender',
    means: ({ fragment }) => `“${fragment}” is the ice-ufrag of the side that sends the check.`,
  },
  'priority-type': {
    name: 'Type preference',
    means: ({ preference }) =>
      `${preference}, the highest byte, so it outweighs all else. Recommended are 126 for host, 110 for peer-reflexive, 100 for server-reflexive, 0 for relayed candidates.`,
  },
  'priority-local': {
    name: 'Local preference',
    means: ({ preference }) =>
      `${preference} of 65535: which of its own addresses, networks or families the agent likes better.`,
  },
  'priority-component': {
    name: '256 − component',
    means: ({ byte, component }) =>
      `${byte} stands for component ${component}${component === 1 ? ' (RTP, or all of it where RTCP shares the port)' : ''}.`,
  },
  'error-class': {
    name: 'Class',
    means: ({ hundreds }) => `The hundreds of the code: ${hundreds}.`,
  },
  'error-number': {
    name: 'Number',
    means: ({ number }) => `The rest of the code, 0 to 99: ${number}.`,
  },
  'error-reason': {
    name: 'Reason',
    means: ({ reason }) => `“${reason}” is for people to read; programs go by the code.`,
  },
  'transport-protocol': {
    name: 'Protocol',
    means: ({ protocol }) =>
      `${protocol} is the number of ${protocol === 17 ? 'UDP' : protocol === 6 ? 'TCP' : 'the protocol'} in the IP header.`,
  },
  'even-port-bit': {
    name: 'R',
    means: ({ reserveNext }) =>
      reserveNext ? 'The next higher port is to be kept.' : 'No second port is to be kept.',
  },
  'icmp-type-code': {
    name: 'ICMP type and code',
    means: ({ type, code }) => `Type ${type}, code ${code}.`,
  },
  'icmp-data': {
    name: 'Error data',
    means: ({ data }) => `${data}: of a packet too big, the size that would have fitted.`,
  },
  'network-id': {
    name: 'Network number',
    means: ({ id }) => `Chrome’s own count of its networks: ${id}. It means nothing elsewhere.`,
  },
  'network-cost': {
    name: 'Network cost',
    means: ({ cost }) =>
      `${cost}: 0 wired, 10 Wi-Fi, 50 unknown, 900 mobile, 999 where the address is hidden. Chrome prefers the cheaper network.`,
  },
  'list-entry': { name: 'Entry', means: ({ entry }) => `One entry of the list: ${entry}.` },
  'password-algorithm-number': {
    name: 'Algorithm',
    means: ({ algorithm }) =>
      algorithm === 1
        ? '1 is MD5.'
        : algorithm === 2
          ? '2 is SHA-256.'
          : `${algorithm} is not registered.`,
  },
  'algorithm-parameters-length': {
    name: 'Length of the parameters',
    means: ({ length }) => `${length} bytes; MD5 and SHA-256 have none.`,
  },
  'algorithm-parameters': {
    name: 'Parameters',
    means: ({ length }) => `${length} bytes that no registered algorithm uses.`,
  },
};
