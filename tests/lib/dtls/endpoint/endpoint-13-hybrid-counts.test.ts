import { describeDatagramCounts } from './datagram-counts';
import { hybridIn } from './hybrid';

describeDatagramCounts('1.3', 'X25519MLKEM768', hybridIn);
