import { describeBadPath } from './bad-path';
import { hybridIn } from './hybrid';

describeBadPath('1.3', 'hybrid hellos', hybridIn(1200));
describeBadPath('1.3', 'fragments of hybrid hellos', hybridIn(300));
