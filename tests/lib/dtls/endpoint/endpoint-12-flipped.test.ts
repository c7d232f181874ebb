import { describeFlippedBits } from './flipped-bits';

const small = { largestDatagram: 300 };

describeFlippedBits('1.2', 'whole messages', {});
describeFlippedBits('1.2', 'fragments', { client: small, server: small });
