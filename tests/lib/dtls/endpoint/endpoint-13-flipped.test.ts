import { describeFlippedBits } from './flipped-bits';

const small = { largestDatagram: 300 };

describeFlippedBits('1.3', 'whole messages', {});
describeFlippedBits('1.3', 'fragments', { client: small, server: small });
