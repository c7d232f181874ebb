import { describeBadPath } from './bad-path';

describeBadPath('1.3', 'whole messages', {});
