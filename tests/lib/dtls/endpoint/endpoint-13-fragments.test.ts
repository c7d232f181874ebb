import { describeBadPath } from './bad-path';

const small = { largestDatagram: 300 };

describeBadPath('1.3', 'fragments', { client: small, server: small });
