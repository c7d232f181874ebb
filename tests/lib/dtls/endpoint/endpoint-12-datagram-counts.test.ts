import { describeDatagramCounts } from './datagram-counts';

describeDatagramCounts('1.2', 'X25519', (largestDatagram) => ({
  client: { largestDatagram },
  server: { largestDatagram },
}));
