import { describeDatagramCounts } from './datagram-counts';

describeDatagramCounts('1.3', 'X25519', (largestDatagram) => ({
  client: { largestDatagram },
  server: { largestDatagram },
}));
