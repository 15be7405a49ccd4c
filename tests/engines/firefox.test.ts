import { testEngine } from './behaviour.ts';

testEngine('firefox');
