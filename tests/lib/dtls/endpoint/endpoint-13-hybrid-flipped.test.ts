import { describeFlippedBits } from './flipped-bits';
import { hybridIn } from './hybrid';

describeFlippedBits('1.3', 'hybrid hellos', hybridIn(1200), 30);
describeFlippedBits('1.3', 'fragments of hybrid hellos', hybridIn(300), 30);
