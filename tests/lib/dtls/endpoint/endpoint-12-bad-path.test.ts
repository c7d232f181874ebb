import { describeBadPath } from './bad-path';

describeBadPath('1.2', 'whole messages', {});
