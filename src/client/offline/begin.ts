import { use } from '../kit/later.ts';

// The page says all there is to know before its switches work.
void use(
  () => import('./view.ts'),
  () => undefined,
);
