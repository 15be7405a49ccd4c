import { testEngine } from './behaviour.ts';

testEngine('webkit');
