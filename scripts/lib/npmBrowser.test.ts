import { expect, it } from 'vitest';
import { launcher } from './npmBrowser.ts';

it('launcher quotes a folder whose name the shell would take apart', () => {
  expect(launcher("/it's here")).toContain(String.raw`exec '/it'\''s here/chromium' "$@"`);
});
